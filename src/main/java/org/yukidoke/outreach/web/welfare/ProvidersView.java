package org.yukidoke.outreach.web.welfare;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.outreach.welfare.Provider;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Places certified for work training as the public reads of them, council by council. */
public record ProvidersView(List<Council> councils) {

    public ProvidersView {
        councils = List.copyOf(councils);
    }

    /** A council. */
    public record Council(String key, String name, List<Row> rows) {
        public Council {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A place.
     *
     * @param href its entry in the directory, with hours and contacts; blank for none
     */
    public record Row(
            String name,
            String corporation,
            String where,
            String work,
            String kinds,
            String capacity,
            String certified,
            String href,
            String source) {}

    static Row row(Provider one, Surrounds surrounds, Texts t) {
        var called = one.called();
        Integer capacity = one.work().capacity();
        return new Row(
                called.name(),
                called.corporation(),
                (surrounds.area(called.area()).map(place -> place.name()).orElse("") + " " + called.address()).strip(),
                one.work().what(),
                kinds(one, t),
                capacity == null ? t.of("welfare.unsaid") : t.of("welfare.people", capacity),
                day(one.dates().certified(), t),
                surrounds.host(called.entry()).isPresent() ? "/windows/" + called.entry() : "",
                t.of(
                        "welfare.source.of",
                        one.source().text(),
                        Moments.day(one.source().asOf(), t)));
    }

    static String kinds(Provider one, Texts t) {
        return Stream.of(
                        one.work().employed() ? t.of("welfare.employed") : "",
                        one.work().supported() ? t.of("welfare.supported") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(t.of("outreach.and")));
    }

    static String day(@Nullable LocalDate day, Texts t) {
        return day == null ? "" : Moments.day(day, t);
    }
}
