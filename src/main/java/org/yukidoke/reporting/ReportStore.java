package org.yukidoke.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Reported;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Matter;

/** Puts a report together from its rows, the plan and the ledger. Who may see it is for its callers to judge. */
@Component
final class ReportStore {

    private final RoundRows rounds;
    private final AskRows asks;
    private final CellRows cells;
    private final Plans plans;
    private final Organisations organisations;
    private final Reported reported;
    private final Approvals approvals;

    ReportStore(
            RoundRows rounds,
            AskRows asks,
            CellRows cells,
            Plans plans,
            Organisations organisations,
            Reported reported,
            Approvals approvals) {
        this.rounds = rounds;
        this.asks = asks;
        this.cells = cells;
        this.plans = plans;
        this.organisations = organisations;
        this.reported = reported;
        this.approvals = approvals;
    }

    /** What a report belongs to. */
    record Frame(Round round, Plan plan, Ask ask) {

        Matter matter() {
            return new Matter(Ask.MATTER, ask.id());
        }
    }

    /** @throws Absent when there is no such report, or its round is not open yet */
    Frame frame(UUID ask) {
        Ask of = asks.find(ask).orElseThrow(() -> new Absent("report", ask.toString()));
        return frame(of, rounds.find(of.round()).orElseThrow());
    }

    /** The same, into which nobody else types until this transaction ends. */
    Frame lock(UUID ask) {
        Ask of = asks.lock(ask).orElseThrow(() -> new Absent("report", ask.toString()));
        return frame(of, rounds.hold(of.round()).orElseThrow());
    }

    private Frame frame(Ask ask, Round round) {
        return new Frame(round, plans.get(round.plan()), ask);
    }

    Report report(Scope scope, Frame frame) {
        return report(scope, frame, Moment.asOf(reported.now(frame.plan().key())));
    }

    /** A report, beside what the ledger said at a moment. */
    Report report(Scope scope, Frame frame, Moment moment) {
        UUID ask = frame.ask().id();
        List<Kept> standing = cells.standing(ask);
        return new Report(
                frame.round(),
                frame.plan(),
                frame.ask(),
                body(frame),
                lines(frame, moment),
                standing,
                clashes(standing, cells.waiting(ask)),
                approvals.find(scope, frame.matter()));
    }

    private @Nullable Organisation body(Frame frame) {
        return organisations.find(frame.ask().body()).orElse(null);
    }

    static List<Clash> clashes(List<Kept> standing, List<Kept> waiting) {
        return waiting.stream()
                .flatMap(other -> standing.stream()
                        .filter(kept ->
                                kept.line().equals(other.line()) && kept.field().equals(other.field()))
                        .map(kept -> new Clash(kept, other)))
                .toList();
    }

    // What a revised plan no longer has is no longer asked for; the texts typed there stay.
    private List<Line> lines(Frame frame, Moment moment) {
        Map<String, Indicator> indicators =
                Indicator.list(frame.plan()).stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        Map<String, Measure> measures =
                frame.plan().measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        var entries = reported.standing(frame.plan().key(), frame.ask().body(), moment);
        var before = new BeforeRules.Given(frame.round().period(), entries);
        var lines = new ArrayList<Line>();
        for (AskRows.Laid laid : asks.lines(frame.ask().id())) {
            Indicator indicator = indicators.get(laid.subject());
            Measure measure = measures.get(laid.subject());
            if (indicator != null) {
                var known = BeforeRules.before(before, indicator, laid.part());
                lines.add(new Line(laid.key(), new Line.Figure(indicator, laid.part(), known)));
            } else if (measure != null) {
                lines.add(new Line(laid.key(), new Line.Deed(measure)));
            }
        }
        return lines;
    }

    /** Names of the bodies of a plan's council, by key. */
    Map<String, Organisation> bodies(Plan plan) {
        var bodies = new HashMap<String, Organisation>();
        organisations.list(plan.platform().key()).forEach(body -> bodies.put(body.key(), body));
        return bodies;
    }
}
