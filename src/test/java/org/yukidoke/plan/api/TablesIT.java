package org.yukidoke.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.api.ApiRoutes;
import org.yukidoke.api.Reader;
import org.yukidoke.api.SheetReader;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Tables for offices: long form, one header row, and nothing lost in silence. */
@PageTest(laidOut = Councils.class)
class TablesIT {

    private static final String PLANS = "/api/v1/plans/";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private List<ApiRoutes> modules;

    private byte[] file(String path) {
        return new Reader(http).ask(path).getResponse().getContentAsByteArray();
    }

    private List<List<String>> table(String path) {
        return SheetReader.read(new String(file(path), StandardCharsets.UTF_8).substring(1));
    }

    static Stream<String> tables() {
        return Stream.of(
                        PlanTables.OF_ALL.stream().map(table -> "/api/v1/" + table.name()),
                        PlanTables.OF_PLAN.stream().map(table -> PLANS + "saitama-r7/" + table.name()),
                        PlanTables.OF_PLAN.stream().map(table -> PLANS + "akita-r2/" + table.name()),
                        Stream.of(PLANS + "mie-r2/codes", PLANS + "mie-r2/dictionary"))
                .flatMap(paths -> paths)
                .map(path -> path + ".csv");
    }

    /** 行政データにおける機械可読性に関するルール, as far as a file can be held against it. */
    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsMachineReadable(String path) {
        List<List<String>> rows = table(path);
        List<String> header = rows.getFirst();
        assertThat(header).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        assertThat(rows).allMatch(row -> row.size() == header.size());
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> !cell.strip().equals(cell))
                .noneMatch(cell -> cell.matches("[0-9]{1,3}(,[0-9]{3})+"));
    }

    @Test
    void aFileBeginsWithTheMarkByWhichExcelKnowsUtf8() {
        assertThat(file(PLANS + "mie-r2/measures.csv")).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void aListInsideAnItemHasATableOfItsOwn() {
        assertThat(table(PLANS + "akita-r2/measure_owners_expanded.csv"))
                .contains(
                        List.of("plan", "measure_id", "ordinal", "owner"),
                        List.of("akita-r2", "akita-r2.m.1-2-2", "1", "国"));
        assertThat(table(PLANS + "akita-r2/measure_years.csv").getFirst())
                .containsExactly("plan", "measure_id", "ordinal", "fiscal_year", "state", "state_label");
        assertThat(table(PLANS + "tochigi-r2/kpi_measures.csv"))
                .contains(List.of("tochigi-r2", "tochigi-r2.k.2", "1", "tochigi-r2.m.2-1-i-1"));
    }

    @Test
    void theDictionaryExplainsEveryColumn() {
        var explained = table(PLANS + "mie-r2/dictionary.csv").stream()
                .map(row -> row.get(0) + "." + row.get(2))
                .toList();
        assertThat(explained)
                .containsAll(modules.stream()
                        .flatMap(module -> module.tables().stream())
                        .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                        .toList());
    }

    @Test
    void cp932HoldsWhatItCanAndReportsTheRest() throws CharacterCodingException {
        String path = PLANS + "saitama-r7/measures.csv";
        var answer = http.get().uri(path + "?encoding=cp932").exchange();
        String text = Charset.forName("windows-31j")
                .newDecoder()
                .decode(ByteBuffer.wrap(answer.getResponse().getContentAsByteArray()))
                .toString();
        var lost = new Reader(http).list(path + "/unencodable");
        assertThat(answer).hasHeader("X-Unencodable-Characters", Integer.toString(lost.size()));
        assertThat(text.chars().filter(sign -> sign == '〓').count()).isEqualTo(lost.size());
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertThat(http.get().uri(PLANS + "mie-r2/measures.csv?encoding=ebcdic"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("encoding");
        assertThat(http.get().uri(PLANS + "mie-r2/nothing.csv")).hasStatus(404);
    }
}
