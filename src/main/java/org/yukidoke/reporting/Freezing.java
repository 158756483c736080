package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Reported;

/** Puts together what a closing round leaves behind. */
@Component
final class Freezing {

    private final ReportStore store;
    private final Progress progress;
    private final Reported reported;

    Freezing(ReportStore store, Progress progress, Reported reported) {
        this.store = store;
        this.progress = progress;
        this.reported = reported;
    }

    /** Everything as it is at a moment; the round is closed by then. */
    Content content(Scope scope, Overview overview, Plan plan, Moment moment) {
        Round round = overview.round();
        Board board = progress.live(scope, plan.key(), moment);
        var standing = reported.standing(plan.key(), moment);
        var withheld = reported.withheld(plan.key(), moment);
        var called = plan.council();
        return new Content(
                Content.FORM,
                plan.key(),
                plan.platform().key(),
                called.name(),
                plan.edition().label(),
                asked(round),
                board.settings().percentages().digits(),
                board.settings().percentages().mode().name().toLowerCase(Locale.ROOT),
                board.evaluations().stream()
                        .map(evaluation -> result(
                                plan, evaluation, FigureRules.of(evaluation, round.period(), standing, withheld)))
                        .toList(),
                overview.rows().stream()
                        .map(row -> body(
                                store.report(scope, new ReportStore.Frame(round, plan, row.ask()), moment),
                                row,
                                withheld))
                        .toList());
    }

    private static Content.Asked asked(Round round) {
        Instant opened = Instant.EPOCH;
        Instant closed = Instant.EPOCH;
        if (round.state() instanceof Round.State.Closed(Instant since, Instant at)) {
            opened = since;
            closed = at;
        }
        return new Content.Asked(
                round.title(),
                round.note(),
                round.kind().key(),
                round.period().code(),
                round.due().toString(),
                opened.toString(),
                closed.toString());
    }

    private static Content.Result result(Plan plan, Evaluation evaluation, Content.Figure period) {
        var indicator = evaluation.indicator();
        var target = evaluation.judgement().target();
        var attainment = evaluation.judgement().attainment();
        String chapter = plan.kpis().stream()
                .filter(kpi -> kpi.id().equals(indicator.id()))
                .map(kpi -> kpi.place().chapter())
                .findFirst()
                .orElse("");
        return new Content.Result(
                indicator.id(),
                indicator.key(),
                indicator.name(),
                indicator.unit(),
                indicator.aim().kind().name().toLowerCase(Locale.ROOT),
                indicator.aim().comparator().name().toLowerCase(Locale.ROOT),
                target == null ? null : FigureRules.plain(target),
                indicator.aim().text(),
                indicator.basis().name().toLowerCase(Locale.ROOT),
                indicator.window().stream().map(FiscalYear::year).toList(),
                indicator.targetGroup(),
                chapter,
                indicator.owners(),
                period,
                FigureRules.figure(evaluation.figure()),
                attainment == null ? null : FigureRules.plain(attainment.setScale(10, RoundingMode.FLOOR)),
                evaluation.mark().key(),
                evaluation.years().stream()
                        .map(year -> new Content.Year(year.year().year(), FigureRules.figure(year.figure())))
                        .toList());
    }

    private static Content.Body body(Report report, Overview.Row row, Set<Cell> withheld) {
        Organisation body = report.body();
        Instant submitted = row.submitted();
        boolean late = submitted != null
                && LocalDate.ofInstant(submitted, Moment.JAPAN)
                        .isAfter(row.ask().due());
        String accepted =
                report.standing() instanceof org.yukidoke.workflow.Standing.Accepted(var one, var two, var deed)
                        ? deed.at().toString()
                        : "";
        boolean holds = row.status().accepted();
        return new Content.Body(
                row.ask().body(),
                body == null ? Name.NONE : new Name(body.fullName(), body.nameEn()),
                row.status().key(),
                row.ask().due().toString(),
                submitted == null ? "" : submitted.toString(),
                accepted,
                late,
                row.returns(),
                holds ? report.said("", "comment") : "",
                rows(report, holds, withheld));
    }

    private static List<Content.Row> rows(Report report, boolean holds, Set<Cell> withheld) {
        var figures = CheckRules.figures(report);
        var rows = new ArrayList<Content.Row>();
        for (Line line : report.lines()) {
            var said =
                    new TreeMap<String, String>(holds && !report.notApplicable() ? report.said(line.key()) : Map.of());
            // Words about a figure that stood there before say nothing of this one.
            said.keySet().removeIf(field -> report.stale(line.key(), field));
            rows.add(
                    switch (line.subject()) {
                        case Line.Figure figure ->
                            row(
                                    new Asked(report, line.key(), figure, said),
                                    holds ? accepted(report, figures.get(line.key())) : null,
                                    withheld);
                        case Line.Deed(var measure) ->
                            new Content.Row(
                                    line.key(),
                                    "measure",
                                    measure.id(),
                                    measure.label(),
                                    measure.title(),
                                    "",
                                    "",
                                    null,
                                    null,
                                    null,
                                    said,
                                    true);
                    });
        }
        return rows;
    }

    /** A line with a figure, and what was typed into it. */
    private record Asked(Report report, String key, Line.Figure line, TreeMap<String, String> said) {

        boolean among(Set<Cell> withheld, @Nullable Entry entry) {
            return entry != null && withheld.contains(entry.cell());
        }

        boolean totalAmong(Set<Cell> withheld) {
            return withheld.stream()
                    .filter(cell -> cell.reporter().equals(report.ask().body()))
                    .anyMatch(cell -> Reported.inTotalBefore(
                            line.indicator(), line.part(), report.round().period(), cell));
        }

        Cell cell() {
            return new Cell(
                    line.indicator().id(), report.ask().body(), report.round().period(), line.part());
        }
    }

    private static Content.Row row(Asked asked, Content.@Nullable Figure accepted, Set<Cell> withheld) {
        var indicator = asked.line().indicator();
        var before = asked.line().before();
        BigDecimal total = before.total();
        // What was typed counts too: a report says 秘匿 before the ledger does.
        boolean told = !withheld.contains(asked.cell()) && !Content.Figure.WITHHELD.equals(accepted);
        return new Content.Row(
                asked.key(),
                "figure",
                indicator.id(),
                "",
                indicator.name(),
                indicator.unit(),
                asked.line().part(),
                accepted,
                asked.among(withheld, before.last()) ? Content.Figure.WITHHELD : FigureRules.figure(before.last()),
                total == null || asked.totalAmong(withheld) ? null : FigureRules.plain(total),
                asked.said(),
                told);
    }

    private static Content.Figure accepted(Report report, @Nullable Parsed<Proposal> figure) {
        if (report.notApplicable()) {
            return FigureRules.figure(new Reading.NotApplicable());
        }
        return figure instanceof Parsed.Valid<Proposal>(Proposal proposal)
                ? FigureRules.figure(proposal.reading())
                : FigureRules.figure((Reading) null);
    }
}
