package org.yukidoke.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.api.Reader;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Programs read the five plans without signing in. */
@PageTest(laidOut = Councils.class)
class ApiIT {

    private static final String PLANS = "/api/v1/plans";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TestDatabase database;

    private Reader reader() {
        return new Reader(http);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            saitama-r5, 54, 11
            akita-r2,   36, 20
            saitama-r7, 47, 16
            mie-r2,     33,  7
            tochigi-r2, 33, 15
            """)
    void everyMeasureAndKpiIsThere(String plan, int measures, int kpis) {
        assertThat(reader().list(PLANS + "/" + plan + "/measures")).hasSize(measures);
        assertThat(reader().list(PLANS + "/" + plan + "/kpis")).hasSize(kpis);
        JsonNode counts = reader().get(PLANS + "/" + plan).get("counts");
        assertThat(counts.get("measures").asInt()).isEqualTo(measures);
        assertThat(counts.get("kpis").asInt()).isEqualTo(kpis);
    }

    @Test
    void aPlanKnowsItsPrefectureItsCouncilAndTheEditionAfterIt() {
        JsonNode plan = reader().get(PLANS + "/saitama-r5");
        assertThat(plan.at("/prefecture/code").asString()).isEqualTo("11");
        assertThat(plan.at("/prefecture/name").asString()).isEqualTo("埼玉県");
        assertThat(plan.at("/platform/name").asString()).isEqualTo("埼玉就職氷河期世代活躍支援プラットフォーム");
        assertThat(plan.get("successor").asString()).isEqualTo("saitama-r7");
        assertThat(plan.get("predecessor").isNull()).isTrue();
    }

    @Test
    void anAliasBecomesWhatItsRowPrints() {
        String measures = PLANS + "/akita-r2/measures";
        JsonNode line10 = reader().item(measures, "akita-r2.m.1-1-1");
        JsonNode line14 = reader().item(measures, "akita-r2.m.1-2-2");
        assertThat(Reader.texts(line10.get("owners"))).containsExactly("全機関・全団体");
        assertThat(Reader.texts(line10.get("ownersExpanded")))
                .containsExactly("労働局", "経済産業局", "県", "市町村", "経済団体", "業界団体", "支援機関");
        assertThat(Reader.texts(line14.get("ownersExpanded")))
                .containsExactly("国", "県", "市町村", "関係省庁地方機関", "経済団体", "支援機関");
        assertThat(Reader.each(line14.at("/source/lines")).stream().map(JsonNode::asInt))
                .containsExactly(14, 14);
    }

    @Test
    void anAliasNobodyExplainsStays() {
        JsonNode measure = reader().get(PLANS + "/tochigi-r2/measures/tochigi-r2.m.1-2-3");
        assertThat(Reader.texts(measure.get("ownersExpanded"))).containsExactly("全機関・全団体");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tochigi-r2, share,           no,              5643,  5700
            saitama-r5, share,           yes,            16500, 16500
            saitama-r5, carry-over-1-1b, inputs_missing,  8403,
            """)
    void aFormulaSaysWhetherItsFigureComesOut(
            String plan, String key, String reproducible, String stated, @Nullable String result) {
        JsonNode formula = reader().get(PLANS + "/" + plan + "/formulas/" + plan + ".f." + key);
        assertThat(formula.get("reproducible").asString()).isEqualTo(reproducible);
        assertThat(formula.get("stated").decimalValue()).isEqualByComparingTo(stated);
        if (result == null) {
            assertThat(formula.get("result").isNull()).isTrue();
        } else {
            assertThat(formula.get("result").decimalValue()).isEqualByComparingTo(result);
        }
    }

    @Test
    void aMissingActualLeavesTheShortfallsThatWouldFit() {
        JsonNode formula = reader().get(PLANS + "/saitama-r5/formulas/saitama-r5.f.carry-over-1-1b");
        assertThat(Reader.each(formula.get("fittingShortfalls")))
                .extracting(mode -> mode.get("mode").asString() + mode.get("values"))
                .containsExactlyInAnyOrder("floor[105]", "half_up[104,105]", "ceiling[104]");
    }

