package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Evaluation.Judgement;

/** Evaluates what does not add up over time: rates, how far something reaches, milestones and aims in words. */
final class StateRules {

    private static final Comparator<Line> OLDEST_FIRST = Comparator.<Line, LocalDate>comparing(
                    line -> line.cell().period().to())
            .thenComparing(line -> line.cell().period().months(), Comparator.reverseOrder())
            // Where several speak for the same period, the council has the last word.
            .thenComparing(line -> line.cell().ofCouncil())
            .thenComparing(line -> line.cell().reporter(), Comparator.reverseOrder());

    private StateRules() {}

    /** What an evaluation is made from; the lines are of one indicator, whatever their part. */
    record Given(Indicator indicator, List<Line> lines, Set<String> owing, Settings settings, LocalDate on) {

        Given {
            lines = lines.stream().sorted(OLDEST_FIRST).toList();
            owing = Set.copyOf(owing);
        }

        @Nullable
        BigDecimal target() {
            return indicator.aim().whole();
        }

        Optional<Period> window() {
            return indicator.whole();
        }

        List<Line> inWindow() {
            return window().map(window -> lines.stream()
                            .filter(line -> window.contains(line.cell().period()))
                            .toList())
                    .orElse(lines);
        }
    }

    static Evaluation evaluate(Given given) {
        var inside = given.inWindow();
        var head = given.indicator().aim().kind() == Kpi.Kind.RATE ? rate(given, inside) : latest(inside);
        var findings = new ArrayList<>(head.findings());
        var years = years(given, inside);
        var reported = reported(given, inside, head.through());
        if (head.through() != null && reported.bodies() > 0 && reported.bodies() < reported.owing()) {
            newest(inside, head.through())
                    .ifPresent(period ->
                            findings.add(new Finding.Unreported(period, reported.bodies(), reported.owing())));
        }
        boolean over = given.window()
                .map(window -> head.through() != null && !head.through().isBefore(window.to()))
                .orElse(false);
        return new Evaluation(
                given.indicator(),
                head.reading(),
                given.window().orElse(null),
                head.through(),
                judge(given, head.reading(), over),
                null,
                reported,
                years,
                series(given, inside),
                List.of(),
                findings,
                inside.stream().anyMatch(Line::sample));
    }

    /** Ids of the entries the headline is, or is made of. */
    static Set<UUID> counted(Indicator indicator, List<Line> standing) {
        var inside = new Given(indicator, standing, Set.of(), Settings.USUAL, LocalDate.EPOCH).inWindow();
        var shares = inside.stream()
                .filter(line -> line.reading() instanceof Reading.Share)
                .toList();
        if (indicator.aim().kind() == Kpi.Kind.RATE && !shares.isEmpty()) {
            var cells = Amounts.of(shares, Set.of(), "", indicator.origin()).leaves().stream()
                    .flatMap(leaf -> leaf.cells().stream())
                    .collect(Collectors.toSet());
            return shares.stream()
                    .filter(line -> cells.contains(line.cell()))
                    .map(Line::entry)
                    .collect(Collectors.toSet());
        }
        return inside.reversed().stream()
                .filter(line -> line.reading().state() == Reading.State.STATED)
                .findFirst()
                .map(line -> Set.of(line.entry()))
                .orElse(Set.of());
    }

    private record Head(Reading reading, @Nullable LocalDate through, List<Finding> findings) {}

    private static Head latest(List<Line> lines) {
        Optional<Line> stated = lines.reversed().stream()
                .filter(line -> line.reading().state() == Reading.State.STATED)
                .findFirst();
        if (stated.isPresent()) {
            Line line = stated.get();
            return new Head(line.reading(), line.cell().period().to(), List.of());
        }
        return new Head(unstated(lines), null, List.of());
    }

