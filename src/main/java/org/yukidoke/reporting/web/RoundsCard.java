package org.yukidoke.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.reporting.Ask;
import org.yukidoke.reporting.Overview;
import org.yukidoke.reporting.Overviews;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Rounds;
import org.yukidoke.web.Texts;

/** Rounds on the desk: to the secretariat what waits for it, to a body what it is asked for. The newest edition first. */
@Component
final class RoundsCard implements DeskCard {

    private final Plans plans;
    private final Rounds rounds;
    private final Reports reports;
    private final Overviews overviews;

    RoundsCard(Plans plans, Rounds rounds, Reports reports, Overviews overviews) {
        this.plans = plans;
        this.rounds = rounds;
        this.reports = reports;
        this.overviews = overviews;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        var words = new RoundWords(t);
        var links = new ArrayList<Link>();
        long waiting = 0;
        boolean secretariat = false;
        for (Plan plan : plans.list().reversed()) {
            Optional<String> speaks = Ledger.speaksFor(scope, plan);
            if (speaks.isEmpty()) {
                continue;
            }
            boolean keeps = scope.is(Role.SECRETARIAT, plan.platform().key());
            secretariat |= keeps;
            if (keeps) {
                for (Round round : rounds.list(scope, plan.key())) {
                    if (round.open()) {
                        Overview overview = overviews.get(scope, round.id());
                        waiting += overview.rows().stream()
                                .filter(row ->
                                        row.status().handed() && !row.status().accepted())
                                .count();
                        links.add(new Link(round.title(), "/desk/rounds/" + round.id()));
                    }
                }
                links.add(new Link(
                        t.of("reportpage.card.all", words.name(plan.edition().label())),
                        "/desk/plans/" + plan.key() + "/rounds"));
            } else {
                List<Report> open = reports.list(scope, plan.key(), speaks.get()).stream()
                        .map(Ask::id)
                        .map(ask -> reports.look(scope, ask))
                        .filter(report -> report.round().open())
                        .toList();
                waiting += open.stream().filter(Report::open).count();
                open.forEach(report -> links.add(new Link(
                        t.of(
                                "reportpage.card.own",
                                report.round().title(),
                                words.day(report.ask().due())),
                        "/desk/reports/" + report.ask().id())));
            }
        }
        if (links.isEmpty()) {
            return Optional.empty();
        }
        String text = t.of(secretariat ? "reportpage.card.secretariat" : "reportpage.card.body");
        return Optional.of(
                new Card(5, t.of("reportpage.rounds"), text, t.of("reportpage.card.figure", waiting), links));
    }
}
