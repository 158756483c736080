package org.yukidoke.referral.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.yukidoke.statistics.Figure;
import org.yukidoke.statistics.Release;
import org.yukidoke.web.Texts;

/** How many working days bodies took to answer. */
public record TimesView(String since, List<String> columns, List<Row> rows) {

    public TimesView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One body, or all of them. */
    public record Row(String body, List<String> figures, boolean total) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    static TimesView none(String since) {
        return new TimesView(since, List.of(), List.of());
    }

    static TimesView of(Release release, String since, UnaryOperator<String> body, Texts t) {
        int width = release.columns().size();
        int last = release.isLine() ? 1 : release.rows().size() + 1;
        return new TimesView(
                since,
                release.columns().stream()
                        .map(key -> t.of("referral.took." + key))
                        .toList(),
                IntStream.range(0, last)
                        .mapToObj(row -> {
                            boolean total = row == release.rows().size();
                            return new Row(
                                    total
                                            ? t.of("referral.times.all")
                                            : body.apply(release.rows().get(row)),
                                    IntStream.rangeClosed(0, width)
                                            .mapToObj(column -> words(release.at(row, column), t))
                                            .toList(),
                                    total);
                        })
                        .toList());
    }

    private static String words(Figure figure, Texts t) {
        return switch (figure) {
            case Figure.Shown(long value) -> t.of("referral.times.count", value);
            case Figure.Suppressed suppressed -> t.of("referral.times.withheld");
        };
    }
}
