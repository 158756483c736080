package org.yukidoke.revision.web;

import java.util.List;
import java.util.Locale;
import org.yukidoke.revision.Comparison;
import org.yukidoke.web.Texts;

/** Old and new beside each other (新旧対照表). */
public record ComparisonView(Head head, String older, String newer, List<Section> sections, List<Way> files) {

    public ComparisonView {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
    }

    /** Where it can be had as a file. */
    public record Way(String text, String href) {}

    public record Section(String heading, List<Row> rows, String omitted) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** An item; {@code kind} is added, removed or changed. */
    public record Row(String kind, String name, List<Line> lines, String reason) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /** What it says; a side that says nothing has no runs and tells so. */
    public record Line(String what, List<Run> newer, List<Run> older) {
        public Line {
            newer = List.copyOf(newer);
            older = List.copyOf(older);
        }
    }

    /** Words; {@code mark} is plain, inserted or deleted. */
    public record Run(String mark, String text) {}

    static ComparisonView of(Head head, Comparison comparison, List<Way> files, Texts t) {
        return new ComparisonView(
                head,
                comparison.older(),
                comparison.newer(),
                comparison.sections().stream()
                        .map(section -> new Section(
                                section.heading(),
                                section.rows().stream()
                                        .map(row -> new Row(
                                                low(row.kind()),
                                                row.name(),
                                                row.lines().stream()
                                                        .map(line -> new Line(
                                                                line.what(), runs(line.newer()), runs(line.older())))
                                                        .toList(),
                                                row.reason()))
                                        .toList(),
                                section.omitted() == 0 ? "" : t.of("revision.compare.omitted", section.omitted())))
                        .toList(),
                files);
    }

    private static List<Run> runs(List<Comparison.Run> runs) {
        return runs.stream().map(run -> new Run(low(run.mark()), run.text())).toList();
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
