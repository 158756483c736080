package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * A figure with what it stands on: every fact looked at is either counted or excluded with a reason, so that a page can
 * explain the figure without counting again. Only a {@link Sum} can be part of another sum.
 */
public sealed interface Count {

    CountingRule.Version rule();

    BigDecimal value();

    /** Ids of the facts counted, in their order. */
    List<String> counted();

    /** A fact handed in twice stands here once as a duplicate. */
    List<Excluded> excluded();

    /** What was counted and what was not. */
    record Basis(List<String> counted, List<Excluded> excluded) {
        public Basis {
            counted = List.copyOf(counted);
            excluded = List.copyOf(excluded);
        }
    }

    /** Events or quantities. */
    record Sum(CountingRule.Version rule, BigDecimal value, Basis basis) implements Count {
        @Override
        public List<String> counted() {
            return basis.counted();
        }

        @Override
        public List<Excluded> excluded() {
            return basis.excluded();
        }
    }

    /** Different persons. Two of these together may hold the same person, so there is no sum of them. */
    record Persons(CountingRule.Version rule, BigDecimal value, Basis basis) implements Count {
        @Override
        public List<String> counted() {
            return basis.counted();
        }

        @Override
        public List<Excluded> excluded() {
            return basis.excluded();
        }
    }

    /** What stood at a moment. Two moments do not add up. */
    record Stock(CountingRule.Version rule, BigDecimal value, Basis basis) implements Count {
        @Override
        public List<String> counted() {
            return basis.counted();
        }

        @Override
        public List<Excluded> excluded() {
            return basis.excluded();
        }
    }

    /** One count per another; the two keep what they stand on. */
    record Share(CountingRule.Version rule, Count numerator, Count denominator) implements Count {

        /** The share of one, to 34 digits; 0 when there is nothing to share. Ask {@link #find()} to tell them apart. */
        @Override
        public BigDecimal value() {
            return find().orElse(BigDecimal.ZERO);
        }

        /** The share of one, to 34 digits; empty when the denominator is 0. */
        public Optional<BigDecimal> find() {
            return denominator.value().signum() == 0
                    ? Optional.empty()
                    : Optional.of(numerator.value().divide(denominator.value(), MathContext.DECIMAL128));
        }

        /** Facts counted above or below the line. */
        @Override
        public List<String> counted() {
            return CountRules.union(numerator.counted(), denominator.counted());
        }

        /** Facts counted neither above nor below the line, with the reason below it. */
        @Override
        public List<Excluded> excluded() {
            return CountRules.leftOut(this);
        }
    }
}