    private static Head rate(Given given, List<Line> lines) {
        var shares = lines.stream()
                .filter(line -> line.reading() instanceof Reading.Share)
                .toList();
        var bare = lines.stream()
                .filter(line -> line.reading() instanceof Reading.Quantity)
                .toList();
        int left = shares.isEmpty() ? bare.size() : bare.size() + 1;
        List<Finding> findings = left > 1 ? List.of(new Finding.NoDenominator(bare.size())) : List.of();
        if (shares.isEmpty()) {
            var head = latest(lines);
            return new Head(head.reading(), head.through(), findings);
        }
        var amounts = Amounts.of(shares, given.owing(), "", given.indicator().origin());
        var sum = Tally.all(amounts.leaves(), amounts.leaves().getFirst().period())
                .orElseThrow();
        LocalDate through = amounts.leaves().stream()
                .map(leaf -> leaf.period().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var all = new ArrayList<Finding>(amounts.differences());
        all.addAll(findings);
        return new Head(sum.reading(), through, all);
    }

    // Without anything stated: awaited before withheld before nothing, and 該当なし only when all say so.
    private static Reading unstated(List<Line> lines) {
        return Tally.all(lines.stream().map(line -> Tally.of(line, false)).toList(), Period.of(new FiscalYear(2000)))
                .map(Tally::reading)
                .orElseGet(Reading.NotReported::new);
    }

    private static Judgement judge(Given given, Reading reading, boolean over) {
        BigDecimal target = given.target();
        return switch (reading) {
            case Reading.Done done -> new Judgement(Mark.ACHIEVED, null, null, null);
            case Reading.Assessed(Grade grade, String reason) -> Judgement.only(JudgementRules.mark(grade));
            case Reading.Quantity(BigDecimal value) ->
                target == null
                        ? Judgement.only(Mark.UNJUDGED)
                        : JudgementRules.direct(
                                value, target, over, given.settings().thresholds());
            case Reading.Share share -> judge(given, share, over);
            case Reading.NotReported none -> new Judgement(missed(given), target, null, null);
            case Reading.NotApplicable none -> new Judgement(Mark.NOT_APPLICABLE, target, null, null);
            case Reading.Suppressed none -> new Judgement(Mark.SUPPRESSED, target, null, null);
            case Reading.Pending none -> new Judgement(Mark.PENDING, target, null, null);
        };
    }

    private static Judgement judge(Given given, Reading.Share share, boolean over) {
        var aim = given.indicator().aim();
        BigDecimal target = aim.whole();
        boolean rate = aim.kind() == Kpi.Kind.RATE;
        if (target == null && rate) {
            return Judgement.only(Mark.UNJUDGED);
        }
        BigDecimal value = rate ? share.percent() : share.numerator();
        return JudgementRules.direct(
                value,
                target == null ? share.denominator() : target,
                over,
                given.settings().thresholds());
    }

    // A milestone whose day has passed was missed; anything else was just not reported.
    private static Mark missed(Given given) {
        LocalDate day = given.indicator().aim().on();
        return day != null && given.on().isAfter(day) ? Mark.MISSED : Mark.NOT_REPORTED;
    }

    private static List<Evaluation.Year> years(Given given, List<Line> lines) {
        var byYear = new TreeMap<FiscalYear, List<Line>>();
        given.indicator().window().forEach(year -> byYear.put(year, new ArrayList<>()));
        lines.stream()
                .filter(line -> line.cell().period().kind() != Period.Kind.YEARS)
                .forEach(line -> byYear.computeIfAbsent(line.cell().period().year(), none -> new ArrayList<>())
                        .add(line));
        return byYear.entrySet().stream()
                .map(year -> year(given, year.getKey(), year.getValue()))
                .toList();
    }

    private static Evaluation.Year year(Given given, FiscalYear year, List<Line> lines) {
        var head = given.indicator().aim().kind() == Kpi.Kind.RATE ? rate(given, lines) : latest(lines);
        boolean partial = head.through() != null && head.through().isBefore(year.last());
        if (head.reading().state() == Reading.State.NOT_REPORTED && given.on().isBefore(year.last())) {
            return new Evaluation.Year(year, head.reading(), false, Judgement.only(Mark.UNJUDGED));
        }
        boolean yearly = given.indicator().basis() == Kpi.Basis.YEAR;
        return new Evaluation.Year(year, head.reading(), partial, judge(given, head.reading(), yearly && !partial));
    }

    private static Optional<Period> newest(List<Line> lines, LocalDate through) {
        return lines.reversed().stream()
                .map(line -> line.cell().period())
                .filter(period -> period.to().equals(through))
                .findFirst();
    }

    private static Evaluation.Reported reported(Given given, List<Line> lines, @Nullable LocalDate through) {
        int bodies = (int) lines.stream()
                .filter(line -> line.cell().period().to().equals(through))
                .filter(line -> Tally.of(line, true).settled())
                .map(line -> line.cell().reporter())
                .filter(given.owing()::contains)
                .distinct()
                .count();
        return new Evaluation.Reported(bodies, given.owing().size());
    }

    /** A stock or a rate as it was at the end of each period; not a sum. */
    private static List<Evaluation.Step> series(Given given, List<Line> lines) {
        boolean rate = given.indicator().aim().kind() == Kpi.Kind.RATE;
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.cell().period(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(period -> value(latest(period.getValue()).reading(), rate).stream()
                        .map(value -> new Evaluation.Step(period.getKey(), value, value)))
                .toList();
    }

    private static Optional<BigDecimal> value(Reading reading, boolean rate) {
        return reading instanceof Reading.Share(BigDecimal numerator, BigDecimal denominator) && !rate
                ? Optional.of(numerator)
                : reading.number();
    }
}
