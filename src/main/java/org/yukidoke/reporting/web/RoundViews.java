package org.yukidoke.reporting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yukidoke.reporting.Overview;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Status;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** A round's overview as its page shows it. */
final class RoundViews {

    private static final String OVERDUE = "overdue";

    private final Overview overview;
    private final Texts t;
    private final RoundWords words;

    RoundViews(Overview overview, Texts t) {
        this.overview = overview;
        this.t = t;
        this.words = new RoundWords(t);
    }

    /**
     * What the page says above everything else.
     *
     * @param done what was done; blank for nothing
     * @param refused why something was not; blank for nothing
     * @param secret a link shown this once; blank for none
     */
    record Told(String done, String refused, String secret, Typed form) {

        static Told done(String words) {
            return new Told(words, "", "", Typed.NOTHING);
        }

        static Told refused(String words, Typed form) {
            return new Told("", words, "", form);
        }

        static Told seated(String words, String link) {
            return new Told(words, "", link, Typed.NOTHING);
        }
    }

    /** {@code only} is the key of a status, or {@code overdue}; blank for every report. */
    RoundView view(String only, Told told) {
        Round round = overview.round();
        boolean closed = round.state() instanceof Round.State.Closed;
        return new RoundView(
                round.title(),
                t.of("reportpage.rounds"),
                words.period(round.period()) + " " + t.of("reportpage.due", words.day(round.due())),
                List.of(
                        new Crumb(t.of("reportpage.desk"), "/desk"),
                        new Crumb(t.of("reportpage.rounds"), "/desk/plans/" + round.plan() + "/rounds"),
                        Crumb.here(round.title())),
                "/desk/rounds/" + round.id(),
                words.state(round),
                round.state() instanceof Round.State.Planned,
                round.open(),
                closed,
                told.done(),
                told.refused(),
                told.secret(),
                told.form(),
                counts(only),
                overview.rows().stream()
                        .filter(row -> only.isEmpty() || fits(row, only))
                        .map(this::row)
                        .toList(),
                closed ? "/desk/rounds/" + round.id() + "/frozen" : "");
    }

    private boolean fits(Overview.Row row, String only) {
        return only.equals(OVERDUE) ? overview.overdue(row) : row.status().key().equals(only);
    }

    private List<RoundView.Count> counts(String only) {
        var counts = new ArrayList<RoundView.Count>();
        String all = "/desk/rounds/" + overview.round().id();
        counts.add(new RoundView.Count(
                t.of("reportpage.all"), Integer.toString(overview.rows().size()), "neutral", all, only.isEmpty()));
        for (Status status : Status.values()) {
            long number = overview.count(status);
            if (number > 0) {
                counts.add(new RoundView.Count(
                        words.status(status),
                        Long.toString(number),
                        RoundWords.tone(status),
                        all + "?only=" + status.key(),
                        only.equals(status.key())));
            }
        }
        if (overview.overdue() > 0) {
            counts.add(new RoundView.Count(
                    t.of("reportpage.overdue"),
                    Long.toString(overview.overdue()),
                    "error",
                    all + "?only=" + OVERDUE,
                    only.equals(OVERDUE)));
        }
        return counts;
    }

    private RoundView.Row row(Overview.Row row) {
        Instant submitted = row.submitted();
        String due = words.day(row.ask().due());
        return new RoundView.Row(
                row.ask().id().toString(),
                "/desk/reports/" + row.ask().id(),
                words.body(row.name(), row.nameEn()),
                words.status(row.status()),
                RoundWords.tone(row.status()),
                overview.overdue(row) ? t.of("reportpage.overdue") : "",
                row.extended() ? t.of("reportpage.extended", due) : due,
                t.of("reportpage.filled", row.filled(), row.lines()),
                submitted == null ? "" : Moments.words(submitted, t),
                row.returns() == 0 ? "" : t.of("reportpage.returns", row.returns()),
                row.ask().body().isEmpty() ? "" : row.ask().body());
    }
}
