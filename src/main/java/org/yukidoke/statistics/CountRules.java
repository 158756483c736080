package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The counting itself. */
final class CountRules {

    private static final Comparator<Excluded> BY_FACT =
            Comparator.comparing(Excluded::fact).thenComparing(Excluded::reason);

    private CountRules() {}

    static Count.Sum events(CountingRule.Events rule, Collection<Fact> facts) {
        Sorting sorting = sort(rule.conditions(), facts);
        return new Count.Sum(rule.version(), BigDecimal.valueOf(sorting.counted.size()), sorting.basis());
    }

    static Count.Sum total(CountingRule.Total rule, Collection<Fact> facts) {
        Sorting sorting = sort(rule.conditions(), facts);
        return new Count.Sum(rule.version(), sorting.quantity(), sorting.basis());
    }

    static Count.Persons persons(CountingRule.Persons rule, Collection<Fact> facts) {
        Sorting sorting = sort(rule.conditions(), facts);
        Set<String> seen = new HashSet<>();
        sorting.keep(
                Comparator.comparing((Fact fact) -> fact.when().from()).thenComparing(Fact::id),
                fact -> switch (fact.subject()) {
                    case Subject.Person person -> seen.add(person.key()) ? null : Reason.SAME_SUBJECT;
                    case Subject.Unknown unknown -> Reason.UNKNOWN_SUBJECT;
                    case Subject.Nobody nobody -> Reason.UNKNOWN_SUBJECT;
                });
        return new Count.Persons(rule.version(), BigDecimal.valueOf(seen.size()), sorting.basis());
    }

    // Of two figures for the same end the one recorded later holds; ids sort by the time they were made.
    static Count.Stock latest(CountingRule.Latest rule, Collection<Fact> facts) {
        Sorting sorting = sort(rule.conditions(), facts);
        Set<Series> seen = new HashSet<>();
        sorting.keep(
                Comparator.comparing((Fact fact) -> fact.when().to())
                        .thenComparing(Fact::id)
                        .reversed(),
                fact -> seen.add(new Series(fact.reporter(), fact.traits())) ? null : Reason.EARLIER_STOCK);
        return new Count.Stock(rule.version(), sorting.quantity(), sorting.basis());
    }

    static List<String> union(List<String> left, List<String> right) {
        return sorted(Stream.concat(left.stream(), right.stream()).distinct().toList());
    }

    // A duplicate of a counted fact stays a duplicate.
    static List<Excluded> leftOut(Count.Share share) {
        Set<String> counted = new HashSet<>(share.counted());
        return share.denominator().excluded().stream()
                .filter(fact -> fact.reason() == Reason.DUPLICATE || !counted.contains(fact.fact()))
                .toList();
    }

    static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    /** One reason for each fact, the first of their order. */
    static List<Excluded> firstReasons(List<Excluded> excluded) {
        Map<String, Excluded> first = new TreeMap<>();
        excluded.stream().sorted(BY_FACT).forEach(fact -> first.putIfAbsent(fact.fact(), fact));
        return List.copyOf(first.values());
    }

    private record Series(String reporter, Map<Dimension, String> traits) {}

    private static Sorting sort(Conditions conditions, Collection<Fact> facts) {
        Sorting sorting = new Sorting();
        Map<String, Fact> known = new HashMap<>();
        for (Fact fact : facts) {
            Fact before = known.putIfAbsent(fact.id(), fact);
            if (before == null) {
                sorting.counted.add(fact);
            } else if (sameFact(before, fact)) {
                sorting.excluded.add(new Excluded(fact.id(), Reason.DUPLICATE));
            } else {
                throw new IllegalArgumentException("two different facts bear the id " + fact.id());
            }
        }
        sorting.keep(Comparator.comparing(Fact::id), fact -> ConditionRules.against(conditions, fact));
        return sorting;
    }

    // 3 and 3.0 are the same quantity.
    private static boolean sameFact(Fact left, Fact right) {
        return withoutQuantity(left).equals(withoutQuantity(right))
                && left.quantity().compareTo(right.quantity()) == 0;
    }

    private static Fact withoutQuantity(Fact fact) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.when(),
                fact.reporter(),
                fact.subject(),
                BigDecimal.ZERO,
                fact.traits(),
                fact.age(),
                fact.flags());
    }

    /** Facts on their way to being counted or not. */
    private static final class Sorting {

        private List<Fact> counted = new ArrayList<>();
        private final List<Excluded> excluded = new ArrayList<>();

        void keep(Comparator<Fact> order, ConditionRules.Judge judge) {
            List<Fact> kept = new ArrayList<>();
            for (Fact fact : counted.stream().sorted(order).toList()) {
                Reason reason = judge.against(fact);
                if (reason == null) {
                    kept.add(fact);
                } else {
                    excluded.add(new Excluded(fact.id(), reason));
                }
            }
            counted = kept;
        }

        BigDecimal quantity() {
            return counted.stream().map(Fact::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Count.Basis basis() {
            return new Count.Basis(
                    sorted(counted.stream().map(Fact::id).toList()),
                    excluded.stream().sorted(BY_FACT).toList());
        }
    }
}
