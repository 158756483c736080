package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.TestTexts;

class MeasureListViewTest {

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            saitama-r5 | 54 | 54 | 取組は54件です。再掲の印がある12件も数えます。
            saitama-r7 | 47 | 47 | 取組は47件です。再掲の印がある8件も数えます。
            akita-r2   | 36 | 32 | 36件のうち4件は再掲なので、取組の数は32件です。
            mie-r2     | 33 | 27 | 33件のうち6件は再掲なので、取組の数は27件です。
            tochigi-r2 | 33 | 33 | 取組は33件です。再掲の印はありません。
            """)
    void aRepeatedMeasureIsNotCountedTwiceButAFacetOfAProgrammeIs(
            String plan, int printed, int counted, String sentence) {
        var count = MeasureCount.of(CataloguePlans.get(plan));
        assertThat(count.printed()).isEqualTo(printed);
        assertThat(count.counted()).isEqualTo(counted);
        assertThat(count.say(TestTexts.in("ja"))).first().isEqualTo(sentence);
    }

    /** Address of a narrowed list and how many measures it shows, counted in the documents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            akita-r2   | new=yes                     | 6
            akita-r2   | reprise=measure             | 4
            akita-r2   | owner=経済産業局            | 7
            akita-r2   | owner=全機関・全団体        | 7
            saitama-r7 | funding=kodoku              | 5
            saitama-r7 | reprise=programme&group=g2  | 3
            tochigi-r2 | q=ポラリス                  | 3
            tochigi-r2 | q=ポラリス&group=g1         | 0
            """)
    void conditionsNarrowTogether(String plan, String address, int left) {
        assertThat(rows(list(plan, address))).hasSize(left);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theNumberBesideAnOptionIsWhatChoosingItLeaves(Plan plan) {
        var all = list(plan.key(), "");
        for (var facet : all.first()) {
            for (var option : facet.options().subList(1, facet.options().size())) {
                int left = rows(list(plan.key(), facet.name() + "=" + option.value()))
                        .size();
                assertThat(option.text()).endsWith("（" + left + "）");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyMeasureStandsOnceInEitherOrder(Plan plan) {
        for (String order : List.of("", "sort=owner")) {
            assertThat(rows(list(plan.key(), order)))
                    .hasSize(plan.measures().size())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aLineNamesEveryHeadingBelowThatOfItsTable() {
        assertThat(list("akita-r2", "").sections().get(1).parts().getFirst().heading())
                .isEqualTo("(1) 相談体制の整備・充実 › ア ハローワーク等を活用した就労支援");
    }

    @Test
    void aFacetThatTellsNothingApartIsNotOffered() {
        assertThat(list("tochigi-r2", "").rest())
                .extracting(MeasureListView.Facet::name)
                .doesNotContain("new", "funding");
        assertThat(list("saitama-r5", "").rest())
                .extracting(MeasureListView.Facet::name)
                .doesNotContain("kpi")
                .contains("funding");
    }

    @Test
    void aConditionInForceCanBeTakenAwayAlone() {
        var view = list("saitama-r7", "q=窓口&owner=県");
        assertThat(view.applied())
                .extracting(MeasureListView.Applied::href)
                .containsExactly(
                        "/plans/saitama-r7/measures?owner=%E7%9C%8C",
                        "/plans/saitama-r7/measures?q=%E7%AA%93%E5%8F%A3");
    }

    @Test
    void aHitInTheOfficialWordingIsExplained() {
        var document = new Document("計画.txt", Collections.nCopies(700, "ほかにない言葉。"));
        var index = PlanIndex.of(CataloguePlans.get("mie-r2"));
        var view = MeasureListView.of(
                new MeasureSearch(index, document, TestTexts.in("ja")), MeasureFilter.of(Map.of("q", "ほかにない")));
        assertThat(rows(view)).hasSize(33);
        assertThat(view.sections()
                        .getFirst()
                        .parts()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .found())
                .singleElement()
                .satisfies(found -> assertThat(found.where()).isEqualTo("計画の原文"));
    }

    private static MeasureListView list(String plan, String address) {
        Map<String, String> parameters = Arrays.stream(address.split("&"))
                .filter(part -> part.contains("="))
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')), part -> part.substring(part.indexOf('=') + 1)));
        var index = PlanIndex.of(CataloguePlans.get(plan));
        return MeasureListView.of(
                new MeasureSearch(index, MeasureSearch.UNREGISTERED, TestTexts.in("ja")), MeasureFilter.of(parameters));
    }

    private static List<String> rows(MeasureListView view) {
        return view.sections().stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part.rows().stream())
                .map(MeasureListView.Row::href)
                .toList();
    }
}
