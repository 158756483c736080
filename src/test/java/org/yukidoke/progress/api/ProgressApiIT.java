package org.yukidoke.progress.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.api.Reader;
import org.yukidoke.api.SheetReader;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.DemoFigures;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Recording;
import org.yukidoke.support.PageTest;
import tools.jackson.databind.JsonNode;

/** Programs read where plans stand, as the councils published it. */
@PageTest(laidOut = {Councils.class, DemoFigures.class})
class ProgressApiIT {

    private static final String TOCHIGI = "/api/v1/plans/tochigi-r2/";
    private static final String SAITAMA = "/api/v1/plans/saitama-r7/";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Staff staff;

    @Autowired
    private Ledger ledger;

    private Reader reader() {
        return new Reader(http);
    }

    private JsonNode known(String path, String key) {
        return Reader.json(
                http.get().uri(path).header("Authorization", "Bearer " + key).exchange());
    }

    private static JsonNode item(JsonNode list, String id) {
        return Reader.each(list.get("items")).stream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPublishedFigureComesWithItsContradiction() {
        JsonNode total = reader().item(TOCHIGI + "progress", "tochigi-r2.g.total");
        assertThat(total.get("indicator").asString()).isEqualTo("goal");
        assertThat(total.get("value").decimalValue()).isEqualByComparingTo("8609");
        assertThat(total.get("state").asString()).isEqualTo("stated");
        assertThat(total.get("mark").asString()).isEqualTo("achieved");
        assertThat(total.get("sample").asBoolean()).isFalse();
        assertThat(total.get("published").isNull()).isFalse();
        assertThat(Reader.each(total.get("years")).stream()
                        .filter(year -> !year.get("value").isNull())
                        .map(year -> year.get("fiscalYear").asInt() + " "
                                + year.get("value").asString()))
                .containsExactly("2020 1993", "2021 3221", "2022 3395");
        assertThat(Reader.each(total.get("findings")))
                .filteredOn(finding -> finding.get("kind").asString().equals("total_differs"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("printed").decimalValue()).isEqualByComparingTo("8944");
                    assertThat(finding.get("difference").decimalValue()).isEqualByComparingTo("335");
                });
    }

    @Test
    void aPercentageIsExactAndAsTheCouncilShowsIt() {
        String key = staff.key(staff.scope(Set.of(new Grant(Role.VIEWER, "tochigi")), ""));
        JsonNode total = item(known(TOCHIGI + "progress?asOf=2022-12-31", key), "tochigi-r2.g.total");
        assertThat(total.get("attainment").decimalValue()).isEqualByComparingTo("92.39766081871345029239766081871345");
        assertThat(total.get("attainmentShown").asString()).isEqualTo("92.3");
        assertThat(total.get("entriesLink").asString())
                .isEqualTo(TOCHIGI + "actuals?indicator=tochigi-r2.g.total&asOf=2022-12-31");
        assertThat(Reader.each(known(total.get("entriesLink").asString(), key).get("items")).stream()
                        .map(entry -> entry.get("period").asString() + " "
                                + entry.get("quantity").asString()))
                .containsExactly("2020 1993", "2021 3221");
    }

    @Test
    void nothingIsToldOfATimeBeforeTheFirstPublication() {
        for (String list : List.of("progress", "actuals", "progress.csv", "actuals.csv/unencodable")) {
            assertThat(reader().ask(TOCHIGI + list + "?asOf=2001-01-01")).hasStatus(404);
        }
    }

    @Test
    void everyStateIsToldApart() {
        Map<String, List<JsonNode>> byState =
                List.of("tochigi-r2", "akita-r2", "mie-r2", "saitama-r5", "saitama-r7").stream()
                        .flatMap(plan -> reader().list("/api/v1/plans/" + plan + "/progress").stream())
                        .collect(Collectors.groupingBy(item -> item.get("state").asString()));
        assertThat(byState.keySet())
                .containsExactlyInAnyOrder("stated", "not_applicable", "not_reported", "suppressed", "pending");
        byState.forEach((state, items) -> {
            if (!state.equals("stated")) {
                assertThat(items)
                        .allSatisfy(
                                item -> assertThat(item.get("value").isNull()).isTrue());
            }
        });
    }

