package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Evaluation.Expected;
import org.yukidoke.progress.Evaluation.Forecast;
import org.yukidoke.progress.Finding;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Settings;
import org.yukidoke.web.Texts;

/**
 * Where one indicator stands, in words; what cannot be said is blank.
 *
 * @param bodies from a body's key to its name
 */
record FigureWords(Evaluation evaluation, ProgressWords words, UnaryOperator<String> bodies) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Texts t() {
        return words.t();
    }

    private Indicator indicator() {
        return evaluation.indicator();
    }

    private String unit() {
        return indicator().unit();
    }

    String name() {
        return words.name(indicator().name());
    }

    String figure() {
        return words.reading(evaluation.figure(), unit());
    }

    /** Whether the headline is a figure rather than a state or a word. */
    boolean isFigure() {
        return evaluation.figure().number().isPresent();
    }

    String target() {
        var aim = indicator().aim();
        BigDecimal value = aim.value();
        if (value == null) {
            return aim.on() != null
                    ? t().of("progressboard.target.on", words.day(aim.on()))
                    : t().of("progressboard.target.none");
        }
        String amount = words.amount(value, unit());
        String floor = aim.comparator() == Kpi.Comparator.AT_LEAST ? t().of("plan.figure.or-more", amount) : amount;
        return aim.parts().isEmpty()
                ? floor
                : t().of("plan.figure.each", floor, String.join(t().of("plan.comma"), aim.parts()));
    }

    String attainment() {
        BigDecimal share = evaluation.judgement().attainment();
        return share == null ? "" : words.percent(share);
    }

    /** {@code 目標 4,200件の62.2%}; of a whole where the plan gives no figure but there is one to reach. */
    String ofTarget() {
        String share = attainment();
        if (indicator().aim().value() == null) {
            return share.isEmpty() ? target() : t().of("progressboard.of-whole", share);
        }
        return share.isEmpty()
                ? t().of("progressboard.target", target())
                : t().of("progressboard.of-target", target(), share);
    }

    String through() {
        return evaluation.through() == null ? "" : words.through(evaluation.through());
    }

    /** What the headline covers: the window, or the year of a yearly target. */
    String covers() {
        var period = evaluation.period();
        if (period != null) {
            return words.period(period);
        }
        var whole = indicator().whole();
        return switch (indicator().basis()) {
            case YEAR ->
                whole.map(years -> t().of("progressboard.covers.year", span(years)))
                        .orElse(t().of("progressboard.covers.each-year"));
            case STAGE, PLAN_PERIOD, FISCAL_YEAR, NOT_STATED ->
                whole.map(words::period).orElse(t().of("progressboard.covers.none"));
        };
    }

    private String span(Period years) {
        return t().of(
                        "plan.period",
                        words.year(years.years().getFirst()),
                        words.year(years.years().getLast()));
    }

    String expected() {
        Expected expected = evaluation.judgement().expected();
        return expected == null ? "" : words.wholeAmount(expected.value(), unit());
    }

    /** The figure in percent of what the path expects. */
    String ofExpected() {
        Expected expected = evaluation.judgement().expected();
        Optional<BigDecimal> value = evaluation.figure().number();
        return expected == null || expected.value().signum() == 0 || value.isEmpty()
                ? ""
                : words.percent(value.get().multiply(HUNDRED).divide(expected.value(), MathContext.DECIMAL128));
    }

    String forecast() {
        Forecast forecast = evaluation.forecast();
        if (forecast == null) {
            return "";
        }
        String point = words.wholeAmount(forecast.point(), unit());
        return forecast.low() == null || forecast.high() == null
                ? point
                : t().of(
                                "progressboard.forecast.range",
                                point,
                                words.whole(forecast.low()),
                                words.wholeAmount(forecast.high(), unit()));
    }

    String reported() {
        var reported = evaluation.reported();
        return reported.owing() == 0 ? "" : t().of("progressboard.reported", reported.owing(), reported.bodies());
    }

    /** How the path was drawn, in words and figures. */
    String pathWords() {
        Expected expected = evaluation.judgement().expected();
        BigDecimal target = evaluation.judgement().target();
        if (expected == null || target == null) {
            return "";
        }
        return switch (expected.path()) {
            case PRO_RATA ->
                t().of(
                                "progressboard.path.pro-rata",
                                words.amount(target, unit()),
                                expected.elapsed(),
                                expected.months(),
                                words.wholeAmount(expected.value(), unit()));
            case LAST_YEAR ->
                t().of(
                                "progressboard.path.last-year",
                                words.amount(target, unit()),
                                words.percent(share(expected.value(), target)),
                                words.wholeAmount(expected.value(), unit()));
        };
    }

    /** How the forecast was worked out, in words and figures. */
    List<String> forecastWords() {
        Forecast forecast = evaluation.forecast();
        Expected expected = evaluation.judgement().expected();
        Optional<BigDecimal> value = evaluation.figure().number();
        if (forecast == null || value.isEmpty()) {
            return List.of();
        }
        String point = words.wholeAmount(forecast.point(), unit());
        String now = words.amount(value.get(), unit());
        if (forecast.path() == Settings.Path.LAST_YEAR) {
            return List.of(
                    t().of(
                                    "progressboard.forecast.last-year",
                                    now,
                                    words.percent(share(value.get(), forecast.point())),
                                    point),
                    t().of("progressboard.forecast.last-year.range", forecast()));
        }
        String even = expected == null
                ? t().of("progressboard.forecast.even", now, point)
                : t().of("progressboard.forecast.pro-rata", now, expected.elapsed(), expected.months(), point);
        if (forecast.low() == null || forecast.high() == null) {
            return List.of(even, t().of("progressboard.forecast.no-range"));
        }
        return List.of(
                even,
                t().of(
                                "progressboard.forecast.rates",
                                words.whole(forecast.low()),
                                words.wholeAmount(forecast.high(), unit()),
                                expected == null ? 0 : expected.months() - expected.elapsed()));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    /** Which parts of 各1回 fall short, with their figures; blank when none does or the figure has no parts. */
    String partsMissed() {
        var missed = evaluation.parts().stream()
                .filter(part -> !part.reached())
                .map(part -> part.name() + " " + words.reading(part.figure(), unit()))
                .toList();
        return missed.isEmpty() || !isFigure()
                ? ""
                : t().of("progressboard.part.missed", String.join(t().of("plan.comma"), missed));
    }

    /** Totals that disagree with their parts. */
    List<String> contradictions() {
        return evaluation.findings().stream()
                .filter(Finding.TotalDiffers.class::isInstance)
                .map(this::finding)
                .toList();
    }

    /** Everything else a reader has to know. */
    List<String> remarks() {
        return evaluation.findings().stream()
                .filter(finding -> !(finding instanceof Finding.TotalDiffers))
                .map(this::finding)
                .toList();
    }

    private String finding(Finding finding) {
        return switch (finding) {
            case Finding.TotalDiffers differs -> differs(differs);
            case Finding.Gap(var year) -> t().of("progressboard.finding.gap", words.year(year));
            case Finding.Unreported(var period, int reported, int owing) ->
                t().of("progressboard.finding.unreported", words.period(period), owing, reported);
            case Finding.Withheld(int entries) -> t().of("progressboard.finding.withheld", entries);
            case Finding.Awaited(int entries, var until) ->
                until == null
                        ? t().of("progressboard.finding.awaited", entries)
                        : t().of("progressboard.finding.awaited.until", entries, words.day(until));
            case Finding.NoDenominator(int entries) -> t().of("progressboard.finding.no-denominator", entries);
            case Finding.NoShape none -> t().of("progressboard.finding.no-shape");
        };
    }

    private String differs(Finding.TotalDiffers differs) {
        boolean running = differs.period().years().size() > 1;
        String told = t().of(
                        running ? "progressboard.finding.total" : "progressboard.finding.period",
                        words.period(differs.period()),
                        words.amount(differs.printed(), unit()),
                        words.amount(differs.summed(), unit()),
                        words.amount(differs.difference().abs(), unit()));
        String part = differs.part().isEmpty() ? told : t().of("progressboard.finding.of", differs.part(), told);
        return differs.reporter().isEmpty()
                ? part
                : t().of("progressboard.finding.of", bodies.apply(differs.reporter()), part);
    }
}
