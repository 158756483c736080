package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Evaluation.Judgement;

/** Evaluates what adds up over time: counts, and seats offered year by year. */
final class SumRules {

    private SumRules() {}

    /**
     * What an evaluation is made from.
     *
     * @param parts by name; blank for what was reported for the whole
     * @param before the same indicator in the edition before, for last year's shape
     * @param owing how many bodies owe a figure
     */
    record Given(
            Indicator indicator,
            Map<String, Amounts> parts,
            Amounts before,
            int owing,
            Settings settings,
            LocalDate on) {

        Given {
            parts = Map.copyOf(parts);
        }

        /** All parts together. */
        Amounts amounts() {
            return parts.size() == 1 ? parts.values().iterator().next() : Amounts.together(parts.values());
        }

        @Nullable
        BigDecimal target() {
            return indicator.aim().whole();
        }
    }

    static Evaluation evaluate(Given given) {
        Amounts amounts = given.amounts();
        return switch (given.indicator().basis()) {
            case YEAR -> yearly(given, amounts);
            case STAGE, PLAN_PERIOD, FISCAL_YEAR -> cumulative(given, amounts);
            case NOT_STATED -> unbounded(given, amounts);
        };
    }

    private static Evaluation cumulative(Given given, Amounts amounts) {
        Optional<Period> whole = given.indicator().whole();
        if (whole.isEmpty()) {
            return unbounded(given, amounts);
        }
        Period window = whole.get();
        var leaves = amounts.leaves().stream()
                .filter(leaf -> window.contains(leaf.period()))
                .toList();
        var through = through(leaves);
        var shape = shape(given, amounts, window);
        var reading = reading(leaves, window);
        var judgement = judge(given, reading, window, through, shape);
        var forecast = through.flatMap(day -> JudgementRules.forecast(leaves, window, day, shape));
        var findings = new ArrayList<>(amounts.differences());
        var all = new ArrayList<Finding>(findings);
        all.addAll(gaps(amounts, leaves, window, through));
        all.addAll(open(leaves));
        noShape(given, judgement).ifPresent(all::add);
        var years = window.years().stream()
                .map(year -> year(given, amounts, year, false))
                .toList();
        return evaluation(
                given,
                leaves,
                new Head(reading, window, through.orElse(null), judgement, forecast.orElse(null)),
                years,
                all);
    }

    private static Evaluation yearly(Given given, Amounts amounts) {
        var window = given.indicator().window();
        var years =
                window.stream().map(year -> year(given, amounts, year, true)).toList();
        Optional<Evaluation.Year> latest = years.reversed().stream()
                .filter(year -> year.figure().state() == Reading.State.STATED)
                .findFirst()
                .or(() -> years.reversed().stream()
                        .filter(year -> year.figure().state() != Reading.State.NOT_REPORTED)
                        .findFirst());
        var inside = amounts.leaves().stream()
                .filter(leaf -> window.contains(leaf.period().year()))
                .toList();
        var findings = new ArrayList<Finding>(amounts.differences());
        given.indicator().whole().ifPresent(whole -> findings.addAll(gaps(amounts, inside, whole, through(inside))));
        if (latest.isEmpty()) {
            var head = new Head(new Reading.NotReported(), null, null, missing(given), null);
            return evaluation(given, inside, head, years, findings);
        }
        Period period = Period.of(latest.get().year());
        var leaves = leaves(amounts, latest.get().year());
        var through = through(leaves);
        var shape = shape(given, amounts, period);
        findings.addAll(open(leaves));
        noShape(given, latest.get().judgement()).ifPresent(findings::add);
        var forecast = through.flatMap(day -> JudgementRules.forecast(leaves, period, day, shape));
        var head = new Head(
                latest.get().figure(),
                period,
                through.orElse(null),
                latest.get().judgement(),
                forecast.orElse(null));
        return evaluation(given, inside, head, years, findings);
    }