    @Test
    void somebodyOfTheCouncilSeesWhatIsNotPublishedAndOthersDoNot() {
        Scope secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "");
        assertThat(ledger.record(
                        secretariat, "saitama-r7", Councils.named(Councils.says("saitama-r7.g.g1", "2025-Q4", 4321))))
                .isInstanceOf(Recording.Done.class);
        String path = SAITAMA + "actuals?indicator=g.g1";
        assertThat(reader().list(path)).noneMatch(ProgressApiIT::isFresh);
        String elsewhere = staff.key(staff.scope(Set.of(new Grant(Role.SECRETARIAT, "tochigi")), ""));
        assertThat(Reader.each(known(path, elsewhere).get("items"))).noneMatch(ProgressApiIT::isFresh);
        String inside = staff.key(staff.scope(Set.of(new Grant(Role.VIEWER, "saitama")), ""));
        assertThat(Reader.each(known(path, inside).get("items"))).anyMatch(ProgressApiIT::isFresh);
        assertThat(item(known(SAITAMA + "progress", inside), "saitama-r7.g.g1")
                        .get("published")
                        .isNull())
                .isTrue();
    }

    private static boolean isFresh(JsonNode entry) {
        return entry.get("quantity").asString("").equals("4321");
    }

    @Test
    void whatWasCorrectedIsToldWhenAskedFor() {
        Scope secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "");
        for (int quantity : new int[] {3, 4}) {
            ledger.record(
                    secretariat,
                    "akita-r2",
                    Councils.named(Councils.says("akita-r2.k.19", "akita.prefecture", "2020-04", quantity)));
        }
        String key = staff.key(secretariat);
        String path = "/api/v1/plans/akita-r2/actuals?indicator=k.19&reporter=akita.prefecture&history=";
        assertThat(quantities(known(path + "no", key))).contains("4 true").doesNotContain("3 false");
        assertThat(quantities(known(path + "yes", key))).contains("4 true", "3 false");
    }

    private static List<String> quantities(JsonNode list) {
        return Reader.each(list.get("items")).stream()
                .map(entry -> entry.get("quantity").asString("") + " "
                        + entry.get("standing").asBoolean())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            progress?asOf=someday,             asOf
            progress?mark=red,                 mark
            progress?asOf=2025-02-30&limit=0,  asOf limit
            actuals?indicator=k.nothing,       indicator
            actuals?history=maybe,             history
            actuals.csv?asOf=someday,          asOf
            actuals.csv?encoding=ebcdic,       encoding
            progress.csv?colour=red,           colour
            """)
    void aWrongQuestionIsToldByParameter(String question, String fields) {
        var answer = reader().ask(TOCHIGI + question);
        assertThat(answer).hasStatus(400);
        assertThat(Reader.each(Reader.json(answer).get("errors")).stream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder(fields.split(" "));
    }

    @Test
    void whatAReaderAlreadyHasIsNotSentAgain() {
        String etag =
                String.valueOf(reader().ask(SAITAMA + "progress").getResponse().getHeader("ETag"));
        assertThat(http.get().uri(SAITAMA + "progress").header("If-None-Match", etag))
                .hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "progress",
                "indicator_years",
                "indicator_series",
                "indicator_parts",
                "indicator_findings",
                "actuals"
            })
    void everyTableIsMachineReadableInBothEncodings(String table) {
        byte[] file = reader().ask("/api/v1/plans/akita-r2/" + table + ".csv")
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        List<List<String>> rows = SheetReader.read(new String(file, StandardCharsets.UTF_8).substring(1));
        List<String> header = rows.getFirst();
        assertThat(header).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        assertThat(rows).allMatch(row -> row.size() == header.size());
        byte[] office = reader().ask("/api/v1/plans/akita-r2/" + table + ".csv?encoding=cp932")
                .getResponse()
                .getContentAsByteArray();
        assertThat(SheetReader.read(new String(office, Charset.forName("windows-31j"))))
                .hasSameSizeAs(rows);
    }

    @Test
    void anEntryIsARowOfIndicatorPeriodAndReporterWithItsState() {
        var rows = new ArrayList<>(SheetReader.read(new String(
                        reader().ask("/api/v1/plans/akita-r2/actuals.csv")
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .substring(1)));
        List<String> header = rows.removeFirst();
        assertThat(header).contains("indicator", "period", "reporter", "state", "state_label", "quantity");
        assertThat(rows.stream()
                        .map(row -> List.of(
                                row.get(header.indexOf("indicator")),
                                row.get(header.indexOf("period")),
                                row.get(header.indexOf("reporter")),
                                row.get(header.indexOf("part")))))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(rows).allSatisfy(row -> {
            boolean stated = row.get(header.indexOf("state")).equals("stated");
            boolean value = List.of("quantity", "numerator", "on", "grade").stream()
                    .anyMatch(field -> !row.get(header.indexOf(field)).isEmpty());
            assertThat(value).isEqualTo(stated);
        });
    }
}
