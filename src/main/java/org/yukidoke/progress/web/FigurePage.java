package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.chart.Paper;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.web.BoardView.Link;
import org.yukidoke.progress.web.FigureView.Fact;
import org.yukidoke.progress.web.Viewing.Seen;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** Explains one figure. */
record FigurePage(Seen seen, BoardView.Moment moment, Texts t) {

    /** What is known of the figure: how it stands, what it is made of, and what it was when last published. */
    record Known(
            Board board,
            Evaluation evaluation,
            List<Entry> history,
            @Nullable Earlier earlier) {}

    /** The same figure as it was published before. */
    record Earlier(Board board, Evaluation evaluation, List<Entry> history) {}

    FigureView closed(Indicator indicator) {
        String name = t.pick(indicator.name().ja(), indicator.name().en());
        List<Link> nothing = List.of();
        return new FigureView(
                frame(name),
                name,
                false,
                moment,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                nothing);
    }

    private Frame frame(String name) {
        return PlanFrames.of(seen.plan(), t, PlanTab.PROGRESS, name);
    }

    FigureView view(Known known) {
        var words = new ProgressWords(t, known.board().settings().percentages());
        var evaluation = known.evaluation();
        var indicator = evaluation.indicator();
        var figure = new FigureWords(evaluation, words, seen.names(t));
        var entries = new EntryLines(seen, known.history(), indicator.unit(), words);
        return new FigureView(
                frame(figure.name()),
                figure.name(),
                true,
                moment.with(evaluation.sample()),
                List.of(headline(figure, known, words)),
                pictures(figure, words),
                figure.contradictions(),
                remarks(figure),
                meaning(figure, words),
                Stream.of(figure.pathWords()).filter(text -> !text.isEmpty()).toList(),
                figure.forecastWords(),
                evaluation.years().stream()
                        .map(year -> year(year, indicator, words))
                        .toList(),
                steps(evaluation, words),
                evaluation.parts().stream()
                        .map(part -> part(part, indicator, words))
                        .toList(),
                new Exclusions(seen, indicator, entries, t).list(),
                new FormulaBoxes(known.board(), words).of(indicator),
                changes(known, entries, words),
                entries.list(),
                seen.inside(),
                links(indicator));
    }

    private FigureView.Headline headline(FigureWords figure, Known known, ProgressWords words) {
        var evaluation = known.evaluation();
        var thresholds = known.board().settings().thresholds();
        String how = figure.ofExpected().isEmpty()
                ? ""
                : t.of(
                        "progressboard.mark.how",
                        figure.ofExpected(),
                        words.figure(thresholds.onTrack()),
                        words.figure(thresholds.mostly()),
                        words.figure(thresholds.slipping()));
        String reason = evaluation.figure() instanceof Reading.Assessed(var grade, String why) ? why : "";
        return new FigureView.Headline(
                figure.figure(),
                figure.isFigure(),
                words.mark(evaluation.mark()),
                figure.ofTarget(),
                figure.covers(),
                figure.through(),
                how,
                reason,
                evaluation.sample());
    }

    private List<FigureView.Picture> pictures(FigureWords figure, ProgressWords words) {
        var pictures = new Pictures(words);
        var evaluation = figure.evaluation();
        return pictures.of(evaluation).stream()
                .map(chart -> new FigureView.Picture(
                        pictures.alone(chart, Paper.LARGE),
                        pictures.alone(chart, Paper.SMALL),
                        t.of("progressboard.picture", figure.name()),
                        String.join(
                                " ",
                                Stream.of(figure.figure(), figure.ofTarget(), figure.through(), figure.forecast())
                                        .filter(part -> !part.isEmpty())
                                        .toList())))
                .toList();
    }

    private static List<String> remarks(FigureWords figure) {
        var remarks = new ArrayList<>(figure.remarks());
        if (!figure.partsMissed().isEmpty()) {
            remarks.add(figure.partsMissed());
        }
        return remarks;
    }

