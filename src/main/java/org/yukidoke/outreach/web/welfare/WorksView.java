package org.yukidoke.outreach.web.welfare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Municipality;
import org.yukidoke.outreach.welfare.Prompt;
import org.yukidoke.outreach.welfare.Provision;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Municipalities and whether they run preparatory support for work, council by council. */
public record WorksView(List<Council> councils) {

    public WorksView {
        councils = List.copyOf(councils);
    }

    /**
     * A council.
     *
     * @param sum how many run it, in words
     */
    public record Council(String key, String name, String sum, List<Row> rows) {
        public Council {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A municipality.
     *
     * @param source where that stands and on which day it was so; blank where nobody looked
     * @param prompted who last prompted it and when; blank for nobody, and for the public
     */
    public record Row(
            String name, String state, String tone, String since, String operator, String source, String prompted) {}

    static Council council(
            String key,
            String name,
            List<Municipality> places,
            Map<String, Provision> said,
            Map<String, Prompt> prompted,
            Texts t) {
        List<Municipality> own = places.stream()
                .filter(place -> place.kind() != Municipality.Kind.WARD)
                .toList();
        long runs = own.stream()
                .map(place -> said.get(place.code().digits()))
                .filter(one -> one != null && one.state() == Provision.State.RUNS)
                .count();
        return new Council(
                key,
                name,
                t.of("welfare.sum", runs, own.size()),
                own.stream()
                        .map(place -> row(
                                place.name(),
                                said.get(place.code().digits()),
                                prompted.get(place.code().digits()),
                                t))
                        .toList());
    }

    private static Row row(String name, @Nullable Provision said, @Nullable Prompt prompt, Texts t) {
        String prompted = prompt == null
                ? ""
                : t.of(
                        "welfare.prompted.by",
                        Moments.day(prompt.on(), t),
                        prompt.by(),
                        t.of(prompt.how().text()),
                        prompt.said());
        if (said == null) {
            return new Row(name, t.of("welfare.state.unknown"), "plain", "", "", "", prompted.strip());
        }
        LocalDate since = said.since();
        return new Row(
                name,
                t.of(said.state().text()),
                switch (said.state()) {
                    case RUNS -> "success";
                    case PLANNED -> "info";
                    case NONE -> "neutral";
                },
                since == null ? "" : t.of("welfare.from", Moments.day(since, t)),
                said.operator(),
                t.of("welfare.source.of", said.source(), Moments.day(said.asOf(), t)),
                prompted.strip());
    }
}
