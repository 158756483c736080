package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

class OwnershipRulesTest {

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            akita-r2   | economy-bureau  | 1  | 0 | 6 | 1 | 1
            akita-r2   | state           | 0  | 0 | 1 | 0 | 0
            akita-r2   | training-office | 0  | 7 | 0 | 0 | 0
            tochigi-r2 | kiko            | 3  | 0 | 0 | 4 | 0
            mie-r2     | small-business  | 4  | 0 | 0 | 0 | 0
            """)
    void beingNamedIsKeptApartFromBeingMeant(
            String plan, String key, int direct, int section, int alias, int kpis, int kpisThroughAlias) {
        var holding = OwnershipRules.of(CataloguePlans.get(plan), organisation(plan, key));
        assertThat(List.of(
                        holding.direct().size(),
                        holding.section().size(),
                        holding.throughAlias().size(),
                        holding.kpis().size(),
                        holding.kpisThroughAlias().size()))
                .containsExactly(direct, section, alias, kpis, kpisThroughAlias);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyOwnerOfAMeasureIsABodyOrAnAlias(Plan plan) {
        var known = new HashSet<String>();
        plan.actors().organisations().forEach(body -> known.addAll(OwnershipRules.names(body)));
        plan.actors().aliases().forEach(alias -> known.add(alias.name().ja()));
        assertThat(plan.measures().stream()
                        .flatMap(measure -> measure.owned().owners().stream())
                        .collect(Collectors.toSet()))
                .isSubsetOf(known);
    }

    @Test
    void aWordNobodyListedIsGivenToNobody() {
        var plan = CataloguePlans.get("mie-r2");
        var all = OwnershipRules.of(plan, plan.actors().aliases().getFirst());
        assertThat(all).extracting(Measure::key).containsExactly("5-4-climate-1", "5-4-pr-1");
        assertThat(plan.actors().organisations())
                .allSatisfy(body ->
                        assertThat(OwnershipRules.of(plan, body).throughAlias()).isEmpty());
    }

    private static Actors.Organisation organisation(String plan, String key) {
        return CataloguePlans.get(plan).actors().organisations().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
