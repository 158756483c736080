package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.KpiListRules.Basket;
import org.yukidoke.plan.web.KpiListRules.Entry;
import org.yukidoke.web.TestTexts;

class KpiListRulesTest {

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyKpiStandsOnce(Plan plan) {
        assertThat(KpiListRules.of(plan).stream()
                        .flatMap(group -> group.baskets().stream())
                        .flatMap(basket -> basket.entries().stream())
                        .map(Entry::kpi))
                .containsExactlyInAnyOrderElementsOf(plan.kpis());
    }

    @Test
    void stagesAndTheAnnexStandApart() {
        assertThat(baskets("saitama-r5", "g1")).extracting(Basket::stage).containsExactly("first", "second");
        assertThat(baskets("saitama-r7", "g2")).extracting(Basket::annex).containsExactly(false, true);
    }

    @Test
    void aPartStandsRightUnderItsWhole() {
        assertThat(baskets("saitama-r7", "g1").getLast().entries())
                .extracting(entry -> entry.level() + " " + entry.kpi().key())
                .containsExactly("1 a1-4", "1 a1-5", "2 a1-6");
        assertThat(baskets("tochigi-r2", "g1").getFirst().entries())
                .extracting(entry -> entry.level() + " " + entry.kpi().key())
                .containsSubsequence("1 2", "2 3", "1 4");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void twoFiguresNeverStandTogetherWithoutAWarning(Plan plan) {
        for (var group :
                KpiListView.of(plan, Standings.NONE, TestTexts.in("ja")).groups()) {
            assertThat(group.baskets())
                    .filteredOn(basket -> basket.rows().stream()
                                    .filter(KpiListView.Row::figure)
                                    .count()
                            > 1)
                    .allSatisfy(basket -> assertThat(basket.caution()).contains("足さないで"));
        }
    }

    private static List<Basket> baskets(String plan, String group) {
        return KpiListRules.of(CataloguePlans.get(plan)).stream()
                .filter(each -> each.group().key().equals(group))
                .findFirst()
                .orElseThrow()
                .baskets();
    }
}