    private static Evaluation unbounded(Given given, Amounts amounts) {
        var leaves = amounts.leaves();
        var through = through(leaves);
        var over = leaves.isEmpty()
                ? Period.of(given.indicator().origin())
                : Period.of(
                        leaves.getFirst().period().year(),
                        leaves.stream()
                                .map(leaf -> leaf.period().years().getLast())
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
        Reading reading = reading(leaves, over);
        var judgement = reading.state() == Reading.State.STATED
                ? new Judgement(Mark.UNJUDGED, given.target(), null, null)
                : new Judgement(JudgementRules.mark(reading.state()), given.target(), null, null);
        var years = amounts.years().keySet().stream()
                .sorted()
                .map(year -> year(given, amounts, year, false))
                .toList();
        var findings = new ArrayList<Finding>(amounts.differences());
        findings.addAll(open(leaves));
        return evaluation(
                given, leaves, new Head(reading, null, through.orElse(null), judgement, null), years, findings);
    }

    /** What stands at the head of an evaluation. */
    private record Head(
            Reading reading,
            @Nullable Period period,
            @Nullable LocalDate through,
            Judgement judgement,
            Evaluation.@Nullable Forecast forecast) {}

    private static Evaluation evaluation(
            Given given, List<Tally> leaves, Head head, List<Evaluation.Year> years, List<Finding> findings) {
        var all = new ArrayList<>(findings);
        var reported = reported(given, leaves, head.through());
        if (reported.bodies() > 0 && reported.bodies() < reported.owing()) {
            newest(leaves, head.through())
                    .ifPresent(tally ->
                            all.add(new Finding.Unreported(tally.period(), reported.bodies(), reported.owing())));
        }
        return new Evaluation(
                given.indicator(),
                head.reading(),
                head.period(),
                head.through(),
                head.judgement(),
                head.forecast(),
                reported,
                years,
                series(leaves),
                parts(given, head),
                all,
                leaves.stream().anyMatch(Tally::sample));
    }

    private static Evaluation.Year year(Given given, Amounts amounts, FiscalYear year, boolean judged) {
        var known = amounts.years().get(year);
        var period = Period.of(year);
        var leaves = leaves(amounts, year);
        Reading reading = reading(leaves, period);
        boolean partial = reading.state() == Reading.State.STATED && (known == null || !known.complete());
        if (!judged) {
            var mark =
                    reading.state() == Reading.State.NOT_REPORTED && given.on().isBefore(period.to())
                            ? Mark.UNJUDGED
                            : JudgementRules.mark(reading.state());
            return new Evaluation.Year(year, reading, partial, Judgement.only(mark));
        }
        var shape = shape(given, amounts, period);
        return new Evaluation.Year(year, reading, partial, judge(given, reading, period, through(leaves), shape));
    }

    private static Judgement judge(
            Given given, Reading reading, Period window, Optional<LocalDate> through, Optional<Shape> shape) {
        BigDecimal target = given.target();
        Optional<BigDecimal> value = reading.number();
        if (value.isEmpty() || through.isEmpty()) {
            boolean notYet =
                    reading.state() == Reading.State.NOT_REPORTED && given.on().isBefore(window.to());
            Mark mark = notYet && given.indicator().basis() == Kpi.Basis.YEAR
                    ? Mark.UNJUDGED
                    : JudgementRules.mark(reading.state());
            return new Judgement(mark, target, null, null);
        }
        if (target == null) {
            return Judgement.only(Mark.UNJUDGED);
        }
        var expected = JudgementRules.expected(target, window, through.get(), shape);
        var judged = JudgementRules.onPath(
                value.get(), target, expected, given.settings().thresholds());
        // 各1回: four courses of one kind do not make up for none of the other.
        boolean partMissing = judged.mark() == Mark.ACHIEVED && !everyPart(given, window);
        return partMissing
                ? new Judgement(
                        expected.elapsed() >= expected.months() ? Mark.MISSED : Mark.BEHIND,
                        target,
                        judged.attainment(),
                        expected)
                : judged;
    }

    private static boolean everyPart(Given given, Period window) {
        var aim = given.indicator().aim();
        BigDecimal each = aim.value();
        return each == null
                || aim.parts().stream()
                        .allMatch(part -> sum(within(given.parts().getOrDefault(part, Amounts.NONE), window))
                                        .compareTo(each)
                                >= 0);
    }

    private static List<Evaluation.Part> parts(Given given, Head head) {
        var aim = given.indicator().aim();
        BigDecimal each = aim.value();
        Period window = head.period();
        return aim.parts().stream()
                .map(name -> {
                    var amounts = given.parts().getOrDefault(name, Amounts.NONE);
                    var leaves = window == null ? amounts.leaves() : within(amounts, window);
                    var over = window == null ? Period.of(given.indicator().origin()) : window;
                    return new Evaluation.Part(
                            name,
                            reading(leaves, over),
                            each != null && sum(leaves).compareTo(each) >= 0);
                })
                .toList();
    }

    private static List<Tally> within(Amounts amounts, Period window) {
        return window.kind() == Period.Kind.YEAR
                ? leaves(amounts, window.year())
                : amounts.leaves().stream()
                        .filter(leaf -> window.contains(leaf.period()))
                        .toList();
    }

    private static List<Tally> leaves(Amounts amounts, FiscalYear year) {
        var known = amounts.years().get(year);
        return known == null ? List.of() : known.leaves();
    }

    private static BigDecimal sum(List<Tally> leaves) {
        return leaves.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Reading reading(List<Tally> leaves, Period over) {
        return Tally.all(leaves, over).map(Tally::reading).orElseGet(Reading.NotReported::new);
    }

    private static Optional<LocalDate> through(List<Tally> leaves) {
        return leaves.stream()
                .filter(Tally::stated)
                .map(leaf -> leaf.period().to())
                .max(Comparator.naturalOrder());
    }

    private static Judgement missing(Given given) {
        return new Judgement(Mark.NOT_REPORTED, given.target(), null, null);
    }

    private static Optional<Shape> shape(Given given, Amounts amounts, Period window) {
        if (given.settings().path() != Settings.Path.LAST_YEAR || window.kind() != Period.Kind.YEAR) {
            return Optional.empty();
        }
        var before = new FiscalYear(window.year().year() - 1);
        return Shape.of(amounts, before).or(() -> Shape.of(given.before(), before));
    }

    // Once a window is over every path expects the target, so none was missed.
    private static Optional<Finding> noShape(Given given, Judgement judgement) {
        var expected = judgement.expected();
        boolean even =
                expected != null && expected.path() == Settings.Path.PRO_RATA && expected.elapsed() < expected.months();
        return even && given.settings().path() == Settings.Path.LAST_YEAR
                ? Optional.of(new Finding.NoShape())
                : Optional.empty();
    }

    private static List<Finding> gaps(Amounts amounts, List<Tally> leaves, Period window, Optional<LocalDate> through) {
        return window.years().stream()
                .filter(year -> through.map(day -> year.last().isBefore(day)).orElse(false))
                .filter(year -> leaves(amounts, year).stream().noneMatch(Tally::answered))
                .filter(year -> leaves.stream()
                        .filter(Tally::answered)
                        .noneMatch(leaf -> leaf.period().contains(Period.of(year))))
                .<Finding>map(Finding.Gap::new)
                .toList();
    }

    private static List<Finding> open(List<Tally> leaves) {
        int withheld =
                leaves.stream().mapToInt(leaf -> leaf.counts().suppressed()).sum();
        int awaited = leaves.stream().mapToInt(leaf -> leaf.counts().pending()).sum();
        boolean stated = leaves.stream().anyMatch(Tally::stated);
        return Stream.<Optional<Finding>>of(
                        stated && withheld > 0 ? Optional.of(new Finding.Withheld(withheld)) : Optional.empty(),
                        stated && awaited > 0
                                ? Optional.of(new Finding.Awaited(awaited, Tally.until(leaves)))
                                : Optional.empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Tally> newest(List<Tally> leaves, @Nullable LocalDate through) {
        return leaves.stream()
                .filter(leaf -> leaf.stated() && leaf.period().to().equals(through))
                .findFirst();
    }

    private static Evaluation.Reported reported(Given given, List<Tally> leaves, @Nullable LocalDate through) {
        if (through == null) {
            return new Evaluation.Reported(0, given.owing());
        }
        var year = given.amounts().years().getOrDefault(FiscalYear.of(through), Amounts.Year.NONE);
        int bodies = Math.max(owing(leaves, through), owing(year.theirs(), through));
        return new Evaluation.Reported(Math.min(bodies, given.owing()), given.owing());
    }

    private static int owing(List<Tally> tallies, LocalDate through) {
        return tallies.stream()
                .filter(tally -> tally.period().to().equals(through))
                .mapToInt(tally -> tally.counts().owing())
                .sum();
    }

    private static List<Evaluation.Step> series(List<Tally> leaves) {
        var steps = new ArrayList<Evaluation.Step>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Tally leaf : leaves) {
            if (leaf.stated()) {
                sum = sum.add(leaf.sum());
                steps.add(new Evaluation.Step(leaf.period(), leaf.sum(), sum));
            }
        }
        return steps;
    }
}
