package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.chart.Chart;
import org.yukidoke.chart.Drawing;
import org.yukidoke.chart.Fan;
import org.yukidoke.chart.Height;
import org.yukidoke.chart.Level;
import org.yukidoke.chart.Paper;
import org.yukidoke.chart.Point;
import org.yukidoke.chart.Stretch;
import org.yukidoke.chart.Track;
import org.yukidoke.chart.Years;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Evaluation.Forecast;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reading;

/** Which picture tells where an indicator stands: a sum on its way, or a figure year by year. */
record Pictures(ProgressWords words) {

    /** How high above the target pictures on one scale reach, when nothing is far above its target, and when it is. */
    private static final double LOW = 1.25;

    private static final double HIGH = 1.5;

    /** The picture of an indicator; empty for a milestone, an aim in words, and while nothing was reported. */
    Optional<Chart> of(Evaluation evaluation) {
        boolean nothing = evaluation.years().stream()
                .noneMatch(year -> year.figure().number().isPresent());
        if (evaluation.series().isEmpty() && nothing) {
            return Optional.empty();
        }
        Indicator indicator = evaluation.indicator();
        return switch (indicator.aim().kind()) {
            case COUNT, CAPACITY ->
                switch (indicator.basis()) {
                    case STAGE, PLAN_PERIOD, FISCAL_YEAR -> indicator.whole().map(window -> track(evaluation, window));
                    case YEAR, NOT_STATED -> years(evaluation);
                };
            case RATE, COVERAGE -> years(evaluation);
            case MILESTONE, TEXT -> Optional.empty();
        };
    }

    /** The share of its target up to which every picture of a board is drawn. */
    double reach(List<Evaluation> evaluations) {
        boolean far = evaluations.stream()
                .flatMap(evaluation -> of(evaluation).flatMap(chart -> share(chart, evaluation)).stream())
                .anyMatch(share -> share > LOW);
        return far ? HIGH : LOW;
    }

    private static Optional<Double> share(Chart chart, Evaluation evaluation) {
        BigDecimal target = evaluation.judgement().target();
        return target == null || target.signum() == 0
                ? Optional.empty()
                : Optional.of(chart.most() / target.doubleValue());
    }

    /** One of many side by side; without a target it cannot be on their scale and has its own. */
    Drawing small(Chart chart, Evaluation evaluation, double reach) {
        BigDecimal target = evaluation.judgement().target();
        Height height = target == null || target.signum() == 0 ? Height.OWN : Height.upTo(target.doubleValue() * reach);
        return chart.draw(Paper.SMALL, height, words::axis);
    }

    Drawing alone(Chart chart, Paper paper) {
        return chart.draw(paper, Height.OWN, words::axis);
    }

    private Track track(Evaluation evaluation, Period window) {
        var steps = evaluation.series().stream()
                .map(step -> new Track.Step(
                        months(window, step.period().first()),
                        months(window, step.period().last().plusMonths(1)),
                        step.sum().subtract(step.value()).doubleValue(),
                        step.sum().doubleValue()))
                .toList();
        BigDecimal target = evaluation.judgement().target();
        return new Track(
                stretches(window),
                steps,
                path(evaluation, window, target),
                List.of(),
                level(target, evaluation.indicator().unit()),
                fan(evaluation.forecast(), window.months()),
                new Track.Head(
                        ProgressWords.shape(evaluation.mark()),
                        evaluation.figure().number().map(words::figure).orElse("")));
    }

    private static double months(Period window, YearMonth month) {
        return window.first().until(month, ChronoUnit.MONTHS);
    }

    private List<Stretch> stretches(Period window) {
        if (window.kind() == Period.Kind.YEAR) {
            return IntStream.of(0, 3, 6, 9)
                    .mapToObj(from -> new Stretch(
                            from,
                            from + 3.0,
                            words.t()
                                    .of(
                                            "progressboard.axis.month",
                                            window.first().plusMonths(from).getMonthValue())))
                    .toList();
        }
        var years = window.years();
        return IntStream.range(0, years.size())
                .mapToObj(at -> new Stretch(12.0 * at, 12.0 * at + 12, words.shortYear(years.get(at))))
                .toList();
    }

    /** An even path is straight; one after last year's months is known where it is asked for, and bends there. */
    private static List<Point> path(Evaluation evaluation, Period window, @Nullable BigDecimal target) {
        if (target == null) {
            return List.of();
        }
        var end = new Point(window.months(), target.doubleValue());
        var expected = evaluation.judgement().expected();
        return expected == null || expected.elapsed() == 0 || expected.elapsed() >= expected.months()
                ? List.of(new Point(0, 0), end)
                : List.of(
                        new Point(0, 0),
                        new Point(expected.elapsed(), expected.value().doubleValue()),
                        end);
    }

    private @Nullable Level level(@Nullable BigDecimal target, String unit) {
        return target == null
                ? null
                : new Level(
                        target.doubleValue(),
                        words.t().of("progressboard.target.name"),
                        words.t().of("progressboard.target", words.amount(target, unit)));
    }

    private @Nullable Fan fan(@Nullable Forecast forecast, int end) {
        if (forecast == null) {
            return null;
        }
        double point = forecast.point().doubleValue();
        return new Fan(
                end,
                forecast.low() == null ? point : forecast.low().doubleValue(),
                point,
                forecast.high() == null ? point : forecast.high().doubleValue(),
                words.t().of("progressboard.landing", words.whole(forecast.point())));
    }

    private Optional<Chart> years(Evaluation evaluation) {
        if (evaluation.years().isEmpty()) {
            return Optional.empty();
        }
        boolean yearly = evaluation.indicator().basis() == Kpi.Basis.YEAR
                || !evaluation.indicator().aim().additive();
        var bars = evaluation.years().stream()
                .map(year -> new Years.Year(words.shortYear(year.year()), amount(evaluation, year)))
                .toList();
        BigDecimal target = evaluation.judgement().target();
        return Optional.of(
                new Years(bars, yearly ? level(target, evaluation.indicator().unit()) : null));
    }

    private Years.Amount amount(Evaluation evaluation, Evaluation.Year year) {
        Period period = evaluation.period();
        boolean latest = period != null
                && period.kind() == Period.Kind.YEAR
                && period.year().equals(year.year());
        Fan fan = latest ? fan(evaluation.forecast(), 0) : null;
        boolean rate = evaluation.indicator().aim().kind() == Kpi.Kind.RATE;
        return switch (year.figure()) {
            case Reading.Quantity(BigDecimal value) -> stated(value, words.figure(value), fan);
            case Reading.Share share ->
                rate
                        ? stated(share.percent(), words.percent(share.percent()), null)
                        : stated(share.numerator(), words.figure(share.numerator()), null);
            case Reading.Done done -> missing(year);
            case Reading.Assessed assessed -> missing(year);
            case Reading.NotApplicable none -> missing(year);
            case Reading.NotReported none -> missing(year);
            case Reading.Suppressed none -> missing(year);
            case Reading.Pending none -> missing(year);
        };
    }

    private static Years.Amount stated(BigDecimal value, String label, @Nullable Fan fan) {
        return new Years.Amount.Stated(value.doubleValue(), label, fan);
    }

    private static Years.Amount missing(Evaluation.Year year) {
        return new Years.Amount.Missing(ProgressWords.shape(year.judgement().mark()));
    }
}
