package org.yukidoke.opendata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yukidoke.kernel.CsvLines;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/**
 * Finds the headings of a table, in whatever order and width, and only as whole words: a heading that merely contains
 * another, such as 名称_カナ, is a different column.
 */
final class HeadingRules {

    /** Titles and notes may stand above the headings. */
    private static final int LINES_LOOKED_AT = 10;

    private HeadingRules() {}

    /**
     * The headings of a table.
     *
     * @param line on which they stand, the first being 1
     * @param width how many columns have a place in the line, with a heading or without
     * @param columns where each field stands
     * @param unknown headings that were not understood and whose columns are left alone
     */
    record Headings(int line, int width, Map<String, Integer> columns, List<String> unknown) {
        Headings {
            columns = Map.copyOf(columns);
            unknown = List.copyOf(unknown);
        }
    }

    static Parsed<Headings> find(List<CsvLines.Line> lines, Mapping mapping) {
        CsvLines.Line best = null;
        int most = 0;
        for (CsvLines.Line line : lines.subList(0, Math.min(LINES_LOOKED_AT, lines.size()))) {
            int known = (int) line.cells().stream()
                    .filter(cell -> mapping.columns().stream().anyMatch(column -> names(column, cell)))
                    .count();
            if (known > most) {
                best = line;
                most = known;
            }
        }
        return best == null
                ? new Parsed.Invalid<>(List.of(FieldError.of("file", "opendata.fault.headings")))
                : read(best, mapping);
    }

    private static Parsed<Headings> read(CsvLines.Line line, Mapping mapping) {
        var columns = new LinkedHashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        var errors = new ArrayList<FieldError>();
        for (int at = 0; at < line.cells().size(); at++) {
            String heading = line.cells().get(at);
            if (heading.isBlank()) {
                continue;
            }
            var meant = mapping.columns().stream()
                    .filter(column -> names(column, heading))
                    .findFirst();
            if (meant.isEmpty()) {
                unknown.add(heading.strip());
                continue;
            }
            Integer other = columns.putIfAbsent(meant.get().field(), at);
            if (other != null) {
                errors.add(FieldError.of(
                        "file", "opendata.fault.twice", line.cells().get(other).strip(), heading.strip()));
            }
        }
        mapping.columns().stream()
                .filter(column -> column.must() && !columns.containsKey(column.field()))
                .forEach(column -> errors.add(FieldError.of("file", "opendata.fault.missing", column.head())));
        return errors.isEmpty()
                ? new Parsed.Valid<>(new Headings(line.number(), line.cells().size(), columns, unknown))
                : new Parsed.Invalid<>(errors);
    }

    private static boolean names(Mapping.Column column, String heading) {
        return same(column.head(), heading)
                || column.also().stream().anyMatch(other -> same(other, heading))
                || (!column.gif().isEmpty() && same(column.gif(), heading));
    }

    /** Whether two words are the same but for width, spaces, capitals, and marks beside the word. */
    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    // Brackets around a part and the underscore before it say the same; marks such as ※ and * say that it is required.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}*※()_・.,、。「」【】\\[\\]:：\\-‐－]", "")
                .toUpperCase(Locale.ROOT);
    }
}
