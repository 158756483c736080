package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yukidoke.chart.Shape;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanStandings.Mark;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.web.TestTexts;

class StandingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tochigi-r2", "saitama-r5", "mie-r2", "akita-r2"})
    void aScheduleShowsEveryKpiOfItsRowsOnce(String key) {
        Plan plan = CataloguePlans.get(key);
        var view = ScheduleView.of(plan, everyKpiOf(plan), TestTexts.in("ja"));
        var shown = view.bands().stream()
                .flatMap(band -> Stream.concat(
                        band.reached().stream(),
                        band.rows().stream().filter(row -> row.kpiRows() > 0).flatMap(row -> row.reached().stream())))
                .flatMap(reached -> reached.standing().stream())
                .map(Standing::href)
                .toList();
        var hung = view.bands().stream()
                .mapToInt(band -> band.kpis().size()
                        + band.rows().stream()
                                .filter(row -> row.kpiRows() > 0)
                                .mapToInt(row -> row.kpis().size())
                                .sum())
                .sum();
        assertThat(shown).hasSize(hung);
        assertThat(view.heads().standing()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tochigi-r2", "saitama-r7"})
    void aPlanOfWhichNobodyTellsShowsNoColumnForIt(String key) {
        Plan plan = CataloguePlans.get(key);
        assertThat(ScheduleView.of(plan, Standings.NONE, TestTexts.in("ja"))
                        .heads()
                        .standing())
                .isEmpty();
        assertThat(KpiListView.of(plan, Standings.NONE, TestTexts.in("ja")).standings())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tochigi-r2", "saitama-r7"})
    void everyKpiOfTheListSaysWhereItStands(String key) {
        Plan plan = CataloguePlans.get(key);
        assertThat(KpiListView.of(plan, everyKpiOf(plan), TestTexts.in("ja")).groups().stream()
                        .flatMap(group -> group.baskets().stream())
                        .flatMap(basket -> basket.rows().stream()))
                .hasSize(plan.kpis().size())
                .allSatisfy(row -> assertThat(row.standing()).hasSize(1));
    }

    private static Standings everyKpiOf(Plan plan) {
        return new Standings(plan.kpis().stream()
                .collect(Collectors.toMap(
                        Kpi::id, kpi -> new Standing("12人", new Mark(Shape.DISC, "順調", "good"), "", "/" + kpi.id()))));
    }

    @ParameterizedTest
    @ValueSource(strings = "tochigi-r2")
    void aGoalStandsApartFromTheKpisOfItsPlan(String key) {
        Plan plan = CataloguePlans.get(key);
        var standings = new Standings(
                Map.of(key + ".g.total", new Standing("", new Mark(Shape.DASH, "未報告", "neutral"), "", "/x")));
        assertThat(GoalsView.of(plan, standings, TestTexts.in("ja")).goals().stream()
                        .map(GoalsView.GoalBox::standing)
                        .filter(found -> !found.equals(List.of())))
                .hasSize(1);
    }
}
