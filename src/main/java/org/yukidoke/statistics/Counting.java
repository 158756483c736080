package org.yukidoke.statistics;

import java.util.Collection;
import java.util.List;

/** Counts facts by a rule. The order of the facts and facts that come twice change nothing. */
public final class Counting {

    private Counting() {}

    /** @throws IllegalArgumentException when two different facts bear one id: which of them holds cannot be told */
    public static Count.Sum count(CountingRule.Events rule, Collection<Fact> facts) {
        return CountRules.events(rule, facts);
    }

    /** @throws IllegalArgumentException when two different facts bear one id */
    public static Count.Sum count(CountingRule.Total rule, Collection<Fact> facts) {
        return CountRules.total(rule, facts);
    }

    /** @throws IllegalArgumentException when two different facts bear one id */
    public static Count.Persons count(CountingRule.Persons rule, Collection<Fact> facts) {
        return CountRules.persons(rule, facts);
    }

    /** @throws IllegalArgumentException when two different facts bear one id */
    public static Count.Stock count(CountingRule.Latest rule, Collection<Fact> facts) {
        return CountRules.latest(rule, facts);
    }

    /** @throws IllegalArgumentException when two different facts bear one id */
    public static Count.Share count(CountingRule.Share rule, Collection<Fact> facts) {
        return new Count.Share(rule.version(), count(rule.numerator(), facts), count(rule.denominator(), facts));
    }

    /** For a rule whose kind is known at run time only. */
    public static Count count(CountingRule<?> rule, Collection<Fact> facts) {
        return switch (rule) {
            case CountingRule.Events events -> count(events, facts);
            case CountingRule.Total total -> count(total, facts);
            case CountingRule.Persons persons -> count(persons, facts);
            case CountingRule.Latest latest -> count(latest, facts);
            case CountingRule.Share share -> count(share, facts);
        };
    }

    /** Several sums as one, or every reason against it. */
    public static Addition add(List<Count.Sum> sums) {
        return AdditionRules.add(sums);
    }

    /** For counts whose kind is known at run time only; persons, stocks and shares are refused. */
    public static Addition addAny(List<? extends Count> counts) {
        return AdditionRules.addAny(counts);
    }
}
