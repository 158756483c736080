package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.plan.web.MeasureView.Statement;
import org.yukidoke.plan.web.MeasureView.Year;
import org.yukidoke.web.TestTexts;

class MeasureViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            akita-r2   | 2-1-a-2     | 再掲（数えない） | 1-1-2
            saitama-r7 | 4-1-match-a | 再掲（同じ事業） | 4-1-consult-a
            """)
    void aRepeatSaysWhatItRepeatsAndWhetherItCounts(String plan, String key, String mark, String of) {
        var view = measure(plan, key);
        assertThat(view.marks()).extracting(Mark::text).contains(mark);
        assertThat(view.said()).extracting(Statement::href).contains("/plans/" + plan + "/measures/" + of);
    }

    @Test
    void aMeasureSaysWhereItIsRepeated() {
        assertThat(measure("akita-r2", "1-1-2").said())
                .extracting(Statement::href)
                .contains("/plans/akita-r2/measures/2-1-a-2", "/plans/akita-r2/measures/2-2-a-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            akita-r2   | 1-2-2 | この行で指す機関：国・県・市町村・関係省庁地方機関・経済団体・支援機関
            tochigi-r2 | 1-2-3 | どの機関を指すかの一覧は、文書にありません。
            tochigi-r2 | 1-1-1 | ''
            """)
    void aWordForManyIsExpandedOnlyWhereTheDocumentDoes(String plan, String key, String expanded) {
        assertThat(measure(plan, key).owners().expanded()).isEqualTo(expanded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mie-r2     | 5-1-survey-1  | marked,inferred,inferred
            akita-r2   | 1-1-1         | unknown,unknown,unknown
            tochigi-r2 | 1-1-1         | unknown,unknown,unknown,unknown,unknown
            saitama-r7 | 4-1-consult-a | ''
            """)
    void aYearIsMarkedInferredOrUnknown(String plan, String key, String states) {
        assertThat(String.join(
                        ",",
                        measure(plan, key).years().stream().map(Year::state).toList()))
                .isEqualTo(states);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            saitama-r7 | 4-1-consult-ka | 令和5年5月改定版では：                     | /plans/saitama-r5/measures/4-1-consult-e
            saitama-r7 | 4-1-consult-e  | 令和5年5月改定版にはなく、この版で加わりました。 | ''
            saitama-r5 | 4-1-consult-e  | 令和7年度版では：                          | /plans/saitama-r7/measures/4-1-consult-ka
            """)
    void aMeasureIsFollowedIntoTheOtherEdition(String plan, String key, String text, String href) {
        assertThat(measure(plan, key).editions().links()).singleElement().satisfies(link -> {
            assertThat(link.text()).isEqualTo(text);
            assertThat(link.href()).isEqualTo(href);
        });
    }

    @Test
    void twelveMeasuresDidNotReachTheNextEdition() {
        assertThat(CataloguePlans.get("saitama-r5").measures())
                .filteredOn(measure -> measure("saitama-r5", measure.key())
                        .editions()
                        .links()
                        .getFirst()
                        .href()
                        .contains("/difference/"))
                .hasSize(12);
    }

    @Test
    void aRowHasItsOwnKpisAndElseTheGroupHas() {
        assertThat(measure("akita-r2", "2-1-a-2").kpis()).singleElement().satisfies(kpi -> {
            assertThat(kpi.target()).isEqualTo("4,500社");
            assertThat(kpi.covers()).isEqualTo("1年あたり、令和2年度（2020年度）～令和4年度（2022年度）");
        });
        assertThat(measure("saitama-r5", "4-1-consult-a").kpis()).isEmpty();
        assertThat(measure("saitama-r5", "4-1-consult-a").kpisOfGroup())
                .extracting(MeasureView.KpiRow::target)
                .contains("12,500件以上");
    }

    @Test
    void withoutTheDocumentThereIsNoWordingButStillThePlace() {
        var wording = measure("saitama-r7", "4-1-consult-a").wording();
        assertThat(wording.paragraphs()).isEmpty();
        assertThat(wording.place()).isEqualTo("154～163行");
    }

    @Test
    void neighboursAreThoseOfTheNarrowedList() {
        var filter = MeasureFilter.of(Map.of("group", "g2"));
        var way = measure("saitama-r7", "4-2-consult-a", filter).way();
        assertThat(way.previous().href()).isEmpty();
        assertThat(way.next().href()).endsWith("?group=g2");
        assertThat(way.list()).isEqualTo("/plans/saitama-r7/measures?group=g2");
        assertThat(measure("saitama-r7", "4-1-consult-a", filter).way().list())
                .as("a measure outside the list stands in the whole one")
                .isEqualTo("/plans/saitama-r7/measures");
    }

    @Test
    void anOwnerIsTranslatedBesideThePrintedName() {
        var index = PlanIndex.of(CataloguePlans.get("saitama-r7"));
        assertThat(OwnerView.of(index, "労働局", TestTexts.in("en")))
                .isEqualTo(
                        new OwnerView("Saitama Labour Bureau", "労働局", "/plans/saitama-r7/organisations/labour-bureau"));
        assertThat(OwnerView.of(index, "労働局", TestTexts.in("ja")).printed()).isEmpty();
    }

    @Test
    void everyOwnerLeadsSomewhere() {
        for (var plan : CataloguePlans.list()) {
            var index = PlanIndex.of(plan);
            assertThat(plan.measures())
                    .flatMap(measure -> measure.owned().owners())
                    .allSatisfy(owner -> assertThat(index.findOwner(owner).isPresent()
                                    || index.findAlias(owner).isPresent())
                            .as(plan.key() + " " + owner)
                            .isTrue());
        }
    }

    private static MeasureView measure(String plan, String key) {
        return measure(plan, key, MeasureFilter.NOTHING);
    }

    private static MeasureView measure(String plan, String key, MeasureFilter filter) {
        var index = PlanIndex.of(CataloguePlans.get(plan));
        var neighbours = Stream.of(plan)
                .filter(List.of("saitama-r5", "saitama-r7")::contains)
                .map(saitama -> saitama.equals("saitama-r5")
                        ? new Neighbours(null, CataloguePlans.get("saitama-r7"))
                        : new Neighbours(CataloguePlans.get("saitama-r5"), null))
                .findFirst()
                .orElse(Neighbours.NONE);
        return MeasureView.of(
                new MeasureSearch(index, MeasureSearch.UNREGISTERED, TestTexts.in("ja")),
                CataloguePlans.measure(plan, key),
                filter,
                new MeasureView.Beside(neighbours, Standings.NONE));
    }
}
