package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.OverviewView.Next;
import org.yukidoke.plan.web.OverviewView.Node;
import org.yukidoke.web.TestTexts;

class OverviewViewTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            saitama-r5 | 2020-10-28 | AHEAD    | 令和2年10月29日（2020年）～令和7年3月31日（2025年）
            saitama-r5 | 2020-10-29 | IN_FORCE | 令和2年10月29日（2020年）～令和7年3月31日（2025年）
            saitama-r5 | 2025-03-31 | IN_FORCE | 令和2年10月29日（2020年）～令和7年3月31日（2025年）
            saitama-r5 | 2025-04-01 | OVER     | 令和2年10月29日（2020年）～令和7年3月31日（2025年）
            saitama-r7 | 2025-10-01 | IN_FORCE | 策定の時～令和8年3月31日（2026年）
            akita-r2   | 2021-10-01 | UNKNOWN  | 不明（文書に書かれていない）
            """)
    void aPlanSaysWhetherItIsInForceOnlyWhenItKnows(String key, LocalDate day, PlanState state, String period) {
        var effective = CataloguePlans.get(key).edition().effective();
        assertThat(PlanState.on(day, effective)).isEqualTo(state);
        assertThat(new PlanWords(TestTexts.in("ja")).period(effective)).isEqualTo(period);
    }

    @Test
    void aCouncilBearsTheNameItHadThen() {
        assertThat(overview("saitama-r5").council()).isEqualTo("埼玉就職氷河期世代活躍支援プラットフォーム");
        assertThat(overview("saitama-r7").council()).isEqualTo("埼玉中高年世代活躍応援プロジェクト協議会");
    }

    @Test
    void aGroupHasAnEstimateOrTheReasonWhyNot() {
        assertThat(overview("mie-r2").groups())
                .filteredOn(group -> group.label().equals("③"))
                .flatMap(OverviewView.Group::estimates)
                .singleElement()
                .satisfies(estimate -> {
                    assertThat(estimate.figure()).isEmpty();
                    assertThat(estimate.why()).isNotEmpty();
                });
        assertThat(overview("saitama-r7").groups().getFirst().estimates().getFirst())
                .satisfies(estimate -> assertThat(estimate.figure()).isEqualTo("82,900"));
    }

    @Test
    void theNationsGoalIsNotThePlans() {
        assertThat(overview("tochigi-r2").goals())
                .extracting(OverviewView.Goal::figure)
                .containsExactly("5,643", "", "");
        assertThat(overview("tochigi-r2").national())
                .extracting(OverviewView.Goal::figure)
                .containsExactly("300,000", "");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyHeadingWithMeasuresLeadsToThem(Plan plan) {
        var roots = overview(plan.key()).outline();
        assertThat(roots).isNotEmpty();
        roots.forEach(OverviewViewTest::leadsSomewhere);
    }

    private static void leadsSomewhere(Node node) {
        assertThat(node.href().isEmpty())
                .as(node.heading())
                .isEqualTo(node.count().isEmpty());
        node.below().forEach(OverviewViewTest::leadsSomewhere);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void anAddressInTheOutlineIsALineOfTheList(Plan plan) {
        var index = PlanIndex.of(plan);
        var list = MeasureListView.of(
                new MeasureSearch(index, MeasureSearch.UNREGISTERED, TestTexts.in("ja")), MeasureFilter.NOTHING);
        var lines = list.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.id()), section.parts().stream().map(MeasureListView.Part::id)))
                .toList();
        assertThat(plan.front().chapters())
                .extracting(index::measuresOf)
                .filteredOn(href -> href.contains("#"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(lines).contains(href.substring(href.indexOf('#') + 1)));
    }

    @Test
    void twoEditionsLeadToEachOther() {
        var older = OverviewView.of(
                CataloguePlans.get("saitama-r5"),
                new MeasureView.Beside(new Neighbours(null, CataloguePlans.get("saitama-r7")), Standings.NONE),
                TODAY,
                TestTexts.in("ja"));
        assertThat(older.next()).contains(new Next("令和7年度版との違い", "", "/plans/saitama-r7/difference/saitama-r5"));
        assertThat(older.versions().getLast().href()).isEqualTo("/plans/saitama-r7");
    }

    private static OverviewView overview(String key) {
        return OverviewView.of(
                CataloguePlans.get(key),
                new MeasureView.Beside(Neighbours.NONE, Standings.NONE),
                TODAY,
                TestTexts.in("ja"));
    }
}
