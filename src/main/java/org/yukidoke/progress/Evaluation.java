package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;

/**
 * Where one indicator stands at a moment, with everything that follows from its entries.
 *
 * @param figure the headline: the sum so far, the latest year of a yearly target, the latest stock or word
 * @param period what the headline covers: the window, or the year of a yearly target; null when nothing says
 * @param through the last day the figure covers; null while there is none
 * @param years each fiscal year of the window, or each that has a figure where there is no window
 * @param series the figure by the finest periods it was reported in, in order
 * @param parts the figure by the parts the target is given for; empty when it is for the whole
 * @param sample whether a made-up figure is in it
 */
public record Evaluation(
        Indicator indicator,
        Reading figure,
        @Nullable Period period,
        @Nullable LocalDate through,
        Judgement judgement,
        @Nullable Forecast forecast,
        Reported reported,
        List<Year> years,
        List<Step> series,
        List<Part> parts,
        List<Finding> findings,
        boolean sample) {

    public Evaluation {
        years = List.copyOf(years);
        series = List.copyOf(series);
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /**
     * How the figure compares.
     *
     * @param target for all parts, in the indicator's unit; null when the plan gives none
     * @param attainment percent of the target, exact; null when it cannot or must not be said
     */
    public record Judgement(
            Mark mark,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment,
            @Nullable Expected expected) {

        static Judgement only(Mark mark) {
            return new Judgement(mark, null, null, null);
        }
    }

    /**
     * What the path to the target expects by the day the figure covers.
     *
     * @param elapsed months from the window's first day to that day
     * @param months of the window
     * @param path the one that was followed
     */
    public record Expected(BigDecimal value, int elapsed, int months, Settings.Path path) {}

    /**
     * Where the figure will land if things go on as they did.
     *
     * @param low null when one period is all there is, which has no range
     */
    public record Forecast(
            @Nullable BigDecimal low,
            BigDecimal point,
            @Nullable BigDecimal high,
            Settings.Path path) {}

    /** How many of the bodies that owe a figure gave one for the newest period; {@code owing} is 0 when none is named. */
    public record Reported(int bodies, int owing) {}

    /**
     * One fiscal year.
     *
     * @param partial whether months or bodies are missing in it
     */
    public record Year(FiscalYear year, Reading figure, boolean partial, Judgement judgement) {}

    /** The figure of one period and the sum up to its end. */
    public record Step(Period period, BigDecimal value, BigDecimal sum) {}

    /** The figure for one part of the target. */
    public record Part(String name, Reading figure, boolean reached) {}

    public Mark mark() {
        return judgement.mark();
    }

    public Optional<Year> find(FiscalYear year) {
        return years.stream().filter(each -> each.year().equals(year)).findFirst();
    }
}
