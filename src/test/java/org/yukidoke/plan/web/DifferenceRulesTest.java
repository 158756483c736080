package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.web.DifferenceRules.Change;
import org.yukidoke.plan.web.DifferenceRules.Difference;
import org.yukidoke.plan.web.DifferenceRules.Kept;
import org.yukidoke.plan.web.DifferenceRules.What;
import org.yukidoke.web.TestTexts;

/** The two editions of Saitama, counted in the documents by hand. */
class DifferenceRulesTest {

    private static final Difference SAITAMA =
            DifferenceRules.of(CataloguePlans.get("saitama-r5"), CataloguePlans.get("saitama-r7"));

    @Test
    void fiftyFourLessTwelveAndFiveMoreAreFortySeven() {
        assertThat(SAITAMA.before()).isEqualTo(54);
        assertThat(SAITAMA.removed()).hasSize(12);
        assertThat(SAITAMA.added()).hasSize(5);
        assertThat(SAITAMA.after()).isEqualTo(47);
        assertThat(SAITAMA.adds()).isTrue();
    }

    @Test
    void whatWentAndWhatCame() {
        assertThat(SAITAMA.removed())
                .extracting(measure -> measure.chapter() + " " + measure.label())
                .containsExactly(
                        "4-1-consult オ",
                        "4-1-consult キ",
                        "4-1-consult ク",
                        "4-1-consult ケ",
                        "4-1-ability ウ",
                        "4-1-ability エ",
                        "4-1-match ク",
                        "4-1-match コ",
                        "4-1-match シ",
                        "4-1-match ス",
                        "4-2-consult カ",
                        "4-2-consult キ");
        assertThat(SAITAMA.added())
                .extracting(Measure::key)
                .containsExactly("4-1-consult-e", "4-1-consult-o", "4-1-match-e", "4-1-match-o", "4-1-match-ka");
    }

    @Test
    void aMovedLabelAndALostGrantAreChanges() {
        assertThat(kept("4-1-consult-ki").changes())
                .contains(new Change(What.LABEL, "カ", "キ"), new Change(What.FUNDING, "kasokuka", ""));
        assertThat(kept("4-1-match-sa").changes())
                .filteredOn(change -> change.what() == What.OWNERS)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).contains("関東経済産業局");
                    assertThat(change.after()).doesNotContain("関東経済産業局");
                });
    }

    @Test
    void ourOwnTitleIsNoChangeOfThePlan() {
        assertThat(kept("4-1-consult-i").changes()).extracting(Change::what).containsExactly(What.TITLE);
        assertThat(kept("4-1-consult-i").changed()).isFalse();
    }

    @Test
    void anEditionHasNoDifferenceToItselfBeyondItsOwnPredecessors() {
        var plan = CataloguePlans.get("mie-r2");
        var alone = DifferenceRules.of(plan, plan);
        assertThat(alone.kept()).isEmpty();
        assertThat(alone.adds()).isTrue();
    }

    @Test
    void kpisOfTheSecondStageGoOnAndTwoAreNew() {
        assertThat(SAITAMA.kpis())
                .extracting(pair -> pair.older().key() + " " + pair.newer().key())
                .containsExactly("1-1b 1-1", "1-2b 1-2", "1-3b 1-3", "2-1b 2-1", "2-2b 2-2", "3-1 3-1");
        assertThat(SAITAMA.addedKpis()).extracting(Kpi::key).contains("2-3", "2-4");
        assertThat(SAITAMA.removedKpis()).extracting(Kpi::key).containsExactly("1-1a", "1-2a", "1-3a", "2-1a", "2-2a");
    }

    @Test
    void thePageSaysWhoIsMeantNowAndThatNoFigureCanBeSubtracted() {
        var view = DifferenceView.of(
                CataloguePlans.get("saitama-r5"), CataloguePlans.get("saitama-r7"), TestTexts.in("ja"));
        assertThat(view.sides().stream().flatMap(side -> Stream.of(side.before(), side.after())))
                .contains("35～44歳 30,000人", "35～59歳 82,900人", "35～49歳 31,658人", "16,500人以上", "5,448人以上")
                .contains("地域就職氷河期世代支援加速化交付金", "社会参加活躍支援等孤独・孤立対策推進交付金");
        assertThat(view.kpis())
                .filteredOn(row -> row.before().startsWith("8,403件以上"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.after()).startsWith("4,371件以上");
                    assertThat(row.cautions()).contains("1つの値が表す期間の長さが違う");
                });
    }

    private static Kept kept(String newer) {
        return SAITAMA.kept().stream()
                .filter(each -> each.newer().key().equals(newer))
                .findFirst()
                .orElseThrow();
    }
}
