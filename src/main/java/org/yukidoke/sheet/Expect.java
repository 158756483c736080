package org.yukidoke.sheet;

import java.time.YearMonth;
import java.util.List;

/** What a cell should hold. */
public sealed interface Expect {

    /**
     * A figure.
     *
     * @param unit as printed beside it; {@code %} for a share of a hundred, blank where none is printed
     * @param decimals the most it can have
     * @param about the month by which a month without a year is weighed
     */
    record Figure(String unit, int decimals, boolean belowZero, YearMonth about) implements Expect {}

    record Day() implements Expect {}

    /** A month; {@code about} as above. */
    record Month(YearMonth about) implements Expect {}

    /** One of several words. */
    record Choice(List<Option> options) implements Expect {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** A choice by its key and the words that mean it, the printed one first. */
    record Option(String key, List<String> words) {
        public Option {
            words = List.copyOf(words);
        }
    }

    /** Words, at most so many letters. */
    record Words(int longest) implements Expect {}

    /** What a cell means where this was asked for. */
    default Understanding read(RawCell cell) {
        return CellRules.read(cell, this);
    }
}
