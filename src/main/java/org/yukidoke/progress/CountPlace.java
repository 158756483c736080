package org.yukidoke.progress;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Period;

/** A form of another module in which a body types a figure, so that a count can be put there too. */
public interface CountPlace {

    /** What is typed in its field for a cell; blank for nothing, empty where the form has no such field. */
    Optional<String> typed(Scope scope, UUID form, Indicator indicator, Period period);

    /** Types a number there; the address to go on at, or empty where nothing can be typed any more. */
    Optional<String> put(Scope scope, UUID form, Indicator indicator, Period period, BigDecimal number);
}
