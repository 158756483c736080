package org.yukidoke.boot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.sheet.Expect;
import org.yukidoke.sheet.Opened;
import org.yukidoke.sheet.Shape;
import org.yukidoke.sheet.SheetGrid;
import org.yukidoke.sheet.Workbooks;

/** A workbook of five thousand rows that came back: found again, compared and understood, against its bare numbers. */
@Lazy
@Configuration(proxyBeanMethods = false)
class SheetWorkloads {

    private static final int ROWS = 5000;
    private static final String BARE = "sheet.numbers.5000";
    private static final List<String> HEADINGS = List.of("key", "what", "unit", "target", "value", "reason");

    @Bean
    Workload benchBareNumbers() {
        return new Made(BARE, null, SheetWorkloads::numbers);
    }

    @Bean
    Workload benchSheetImport() {
        var shape = shape();
        return new Made("sheet.import.5000", BARE, file -> {
            if (!(Workbooks.read(file) instanceof Opened.Legible(List<SheetGrid> sheets))) {
                throw new IllegalStateException("cannot be read");
            }
            var table = shape.read(sheets);
            if (table.lines().size() != ROWS || !table.flaws().isEmpty()) {
                throw new IllegalStateException(table.lines().size() + " rows, " + table.flaws());
            }
        });
    }

    // The library alone, by place, as somebody writes it who trusts every cell.
    private static void numbers(byte[] file) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            double sum = 0;
            for (var row : workbook.getSheetAt(0)) {
                sum += row.getRowNum() == 0 ? 0 : row.getCell(4).getNumericCellValue();
            }
            if (sum <= 0) {
                throw new IllegalStateException("no numbers");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Shape shape() {
        var columns = HEADINGS.stream()
                .map(name -> new Shape.Column(name, role(name), List.of(name)))
                .toList();
        YearMonth about = YearMonth.of(2026, 7);
        var rows = IntStream.range(0, ROWS)
                .mapToObj(at -> new Shape.Row(
                        key(at),
                        Map.of("what", "measure " + at, "unit", "pt", "target", Integer.toString(at)),
                        Map.of(
                                "value", new Expect.Figure("pt", 0, false, about),
                                "reason", new Expect.Words(1000))))
                .toList();
        return new Shape(columns, rows);
    }

    private static Shape.Role role(String name) {
        return switch (name) {
            case "key" -> Shape.Role.KEY;
            case "value", "reason" -> Shape.Role.ENTRY;
            default -> Shape.Role.FIXED;
        };
    }

    private static String key(int at) {
        return "K" + (10_000 + at);
    }

    private static byte[] file() {
        var output = new ByteArrayOutputStream();
        try (var workbook = new Workbook(output, "Yukidoke", "1.0")) {
            var page = workbook.newWorksheet("report");
            for (int at = 0; at < HEADINGS.size(); at++) {
                page.value(0, at, HEADINGS.get(at));
            }
            for (int at = 0; at < ROWS; at++) {
                page.value(at + 1, 0, key(at));
                page.value(at + 1, 1, "measure " + at);
                page.value(at + 1, 2, "pt");
                page.value(at + 1, 3, at);
                page.value(at + 1, 4, at * 3 + 1);
                page.value(at + 1, 5, "shortfall " + at);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return output.toByteArray();
    }

    @FunctionalInterface
    private interface Reading {
        void read(byte[] file);
    }

    private record Made(String name, @Nullable String than, Reading reading) implements Workload {

        @Override
        public Optional<String> baseline() {
            return Optional.ofNullable(than);
        }

        @Override
        public Optional<Work> prepare(Target target) {
            byte[] file = file();
            return Optional.of(() -> reading.read(file));
        }
    }
}
