package org.yukidoke.person.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yukidoke.person.GroupCounts;
import org.yukidoke.web.Texts;

/** A body's files by group. */
public record CountsView(String files, String unknown, String erased, List<Row> rows) {

    public CountsView {
        rows = List.copyOf(rows);
    }

    /** So many files of a group, known in one way. */
    public record Row(String group, String known, String files) {}

    static CountsView of(GroupCounts.Counts counts, Map<String, String> groups, Texts t) {
        List<Row> rows = new ArrayList<>();
        for (GroupCounts.Line line : counts.lines()) {
            rows.add(new Row(
                    line.target().isEmpty()
                            ? t.of("personages.count.unknown")
                            : groups.getOrDefault(line.target(), line.target()),
                    t.of(line.known().text()),
                    t.of("personages.count.files", line.files())));
        }
        if (counts.unasked() > 0) {
            rows.add(new Row(
                    t.of("personages.count.unasked"),
                    t.of("person.known.unknown"),
                    t.of("personages.count.files", counts.unasked())));
        }
        return new CountsView(
                t.of("personages.count.files", counts.files()),
                String.format(Locale.ROOT, "%.1f%%", counts.unknownPercent()),
                counts.erased() == 0 ? "" : t.of("personages.count.erased", counts.erased()),
                rows);
    }
}
