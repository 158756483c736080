package org.yukidoke.statistics;

import java.util.Set;

/** What becomes of adding counts. */
public sealed interface Addition {

    /** They add up, and the sum stands on the facts of all. */
    record Added(Count.Sum sum) implements Addition {}

    /** They do not add up, for every one of these reasons. */
    record Refused(Set<Obstacle> obstacles) implements Addition {
        public Refused {
            obstacles = Set.copyOf(obstacles);
            if (obstacles.isEmpty()) {
                throw new IllegalArgumentException("refused, but for no reason");
            }
        }
    }

    /** Why counts do not add up. */
    enum Obstacle {
        /** The same person may be in both (実人員). */
        PERSONS,
        /** Two states are not a flow. */
        STOCKS,
        /** Shares have denominators of their own. */
        SHARES,
        /** They were counted by different rules, or by different versions of one. */
        DIFFERENT_RULE,
        /** One fact is in both. */
        SAME_FACT,
        /** There is nothing to add. */
        NOTHING
    }
}
