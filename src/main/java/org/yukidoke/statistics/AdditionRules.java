package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yukidoke.statistics.Addition.Obstacle;

/** What may be added to what. */
final class AdditionRules {

    private AdditionRules() {}

    static Addition add(List<Count.Sum> sums) {
        return addAny(sums);
    }

    static Addition addAny(List<? extends Count> counts) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        List<Count.Sum> sums = new ArrayList<>();
        for (Count count : counts) {
            switch (count) {
                case Count.Sum sum -> sums.add(sum);
                case Count.Persons persons -> obstacles.add(Obstacle.PERSONS);
                case Count.Stock stock -> obstacles.add(Obstacle.STOCKS);
                case Count.Share share -> obstacles.add(Obstacle.SHARES);
            }
        }
        obstacles.addAll(between(counts));
        return obstacles.isEmpty() ? new Addition.Added(together(sums)) : new Addition.Refused(obstacles);
    }

    private static Set<Obstacle> between(List<? extends Count> counts) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (counts.isEmpty()) {
            obstacles.add(Obstacle.NOTHING);
        }
        if (counts.stream().map(Count::rule).distinct().count() > 1) {
            obstacles.add(Obstacle.DIFFERENT_RULE);
        }
        Set<String> seen = new HashSet<>();
        if (!counts.stream().flatMap(count -> count.counted().stream()).allMatch(seen::add)) {
            obstacles.add(Obstacle.SAME_FACT);
        }
        return obstacles;
    }

    // What one sum leaves out the other may count: such a fact is counted, and left out of the list of exclusions.
    private static Count.Sum together(List<Count.Sum> sums) {
        List<String> counted = CountRules.sorted(
                sums.stream().flatMap(sum -> sum.counted().stream()).toList());
        Set<String> ids = new HashSet<>(counted);
        List<Excluded> excluded = sums.stream()
                .flatMap(sum -> sum.excluded().stream())
                .filter(fact -> !ids.contains(fact.fact()))
                .distinct()
                .toList();
        BigDecimal value = sums.stream().map(Count.Sum::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Count.Sum(
                sums.getFirst().rule(), value, new Count.Basis(counted, CountRules.firstReasons(excluded)));
    }
}
