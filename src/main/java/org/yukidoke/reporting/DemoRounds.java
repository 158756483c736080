package org.yukidoke.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.progress.Moment;
import org.yukidoke.workflow.Approvals;

/** A round of the demo in the middle of its weeks: some bodies have reported, one was asked again, most have not looked. */
@Component
@Order(600)
final class DemoRounds implements DemoData {

    private static final String PLAN = "saitama-r7";

    private final DemoDesk desks;
    private final Rounds rounds;
    private final Overviews overviews;
    private final Reports reports;
    private final Handing handing;
    private final Clock clock;

    DemoRounds(DemoDesk desks, Rounds rounds, Overviews overviews, Reports reports, Handing handing, Clock clock) {
        this.desks = desks;
        this.rounds = rounds;
        this.overviews = overviews;
        this.reports = reports;
        this.handing = handing;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> secretariat = desks.find("saitama-secretariat");
        Optional<Scope> member = desks.find("saitama-member");
        if (secretariat.isPresent()
                && member.isPresent()
                && rounds.list(secretariat.get(), PLAN).isEmpty()) {
            lay(secretariat.get(), member.get());
        }
    }

    private void lay(Scope secretariat, Scope member) {
        LocalDate due = LocalDate.ofInstant(clock.instant(), Moment.JAPAN).plusDays(10);
        var planned = rounds.plan(
                secretariat,
                PLAN,
                Map.of(
                        "kind", "half",
                        "period", "2025-H1",
                        "title", "令和7年度上半期の実績（見本）",
                        "note", "見本です。数値は作りものです。",
                        "due", due.toString(),
                        "route", "one",
                        "measures", "yes"));
        if (!(planned instanceof Rounds.Planning.Done(Round round))
                || !(rounds.open(secretariat, round.id()) instanceof Rounds.Opening.Done)) {
            throw new IllegalStateException("the demo's round could not be opened: " + planned);
        }
        for (Overview.Row row : overviews.get(secretariat, round.id()).rows()) {
            UUID ask = row.ask().id();
            switch (row.ask().body()) {
                case "saitama.prefecture" -> draft(member, ask, 3);
                case "saitama.labour-bureau" -> hand("saitama-office", ask, row.lines());
                case "saitama.support-bodies" -> {
                    hand("saitama-counsellor", ask, row.lines());
                    handing.giveBack(secretariat, ask, new Approvals.Because("scope", "対象の年齢が計画と同じか、確かめてください。"));
                }
                case "saitama.labour-organisations" -> draft(secretariat, ask, 1);
                default -> {
                    // Most have not looked yet.
                }
            }
        }
    }

    private void hand(String login, UUID ask, int lines) {
        desks.find(login).ifPresent(body -> {
            draft(body, ask, lines);
            handing.submit(body, ask);
        });
    }

    private void draft(Scope by, UUID ask, int lines) {
        var typed = new ArrayList<Typed>();
        for (Line line : reports.get(by, ask).lines().stream().limit(lines).toList()) {
            switch (line.subject()) {
                case Line.Figure(var indicator, String part, var before) ->
                    typed.add(new Typed(line.key(), "state", "pending", 0));
                case Line.Deed deed -> {
                    typed.add(new Typed(line.key(), "done", "見本：相談会を2回開いた。", 0));
                    typed.add(new Typed(line.key(), "mark", "mostly", 0));
                }
            }
        }
        reports.save(by, ask, 0, typed, Kept.Way.SCREEN);
    }
}