    @Test
    void theDifferenceOfTwoEditionsAddsUp() {
        JsonNode counts = reader().get(PLANS + "/saitama-r7/diff/saitama-r5").get("counts");
        assertThat(List.of(
                        counts.get("before").asInt(),
                        counts.get("removed").asInt(),
                        counts.get("added").asInt(),
                        counts.get("after").asInt()))
                .containsExactly(54, 12, 5, 47);
    }

    @Test
    void aListReadInPartsIsTheWholeList() {
        var read = new ArrayList<JsonNode>();
        String next = PLANS + "/saitama-r5/measures?limit=7&q=支援".replace("支援", "%E6%94%AF%E6%8F%B4");
        String whole = next.replace("limit=7", "limit=200");
        while (next != null) {
            JsonNode page = reader().get(next);
            read.addAll(Reader.each(page.get("items")));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(read).hasSizeGreaterThan(7).isEqualTo(reader().list(whole));
    }

    @Test
    void whatAReaderAlreadyHasIsNotSentAgain() {
        var first = reader().ask(PLANS + "/mie-r2/measures");
        String etag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
        assertThat(etag).startsWith("\"").endsWith("\"");
        assertThat(first.getResponse().getHeader("Cache-Control")).contains("no-cache");
        assertThat(http.get().uri(PLANS + "/mie-r2/measures").header("If-None-Match", etag))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(http.head().uri(PLANS + "/mie-r2/measures")).hasStatus(200).hasHeader("ETag", etag);
    }

    @Test
    void aWrongQuestionIsToldByParameterInTheReadersLanguage() {
        var answer = http.get()
                .uri(PLANS + "/mie-r2/measures?limit=0&reprise=often&colour=red&cursor=x")
                .header("Accept-Language", "en;q=0.9, fr")
                .exchange();
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("limit", "reprise", "colour", "cursor");
        assertThat(answer).bodyText().contains("Give a whole number from 1 to 200.");
        assertThat(http.get().uri(PLANS + "/mie-r2/measures?limit=0"))
                .bodyText()
                .contains("1から200までの整数");
    }

    @Test
    void aPageOfAnotherSiteMayRead() {
        var asked = http.options()
                .uri(PLANS)
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match");
        assertThat(asked).hasStatus(200).hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(http.get().uri(PLANS).header("Origin", "https://example.org"))
                .hasHeader("Access-Control-Allow-Origin", "*")
                .headers()
                .doesNotContainHeader("Set-Cookie");
        assertThat(http.options()
                        .uri(PLANS)
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "POST"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/plans/nowhere",
        "/api/v1/plans/nowhere/measures",
        "/api/v1/plans/mie-r2/nothing",
        "/api/v1/plans/mie-r2/measures/mie-r2.m.nothing",
        "/api/v1/plans/mie-r2/versions/anything",
        "/api/v1/plans/saitama-r7/diff/mie-r2",
        "/api/v1/concepts/nothing/kpis"
    })
    void whatIsNotThereIsAProblem(String path) {
        assertThat(reader().ask(path)).hasStatus(404);
    }

    @Test
    void anEditionThatIsNotPublishedIsAbsent() {
        var hide = database.owner().sql("update plan.plan set published = :shown where key = 'mie-r2'");
        try {
            hide.param("shown", false).update();
            assertThat(reader().ask(PLANS + "/mie-r2")).hasStatus(404);
            assertThat(reader().ask(PLANS + "/mie-r2/measures")).hasStatus(404);
            assertThat(reader().list(PLANS))
                    .noneMatch(plan -> plan.get("key").asString().equals("mie-r2"));
            assertThat(reader().list("/api/v1/concepts/any_placement/kpis"))
                    .noneMatch(kpi -> kpi.get("plan").asString().equals("mie-r2"));
        } finally {
            hide.param("shown", true).update();
        }
    }
}
