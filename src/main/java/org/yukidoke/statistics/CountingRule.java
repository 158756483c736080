package org.yukidoke.statistics;

import java.time.LocalDate;

/**
 * How a figure is counted from facts. The kind of rule fixes the kind of count, so that what must not be added has no
 * sum: {@code C} is what comes out.
 */
public sealed interface CountingRule<C extends Count> {

    Version version();

    /**
     * Which wording of a rule this is. A changed rule is a new version; figures counted by the old one keep its name.
     *
     * @param validFrom first day of the facts it is meant for
     */
    record Version(String key, int number, LocalDate validFrom) {}

    /** How often it happened (件). */
    record Events(Version version, Conditions conditions) implements CountingRule<Count.Sum> {}

    /** The quantities together. */
    record Total(Version version, Conditions conditions) implements CountingRule<Count.Sum> {}

    /** How many different persons (実人員). */
    record Persons(Version version, Conditions conditions) implements CountingRule<Count.Persons> {}

    /** What stood at the end of the window: each reporter's latest figure, together. */
    record Latest(Version version, Conditions conditions) implements CountingRule<Count.Stock> {}

    /** One rule's figure per another's. */
    record Share(Version version, CountingRule<?> numerator, CountingRule<?> denominator)
            implements CountingRule<Count.Share> {
        public Share {
            if (numerator instanceof Share || denominator instanceof Share) {
                throw new IllegalArgumentException("a share of shares has no meaning");
            }
        }
    }
}
