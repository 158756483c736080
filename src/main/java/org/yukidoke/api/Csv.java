package org.yukidoke.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of comma-separated values: one header row, one record a line.
 *
 * @param rows as they will be written; a text that a spreadsheet would take for a formula is already {@link #guarded}
 */
public record Csv(List<String> header, List<List<String>> rows) {

    /** Signs at which a spreadsheet begins to calculate, in both widths, and the mark that keeps it from doing so. */
    private static final String STARTS = "=+-@＝＋－＠\t\r\n'";

    public Csv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A text with an apostrophe before it if it begins with a sign at which a spreadsheet begins to calculate, or with
     * an apostrophe: taking one leading apostrophe away always gives the text back.
     */
    public static String guarded(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Header and rows, in their order. */
    List<List<String>> lines() {
        return Stream.concat(Stream.of(header), rows.stream()).toList();
    }

    /** The file in UTF-8 without a byte order mark, as programs expect it. */
    public byte[] utf8() {
        return lines().stream().map(Csv::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** One line with its end (RFC 4180). */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
