package org.yukidoke.progress.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Reading;
import org.yukidoke.web.Texts;

/**
 * A board as a workbook: where each indicator stands, each of its years, and the entries behind them. Figures are
 * numbers to count on with; what is no figure is said in its own word in a column of its own, never as 0 or an empty
 * cell.
 */
final class ProgressWorkbook {

    private static final String TEXT = "@";
    private static final int POINTS = 10;

    private static final List<String> STANDING = List.of(
            "id", "name", "unit", "target", "figure", "state", "attainment", "mark", "through", "expected", "forecast");
    private static final List<String> YEARS =
            List.of("id", "name", "year", "unit", "figure", "state", "attainment", "mark");
    private static final List<String> ENTRIES = List.of(
            "id", "name", "body", "period", "part", "figure", "denominator", "state", "known", "source", "sample");

    private final Viewing.Seen seen;
    private final Board board;
    private final Texts t;
    private final ProgressWords words;

    ProgressWorkbook(Viewing.Seen seen, Board board, Texts t) {
        this.seen = seen;
        this.board = board;
        this.t = t;
        this.words = new ProgressWords(t, board.settings().percentages());
    }

    byte[] write(List<Entry> entries) {
        var output = new ByteArrayOutputStream();
        try (var workbook = new Workbook(output, "Yukidoke", "1.0")) {
            workbook.setGlobalDefaultFont(t.of("planboard.schedule.sheet.font"), POINTS);
            standing(sheet(workbook, "progressboard.sheet.standing", STANDING));
            years(sheet(workbook, "progressboard.sheet.years", YEARS));
            entries(sheet(workbook, "progressboard.sheet.entries", ENTRIES), entries);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return output.toByteArray();
    }

    private Worksheet sheet(Workbook workbook, String name, List<String> columns) {
        var page = workbook.newWorksheet(t.of(name));
        for (int at = 0; at < columns.size(); at++) {
            page.value(0, at, t.of("progressboard.sheet." + columns.get(at)));
            page.width(at, columns.get(at).equals("name") ? 48 : 16);
        }
        page.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E6E6E6")
                .set();
        page.freezePane(0, 1);
        page.paperSize(PaperSize.A3_PAPER);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.repeatRows(0, 0);
        return page;
    }

    private void standing(Worksheet page) {
        int row = 1;
        for (Evaluation evaluation : board.evaluations()) {
            var said = new FigureWords(evaluation, words, seen.names(t));
            var judgement = evaluation.judgement();
            var expected = judgement.expected();
            var forecast = evaluation.forecast();
            var line = new Row(page, row++);
            line.text(evaluation.indicator().id());
            line.text(said.name());
            line.text(words.unit(evaluation.indicator().unit()));
            line.number(Optional.ofNullable(judgement.target()));
            line.reading(evaluation.figure());
            line.number(Optional.ofNullable(judgement.attainment())
                    .map(board.settings().percentages()::show));
            line.text(words.mark(evaluation.mark()).word());
            line.text(evaluation.through() == null ? "" : evaluation.through().toString());
            line.number(Optional.ofNullable(expected)
                    .map(Evaluation.Expected::value)
                    .map(ProgressWorkbook::printed));
            line.number(Optional.ofNullable(forecast)
                    .map(Evaluation.Forecast::point)
                    .map(ProgressWorkbook::printed));
        }
        page.setAutoFilter(0, 0, Math.max(1, row - 1), STANDING.size() - 1);
    }

    private void years(Worksheet page) {
        int row = 1;
        for (Evaluation evaluation : board.evaluations()) {
            for (Evaluation.Year year : evaluation.years()) {
                var line = new Row(page, row++);
                line.text(evaluation.indicator().id());
                line.text(words.name(evaluation.indicator().name()));
                line.number(Optional.of(BigDecimal.valueOf(year.year().year())));
                line.text(words.unit(evaluation.indicator().unit()));
                line.reading(year.figure());
                line.number(Optional.ofNullable(year.judgement().attainment())
                        .map(board.settings().percentages()::show));
                line.text(words.mark(year.judgement().mark()).word());
            }
        }
        page.setAutoFilter(0, 0, Math.max(1, row - 1), YEARS.size() - 1);
    }

    private void entries(Worksheet page, List<Entry> entries) {
        int row = 1;
        for (Entry entry : entries) {
            Cell cell = entry.cell();
            var line = new Row(page, row++);
            line.text(cell.indicator());
            line.text(board.find(cell.indicator())
                    .map(evaluation -> words.name(evaluation.indicator().name()))
                    .orElse(""));
            line.text(
                    cell.ofCouncil()
                            ? t.of("progressboard.body.council")
                            : seen.names(t).apply(cell.reporter()));
            line.text(cell.period().code());
            line.text(cell.part());
            line.number(
                    entry.reading() instanceof Reading.Share(BigDecimal numerator, BigDecimal denominator)
                            ? Optional.of(numerator)
                            : entry.reading().number());
            line.number(
                    entry.reading() instanceof Reading.Share(BigDecimal numerator, BigDecimal denominator)
                            ? Optional.of(denominator)
                            : Optional.empty());
            line.text(
                    entry.reading().number().isPresent()
                            ? ""
                            : words.reading(
                                    entry.reading(),
                                    board.find(cell.indicator())
                                            .map(evaluation ->
                                                    evaluation.indicator().unit())
                                            .orElse("")));
            line.text(entry.known().atZone(Moment.JAPAN).toLocalDate().toString());
            line.text(entry.ground().source());
            line.text(entry.ground().sample() ? t.of("progressboard.sheet.sample") : "");
        }
        page.setAutoFilter(0, 0, Math.max(1, row - 1), ENTRIES.size() - 1);
    }

    // A calculated figure has up to 34 digits, which no spreadsheet keeps.
    private static BigDecimal printed(BigDecimal exact) {
        return exact.setScale(1, RoundingMode.HALF_UP);
    }

    /** A row being filled from the left. */
    private final class Row {
        private final Worksheet page;
        private final int row;
        private int at;

        Row(Worksheet page, int row) {
            this.page = page;
            this.row = row;
        }

        void text(String text) {
            page.value(row, at, text);
            page.style(row, at++).format(TEXT).set();
        }

        void number(Optional<BigDecimal> value) {
            value.ifPresent(figure -> page.value(row, at, figure));
            at++;
        }

        /** The figure, and beside it the word for what is none. */
        void reading(Reading reading) {
            number(reading.number());
            text(reading.number().isPresent() ? "" : words.reading(reading, ""));
        }
    }
}
