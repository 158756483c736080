package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.TestTexts;

class ScheduleWorkbookTest {

    @TempDir
    private Path folder;

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    private static List<Row> rows(Plan plan, int sheet) throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(ScheduleWorkbook.of(plan, TestTexts.in("ja"))))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell == null || cell.getValue() == null ? "" : cell.getText())
                .toList();
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().flatMap(row -> texts(row).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theFirstSheetHoldsEveryMeasureItsOwnersAndWhereItIsFrom(Plan plan) throws IOException {
        String sheet = String.join("\n", texts(rows(plan, 0)));
        assertThat(sheet).contains(plan.edition().name().ja(), "出典", "（→） 続くと読んだ");
        for (Measure measure : plan.measures()) {
            assertThat(sheet).contains(measure.title().ja(), measure.gist());
            assertThat(sheet).contains(String.join("、", measure.owned().owners()));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theSecondSheetHasARowForEveryMeasureAndYear(Plan plan) throws IOException {
        var rows = rows(plan, 1);
        assertThat(rows)
                .hasSize(1
                        + plan.measures().size() * plan.edition().fiscalYears().size());
        assertThat(texts(rows.getFirst())).contains("取組コード", "年度（西暦）", "実施コード");
        assertThat(texts(rows.get(1))).contains(plan.measures().getFirst().id()).hasSameSizeAs(texts(rows.getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            akita-r2   | 項目 | 取組         | 取組の概要    | KPI
            mie-r2     | 支援対象者及びKPI | 項目 | 取組 | 実施年度
            tochigi-r2 | 項目 | 具体的な取組 | KPI（単年度） | 実施年度
            """)
    void theHeadingsAreThoseOfThePlan(String plan, String one, String two, String three, String four)
            throws IOException {
        assertThat(texts(rows(CataloguePlans.get(plan), 0).get(4))).containsSubsequence(one, two, three, four);
    }

    @Test
    void yearsAreArrowsBracketedArrowsAndQuestionMarks() throws IOException {
        assertThat(texts(rows(CataloguePlans.get("mie-r2"), 0))).contains("→", "（→）", "？");
    }

    @Test
    void itPrintsOnA3LyingWithItsHeadOnEveryPage() throws IOException {
        byte[] workbook = ScheduleWorkbook.of(CataloguePlans.get("akita-r2"), TestTexts.in("ja"));
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("paperSize=\"8\"", "orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"");
        assertThat(part(workbook, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
        assertThat(part(workbook, "xl/styles.xml")).contains("<name val=\"BIZ UDP");
    }

    /** Somebody may one day type a title that a spreadsheet would carry out. */
    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\";\"y\")"})
    void whatLooksLikeAFormulaStaysText(String title) throws IOException {
        var plan = withTitle(CataloguePlans.get("akita-r2"), title);
        for (int sheet = 0; sheet < 2; sheet++) {
            assertThat(rows(plan, sheet).stream().flatMap(Row::stream))
                    .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA);
        }
        assertThat(texts(rows(plan, 0))).contains(title);
        byte[] workbook = ScheduleWorkbook.of(plan, TestTexts.in("ja"));
        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(part(workbook, "xl/worksheets/sheet2.xml")).doesNotContain("<f>");
    }

    private static Plan withTitle(Plan plan, String title) {
        var measures = plan.measures().stream()
                .map(measure -> measure.worded("", new Name(title, title), measure.gist(), measure.source())
                        .marked(
                                measure.chapter(),
                                new Measure.Repeat(Measure.Reprise.NONE, "", false),
                                false,
                                measure.links(),
                                null))
                .toList();
        return plan.withMeasures(measures);
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("schedule.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
