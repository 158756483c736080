package org.yukidoke.council;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.document.Bytes;
import org.yukidoke.reporting.Content;

/** The figures of a closed round as one long table to reckon with: a line for each figure, a column for each fact. */
final class PackCsv {

    private static final List<String> HEADINGS = List.of(
            "plan",
            "period",
            "indicator",
            "name",
            "part",
            "unit",
            "body",
            "figure",
            "state",
            "value",
            "numerator",
            "denominator",
            "on",
            "target");

    private PackCsv() {}

    static Bytes of(Content content) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS);
        for (Content.Result result : content.results()) {
            lines.add(line(content, result, "period", result.period()));
            lines.add(line(content, result, "total", result.total()));
            result.years().forEach(year -> lines.add(line(content, result, "FY" + year.year(), year.figure())));
        }
        for (Content.Body body : content.bodies()) {
            for (Content.Row row : body.rows()) {
                if (row.kind().equals("figure")) {
                    lines.add(line(content, body, row));
                }
            }
        }
        String text = lines.stream()
                .map(line -> line.stream().map(PackCsv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> line(Content content, Content.Result result, String kind, Content.Figure figure) {
        return Stream.of(
                        List.of(
                                content.plan(),
                                content.asked().period(),
                                result.key(),
                                result.name().ja(),
                                "",
                                result.unit(),
                                "",
                                kind),
                        figure(figure),
                        List.of(plain(result.target())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> line(Content content, Content.Body body, Content.Row row) {
        return Stream.of(
                        List.of(
                                content.plan(),
                                content.asked().period(),
                                key(content, row),
                                row.name().ja(),
                                row.part(),
                                row.unit(),
                                body.key(),
                                "period"),
                        figure(row.figure()),
                        List.of(""))
                .flatMap(List::stream)
                .toList();
    }

    /** As the lines of the whole council name it, so that bodies can be put beside it. */
    private static String key(Content content, Content.Row row) {
        return content.results().stream()
                .filter(result -> result.indicator().equals(row.subject()))
                .map(Content.Result::key)
                .findFirst()
                .orElse(row.subject());
    }

    private static List<String> figure(Content.@Nullable Figure figure) {
        return figure == null
                ? List.of("not_reported", "", "", "", "")
                : List.of(
                        figure.state(),
                        plain(figure.value()),
                        plain(figure.numerator()),
                        plain(figure.denominator()),
                        figure.on());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A cell that begins like a formula is set off, so that no spreadsheet reckons with it. */
    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
