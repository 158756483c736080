package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.reporting.Ask;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Rounds;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The rounds of a plan. */
@Controller
final class PlanRoundPages {

    private final Plans plans;
    private final Rounds rounds;
    private final Reports reports;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    PlanRoundPages(
            Plans plans, Rounds rounds, Reports reports, CurrentScope current, Pages pages, Languages languages) {
        this.plans = plans;
        this.rounds = rounds;
        this.reports = reports;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/rounds")
    View page(HttpServletRequest request, @PathVariable String key) {
        return show(
                request, key, Typed.known(Map.of("kind", "year", "route", "one", "measures", "yes")), HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/rounds")
    View send(HttpServletRequest request, @PathVariable String key) {
        Typed form = Typed.sent(request, "_csrf");
        var typed = new HashMap<String, String>();
        form.values().forEach((field, values) -> typed.put(field, values.getFirst()));
        return switch (rounds.plan(current.get(), key, typed)) {
            case Rounds.Planning.Done(Round round) -> new RedirectView("/desk/rounds/" + round.id());
            case Rounds.Planning.Refused(var errors) ->
                show(request, key, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private View show(HttpServletRequest request, String key, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        Texts t = languages.texts(request);
        var words = new RoundWords(t);
        var list = rounds.list(scope, key);
        boolean secretariat = scope.is(Role.SECRETARIAT, plan.platform().key());
        var own = own(scope, plan);
        var rows = list.stream()
                .filter(round -> secretariat || own.containsKey(round.id().toString()))
                .map(round -> row(
                        round, secretariat ? "" : own.getOrDefault(round.id().toString(), ""), words))
                .toList();
        var view = new RoundsView(
                t.of("reportpage.rounds"),
                words.over(plan),
                t.of(secretariat ? "reportpage.rounds.lead" : "reportpage.rounds.own"),
                List.of(
                        new Crumb(t.of("reportpage.desk"), "/desk"),
                        new Crumb(words.over(plan), "/plans/" + key),
                        Crumb.here(t.of("reportpage.rounds"))),
                secretariat,
                rows,
                "/desk/plans/" + key + "/rounds",
                form,
                Stream.of(Round.Kind.values())
                        .map(kind -> new Choice(kind.key(), words.kind(kind)))
                        .toList(),
                periods(plan, words),
                List.of(
                        new Choice("one", t.of("reportpage.route.one"), t.of("reportpage.route.one.help")),
                        new Choice("two", t.of("reportpage.route.two"), t.of("reportpage.route.two.help"))),
                List.of(new Choice("yes", t.of("reportpage.measures.yes"))));
        return pages.show("reporting/rounds", view, status);
    }

    /** Addresses of a body's own reports, by round. */
    private Map<String, String> own(Scope scope, Plan plan) {
        var own = new HashMap<String, String>();
        Ledger.speaksFor(scope, plan).filter(body -> !body.isEmpty()).ifPresent(body -> {
            for (Ask ask : reports.list(scope, plan.key(), body)) {
                own.put(ask.round().toString(), "/desk/reports/" + ask.id());
            }
        });
        return own;
    }

    private static RoundsView.Row row(Round round, String own, RoundWords words) {
        return new RoundsView.Row(
                own.isEmpty() ? "/desk/rounds/" + round.id() : own,
                round.title(),
                words.period(round.period()),
                words.day(round.due()),
                words.state(round),
                round.open() ? "info" : "neutral");
    }

    /** Every period of the plan's years that a round can be about, the longer first. */
    private static List<Choice> periods(Plan plan, RoundWords words) {
        var periods = new ArrayList<Period>();
        var years = plan.edition().fiscalYears();
        years.forEach(year -> periods.add(Period.of(year)));
        if (years.size() > 1) {
            periods.add(Period.of(years.getFirst(), years.getLast()));
        }
        for (Period.Kind kind : List.of(Period.Kind.HALF, Period.Kind.QUARTER, Period.Kind.MONTH)) {
            years.forEach(year -> periods.addAll(Period.of(year).by(kind)));
        }
        return Stream.concat(
                        Stream.of(new Choice("", words.t().of("reportpage.period.choose"))),
                        periods.stream().map(period -> new Choice(period.code(), words.period(period))))
                .toList();
    }
}
