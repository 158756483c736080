package org.yukidoke.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yukidoke.kernel.PaperCode;
import org.yukidoke.sheet.RawCell;
import org.yukidoke.sheet.SheetGrid;
import org.yukidoke.web.Texts;

/**
 * The keys a workbook carries in plain sight, each beside its label.
 *
 * @param ask the report it is for
 * @param round the round it is for
 * @param code what proves that it is ours
 */
record WorkbookKeys(UUID round, UUID ask, String code) {

    static final String ROUND = "reportsheet.key.round";
    static final String REPORT = "reportsheet.key.report";
    static final String VERSION = "reportsheet.key.version";
    static final String CODE = "reportsheet.key.code";

    /** Looks for them wherever they stand now. */
    static Optional<WorkbookKeys> find(List<SheetGrid> sheets, List<Texts> languages) {
        Optional<UUID> round = value(sheets, languages, ROUND).flatMap(WorkbookKeys::id);
        Optional<UUID> ask = value(sheets, languages, REPORT).flatMap(WorkbookKeys::id);
        Optional<String> code = value(sheets, languages, CODE).flatMap(typed -> PaperCode.find(typed, Issued.LETTERS));
        return round.isPresent() && ask.isPresent() && code.isPresent()
                ? Optional.of(new WorkbookKeys(round.get(), ask.get(), code.get()))
                : Optional.empty();
    }

    private static Optional<String> value(List<SheetGrid> sheets, List<Texts> languages, String label) {
        List<String> labels = languages.stream().map(t -> t.of(label)).toList();
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().keySet().stream().map(sheet::filled))
                .flatMap(cells -> beside(cells, labels))
                .findFirst();
    }

    private static Stream<String> beside(List<RawCell> cells, List<String> labels) {
        for (int at = 0; at + 1 < cells.size(); at++) {
            RawCell cell = cells.get(at);
            if (labels.stream().anyMatch(cell::says)) {
                return Stream.of(cells.get(at + 1).words());
            }
        }
        return Stream.empty();
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
