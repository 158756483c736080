package org.yukidoke.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.CsvLines;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** Reads a table of figures; what is wrong with it is told by line and column. */
final class ImportRules {

    static final int MOST_BYTES = 1_000_000;

    private static final Set<String> NEEDED = Set.of("indicator", "period");

    /** Columns a person fills in; a file sent cannot prove itself, nor say what its sender saw. */
    private static final List<String> TAKEN = Draft.FIELDS.stream()
            .filter(field -> !Set.of("evidence", "seen").contains(field))
            .toList();

    /** What our own export adds for readers. */
    private static final Set<String> PASSED_OVER = Set.of(
            "id",
            "plan",
            "reporter_name",
            "from",
            "to",
            "unit",
            "origin",
            "has_evidence",
            "recorded",
            "recorded_as",
            "standing");

    private ImportRules() {}

    /** The rows of a table, each named by its line. */
    static Parsed<List<Draft>> parse(String text) {
        var lines = CsvLines.read(text);
        if (lines.size() < 2) {
            return new Parsed.Invalid<>(List.of(FieldError.of("file", "progress.fault.import.empty")));
        }
        List<String> header = lines.getFirst().cells().stream()
                .map(cell -> cell.strip().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT))
                .toList();
        var errors = new ArrayList<>(header(header));
        var drafts = new ArrayList<Draft>();
        for (CsvLines.Line line : lines.subList(1, lines.size())) {
            if (line.cells().size() != header.size()) {
                errors.add(FieldError.of(
                        line.number() + ".",
                        "progress.fault.import.width",
                        Integer.toString(line.cells().size()),
                        Integer.toString(header.size())));
            } else {
                drafts.add(new Draft(Integer.toString(line.number()), fields(header, line)));
            }
        }
        return errors.isEmpty() ? new Parsed.Valid<>(List.copyOf(drafts)) : new Parsed.Invalid<>(errors);
    }

    private static List<FieldError> header(List<String> header) {
        var errors = new ArrayList<FieldError>();
        NEEDED.stream()
                .sorted()
                .filter(column -> !header.contains(column))
                .forEach(column -> errors.add(FieldError.of("1." + column, "progress.fault.import.missing", column)));
        var seen = new HashSet<String>();
        for (String column : header) {
            if (!TAKEN.contains(column) && !PASSED_OVER.contains(column)) {
                errors.add(FieldError.of("1." + column, "progress.fault.import.unknown", column));
            } else if (!seen.add(column)) {
                errors.add(FieldError.of("1." + column, "progress.fault.import.twice", column));
            }
        }
        return errors;
    }

    private static Map<String, String> fields(List<String> header, CsvLines.Line line) {
        var fields = new HashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            if (TAKEN.contains(header.get(column))) {
                fields.put(header.get(column), plain(line.cells().get(column)));
            }
        }
        return fields;
    }

    // Our export puts an apostrophe before what a spreadsheet would take for a formula.
    private static String plain(String cell) {
        String text = cell.strip();
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /** Whether an entry holds all a row of a table can say, whichever way it came. */
    static boolean same(@Nullable Entry entry, Proposal proposal) {
        return entry != null
                && SeenRules.same(entry.reading(), proposal.reading())
                && entry.ground().sample() == proposal.ground().sample()
                && Objects.equals(entry.ground().source(), proposal.ground().source())
                && Objects.equals(entry.ground().comment(), proposal.ground().comment());
    }
}
