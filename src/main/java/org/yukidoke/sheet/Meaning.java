package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a cell means. */
public sealed interface Meaning {

    /** A number in the unit that was asked for; 92 for 92 %. */
    record Figure(BigDecimal value) implements Meaning {
        public Figure {
            BigDecimal plain = value.stripTrailingZeros();
            value = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    record Day(LocalDate day) implements Meaning {}

    record Month(YearMonth month) implements Meaning {}

    /** One of the choices, by its key. */
    record Choice(String key) implements Meaning {}

    record Words(String text) implements Meaning {}

    /**
     * No figure, and why.
     *
     * @param expected the month from which it will be known; null where nobody says
     */
    record Absent(Absence absence, @Nullable YearMonth expected) implements Meaning {}
}
