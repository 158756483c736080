package org.yukidoke.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;

/** What a figure says against its target. Numbers are exact to 34 digits; only pages round. */
final class JudgementRules {

    static final MathContext EXACT = MathContext.DECIMAL128;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private JudgementRules() {}

    static BigDecimal percent(BigDecimal value, BigDecimal of) {
        return value.multiply(HUNDRED).divide(of, EXACT);
    }

    /** A figure that has no path: a rate, or a stock such as the number of municipalities covered. */
    static Evaluation.Judgement direct(
            BigDecimal value, BigDecimal target, boolean over, Settings.Thresholds thresholds) {
        return new Evaluation.Judgement(
                mark(value, target, target, over, thresholds), target, attainment(value, target), null);
    }

    /** A sum on its way to a target. */
    static Evaluation.Judgement onPath(
            BigDecimal value, BigDecimal target, Evaluation.Expected expected, Settings.Thresholds thresholds) {
        boolean over = expected.elapsed() >= expected.months();
        return new Evaluation.Judgement(
                mark(value, target, expected.value(), over, thresholds), target, attainment(value, target), expected);
    }

    // A target of zero is reached by anything and has no percentage.
    private static @Nullable BigDecimal attainment(BigDecimal value, BigDecimal target) {
        return target.signum() == 0 ? null : percent(value, target);
    }

    private static Mark mark(
            BigDecimal value, BigDecimal target, BigDecimal expected, boolean over, Settings.Thresholds thresholds) {
        if (value.compareTo(target) >= 0) {
            return Mark.ACHIEVED;
        }
        if (over) {
            return Mark.MISSED;
        }
        if (expected.signum() == 0) {
            return Mark.ON_TRACK;
        }
        BigDecimal ratio = percent(value, expected);
        if (ratio.compareTo(thresholds.onTrack()) >= 0) {
            return Mark.ON_TRACK;
        }
        if (ratio.compareTo(thresholds.mostly()) >= 0) {
            return Mark.MOSTLY;
        }
        return ratio.compareTo(thresholds.slipping()) >= 0 ? Mark.SLIPPING : Mark.BEHIND;
    }

    /** The mark of what is no figure. */
    static Mark mark(Reading.State state) {
        return switch (state) {
            case STATED -> Mark.UNJUDGED;
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
            case NOT_REPORTED -> Mark.NOT_REPORTED;
            case SUPPRESSED -> Mark.SUPPRESSED;
            case PENDING -> Mark.PENDING;
        };
    }

    static Mark mark(Grade grade) {
        return switch (grade) {
            case GOOD -> Mark.ON_TRACK;
            case FAIR -> Mark.MOSTLY;
            case SLIPPING -> Mark.SLIPPING;
            case BEHIND -> Mark.BEHIND;
        };
    }

    /** Months of the window from its first day to this one, which is the last of a month. */
    static int elapsed(Period window, LocalDate through) {
        int months = (int) window.first().until(YearMonth.from(through), ChronoUnit.MONTHS) + 1;
        return Math.clamp(months, 0, window.months());
    }

    /**
     * What the path expects by a day.
     *
     * @param lastYear the months of the year before, when they are to be followed and are all known
     */
    static Evaluation.Expected expected(BigDecimal target, Period window, LocalDate through, Optional<Shape> lastYear) {
        int elapsed = elapsed(window, through);
        Optional<BigDecimal> share = lastYear.flatMap(shape -> shape.share(elapsed));
        BigDecimal value = share.map(part -> target.multiply(part, EXACT))
                .orElseGet(() -> target.multiply(BigDecimal.valueOf(elapsed))
                        .divide(BigDecimal.valueOf(window.months()), EXACT));
        var path = share.isPresent() ? Settings.Path.LAST_YEAR : Settings.Path.PRO_RATA;
        return new Evaluation.Expected(value, elapsed, window.months(), path);
    }

    /**
     * Where a running sum will land; empty when the window is over or nothing is known.
     *
     * @param leaves what counts in the window
     */
    static Optional<Evaluation.Forecast> forecast(
            List<Tally> leaves, Period window, LocalDate through, Optional<Shape> lastYear) {
        int elapsed = elapsed(window, through);
        if (elapsed == 0 || elapsed >= window.months()) {
            return Optional.empty();
        }
        BigDecimal value = leaves.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal even =
                value.multiply(BigDecimal.valueOf(window.months())).divide(BigDecimal.valueOf(elapsed), EXACT);
        Optional<BigDecimal> share = lastYear.flatMap(shape -> shape.share(elapsed));
        if (share.isPresent() && share.get().signum() > 0) {
            BigDecimal shaped = value.divide(share.get(), EXACT);
            return Optional.of(
                    new Evaluation.Forecast(shaped.min(even), shaped, shaped.max(even), Settings.Path.LAST_YEAR));
        }
        return Optional.of(byRates(value, even, monthlyRates(leaves, window, through), window.months() - elapsed));
    }

    private static Evaluation.Forecast byRates(
            BigDecimal value, BigDecimal even, List<BigDecimal> rates, int remaining) {
        if (rates.size() < 2) {
            return new Evaluation.Forecast(null, even, null, Settings.Path.PRO_RATA);
        }
        BigDecimal left = BigDecimal.valueOf(remaining);
        BigDecimal slowest = rates.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal fastest = rates.stream().reduce(BigDecimal::max).orElseThrow();
        return new Evaluation.Forecast(
                value.add(left.multiply(slowest), EXACT),
                even,
                value.add(left.multiply(fastest), EXACT),
                Settings.Path.PRO_RATA);
    }

    /**
     * The monthly rate of each period of the finest kind in which all that is known can be told, and of the months at the
     * end that do not fill one, so that going on at the average lies between the slowest and the fastest. None when a
     * month is missing: the average is then of fewer months than it says.
     */
    private static List<BigDecimal> monthlyRates(List<Tally> leaves, Period window, LocalDate through) {
        var stated = leaves.stream().filter(Tally::stated).toList();
        var kind = stated.stream()
                .map(leaf -> leaf.period().kind())
                .max(Period.Kind::compareTo)
                .orElse(Period.Kind.YEARS);
        List<Period> periods = window.kind() == kind ? List.of(window) : window.by(kind);
        var rates = new ArrayList<BigDecimal>();
        var month = window.first();
        while (!month.atEndOfMonth().isAfter(through)) {
            var at = Period.of(month);
            var period = periods.stream().filter(each -> each.contains(at)).findFirst();
            var last =
                    period.map(Period::to).filter(day -> !day.isAfter(through)).orElse(through);
            var stretch = new Stretch(month, YearMonth.from(last));
            var within =
                    stated.stream().filter(leaf -> stretch.holds(leaf.period())).toList();
            if (!stretch.months()
                    .allMatch(each ->
                            within.stream().anyMatch(leaf -> leaf.period().contains(each)))) {
                return List.of();
            }
            BigDecimal sum = within.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
            rates.add(sum.divide(BigDecimal.valueOf(stretch.months().count()), EXACT));
            month = stretch.last().plusMonths(1);
        }
        return rates;
    }

    /** Months in a row, which need not be a period. */
    private record Stretch(YearMonth first, YearMonth last) {

        boolean holds(Period period) {
            return !period.first().isBefore(first) && !period.last().isAfter(last);
        }

        Stream<Period> months() {
            return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .map(Period::of);
        }
    }
}
