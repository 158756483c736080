package org.yukidoke.casework.web.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yukidoke.casework.note.ContactCounts;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.statistics.Figure;
import org.yukidoke.statistics.Release;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * How many contacts there were, month by month.
 *
 * @param rule from which figure on they are told, and on whose word
 */
public record CountsView(Typed form, String rule, List<String> months, List<Row> ways, List<Row> topics) {

    public CountsView {
        months = List.copyOf(months);
        ways = List.copyOf(ways);
        topics = List.copyOf(topics);
    }

    /** One line; the last of a table is its total. */
    public record Row(String name, List<String> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    static CountsView of(ContactCounts.Counts counts, Typed form, Texts t) {
        return new CountsView(
                form,
                t.of("caseworknote.counts.rule", counts.least(), counts.citation()),
                counts.months().stream()
                        .map(month -> Moments.day(month.atDay(1), t).replaceAll("1日|^1 |（[0-9]+年）", ""))
                        .toList(),
                rows(counts.ways(), code -> Way.find(code).map(Way::text), t),
                rows(counts.topics(), code -> Topic.find(code).map(Topic::text), t));
    }

    private static List<Row> rows(Release release, Function<String, java.util.Optional<String>> text, Texts t) {
        var rows = new ArrayList<Row>();
        for (int row = 0; row < release.rows().size(); row++) {
            rows.add(new Row(t.of(text.apply(release.rows().get(row)).orElseThrow()), cells(release, row, t), false));
        }
        rows.add(new Row(
                t.of("caseworknote.counts.total"), cells(release, release.rows().size(), t), true));
        return rows;
    }

    private static List<String> cells(Release release, int row, Texts t) {
        return IntStream.rangeClosed(0, release.columns().size())
                .mapToObj(column -> switch (release.at(row, column)) {
                    case Figure.Shown shown -> t.of("caseworknote.counts.cell", shown.value());
                    case Figure.Suppressed hidden -> t.of("caseworknote.counts.hidden");
                })
                .toList();
    }
}
