package org.yukidoke.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule and any facts. */
class CountingPropertiesTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfFactsChangesNothing(int seed) {
        Random random = new Random(seed);
        List<Fact> facts = Facts.random(random);
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        for (CountingRule<?> rule : Facts.rules(random)) {
            assertThat(Counting.count(rule, shuffled)).isEqualTo(Counting.count(rule, facts));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void factsThatComeTwiceChangeNoFigure(int seed) {
        Random random = new Random(seed);
        List<Fact> facts = Facts.random(random);
        List<Fact> twice = Stream.concat(facts.stream(), facts.stream()).toList();
        for (CountingRule<?> rule : Facts.rules(random)) {
            Count once = Counting.count(rule, facts);
            Count again = Counting.count(rule, twice);
            assertThat(again.value()).isEqualTo(once.value());
            assertThat(again.counted()).isEqualTo(once.counted());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFactIsCountedOrExcluded(int seed) {
        Random random = new Random(seed);
        List<Fact> facts = Facts.random(random);
        List<String> all = facts.stream().map(Fact::id).toList();
        for (CountingRule<?> rule : Facts.rules(random)) {
            Count count = Counting.count(rule, facts);
            List<String> accounted = Stream.concat(
                            count.counted().stream(), count.excluded().stream().map(Excluded::fact))
                    .toList();
            assertThat(accounted).containsExactlyInAnyOrderElementsOf(all);
            assertThat(count.counted()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsOfPartsAreTheSumOfTheWhole(int seed) {
        Random random = new Random(seed);
        List<Fact> facts = Facts.random(random).stream().distinct().toList();
        var rule = (CountingRule.Total) Facts.rules(random).get(1);
        int cut = facts.isEmpty() ? 0 : random.nextInt(facts.size());
        var parts = List.of(
                Counting.count(rule, facts.subList(0, cut)), Counting.count(rule, facts.subList(cut, facts.size())));
        assertThat(Counting.add(parts)).isEqualTo(new Addition.Added(Counting.count(rule, facts)));
    }
}