    private List<Fact> meaning(FigureWords figure, ProgressWords words) {
        Indicator indicator = figure.evaluation().indicator();
        var facts = new ArrayList<Fact>();
        findKpi(indicator)
                .map(Kpi::definition)
                .filter(definition -> !definition.isEmpty())
                .ifPresent(definition -> facts.add(new Fact(t.of("progressboard.fact.definition"), definition, "")));
        facts.add(new Fact(
                t.of("progressboard.fact.kind"),
                t.of("planboard.kind." + low(indicator.aim().kind())),
                ""));
        facts.add(new Fact(t.of("progressboard.fact.target"), figure.target(), ""));
        facts.add(new Fact(
                t.of("progressboard.fact.window"),
                indicator.whole().map(words::period).orElse(t.of("progressboard.covers.none")),
                t.of("planboard.basis." + low(indicator.basis()))));
        facts.add(new Fact(t.of("progressboard.fact.ages"), t.of("planboard.ages." + low(indicator.ageScope())), ""));
        String owners = String.join(t.of("plan.comma"), indicator.owners());
        if (!owners.isEmpty()) {
            facts.add(new Fact(t.of("progressboard.fact.owners"), owners, figure.reported()));
        }
        return facts;
    }

    private Optional<Kpi> findKpi(Indicator indicator) {
        return seen.plan().kpis().stream()
                .filter(kpi -> kpi.id().equals(indicator.id()))
                .findFirst();
    }

    private FigureView.Year year(Evaluation.Year year, Indicator indicator, ProgressWords words) {
        var share = year.judgement().attainment();
        return new FigureView.Year(
                words.year(year.year()),
                words.reading(year.figure(), indicator.unit()),
                share == null ? "" : words.percent(share),
                words.mark(year.judgement().mark()),
                year.partial() ? t.of("progressboard.partial") : "");
    }

    /** Periods say nothing new where each is a whole fiscal year. */
    private static List<FigureView.Step> steps(Evaluation evaluation, ProgressWords words) {
        boolean finer =
                evaluation.series().stream().anyMatch(step -> step.period().months() != 12);
        String unit = evaluation.indicator().unit();
        return finer
                ? evaluation.series().stream()
                        .map(step -> new FigureView.Step(
                                words.period(step.period()),
                                words.amount(step.value(), unit),
                                words.amount(step.sum(), unit)))
                        .toList()
                : List.of();
    }

    private FigureView.Part part(Evaluation.Part part, Indicator indicator, ProgressWords words) {
        return new FigureView.Part(
                part.name(),
                words.reading(part.figure(), indicator.unit()),
                t.of(part.reached() ? "progressboard.part.reached" : "progressboard.part.short"));
    }

    private List<FigureView.Change> changes(Known known, EntryLines entries, ProgressWords words) {
        Earlier earlier = known.earlier();
        var publication = earlier == null ? null : earlier.board().publication();
        if (earlier == null || publication == null) {
            return List.of();
        }
        var changed = entries.changedSince(earlier.history());
        String unit = known.evaluation().indicator().unit();
        String then = words.reading(earlier.evaluation().figure(), unit);
        String now = words.reading(known.evaluation().figure(), unit);
        String says = then.equals(now)
                ? t.of("progressboard.change.same", words.day(publication.at()), then)
                : t.of("progressboard.change", words.day(publication.at()), then, now);
        return List.of(new FigureView.Change(says, changed));
    }

    private List<Link> links(Indicator indicator) {
        String plan = seen.plan().key();
        String own = indicator.key().substring(2);
        var links = new ArrayList<Link>();
        links.add(
                indicator.type() == Indicator.Type.KPI
                        ? new Link(t.of("progressboard.link.kpi"), PlanTab.KPIS.of(plan) + "/" + own)
                        : new Link(t.of("progressboard.link.goal"), PlanTab.GOALS.of(plan) + "#g-" + own));
        if (!indicator.relations().concept().isEmpty()) {
            links.add(new Link(
                    t.of("progressboard.link.concept"),
                    "/concepts/" + indicator.relations().concept() + "/progress"));
        }
        links.add(new Link(
                t.of("progressboard.link.actuals"),
                "/api/v1/plans/" + plan + "/actuals.csv?indicator=" + indicator.id()));
        return links;
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
