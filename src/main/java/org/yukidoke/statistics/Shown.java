package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.util.List;

/** A total that is shown, and the parts it is the sum of. */
public record Shown(BigDecimal total, List<Part> parts) {

    public Shown {
        parts = List.copyOf(parts);
    }

    /** A part of a total. None is negative. */
    public sealed interface Part {

        /** Shown too. */
        record Known(BigDecimal value) implements Part {}

        /** Withheld; the key is the same wherever this part is in a total. */
        record Withheld(String key) implements Part {}
    }
}
