package org.yukidoke.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which facts a rule counts.
 *
 * @param kinds of facts
 * @param window in which they lie wholly
 * @param among per dimension the values that count; a fact that does not say its value does not count
 * @param admitted what is counted although it is in another figure too, such as the 内数 in a table of 内数
 */
public record Conditions(
        Set<FactKind> kinds, Window window, Map<Dimension, Set<String>> among, Ages ages, Set<Flag> admitted) {

    public Conditions {
        kinds = Set.copyOf(kinds);
        among = Map.copyOf(among);
        admitted = Set.copyOf(admitted);
        if (admitted.contains(Flag.DUPLICATE) || admitted.contains(Flag.SUPERSEDED)) {
            throw new IllegalArgumentException("what is there twice or replaced is never counted");
        }
    }

    /** Everything of one kind within a window, but nothing twice. */
    public static Conditions of(FactKind kind, Window window) {
        return new Conditions(Set.of(kind), window, Map.of(), new Ages.Any(), Set.of());
    }

    /** From the first to the last day, both counted. */
    public record Window(LocalDate from, LocalDate to) {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a window ends before it begins: " + from + ", " + to);
            }
        }
    }

    /** Which ages count. */
    public sealed interface Ages {

        /** Whatever the fact says or does not say. */
        record Any() implements Ages {}

        /** Anything but figures of all ages. */
        record NotAll() implements Ages {}

        /**
         * Persons of an age on a day, because the window of ages moves every year (令和7年4月1日に35歳から59歳).
         *
         * @param youngest in completed years, counted
         * @param oldest in completed years, counted
         */
        record At(LocalDate day, int youngest, int oldest) implements Ages {}
    }
}
