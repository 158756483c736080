package org.yukidoke.person;

import java.time.LocalDate;
import java.time.Year;

/** When somebody was born, as far as it was said: to the day, between two years, or not at all. */
public sealed interface Birth {

    /** Known to the day. */
    record Day(LocalDate date) implements Birth {
        @Override
        public String toString() {
            return "a day";
        }
    }

    /** Somewhere in these years, both included: what an age band comes to. */
    record Between(Year from, Year to) implements Birth {
        public Between {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("years run backwards");
            }
        }
    }

    /** Nobody asked, or nobody said. */
    record Unknown() implements Birth {}

    /** As it is sealed: {@code 1978-05-02}, {@code 1975/1979}, or blank. */
    default String text() {
        return switch (this) {
            case Day(LocalDate date) -> date.toString();
            case Between(Year from, Year to) -> from + "/" + to;
            case Unknown() -> "";
        };
    }

    static Birth of(String text) {
        if (text.isEmpty()) {
            return new Unknown();
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? new Day(LocalDate.parse(text))
                : new Between(Year.parse(text.substring(0, slash)), Year.parse(text.substring(slash + 1)));
    }
}
