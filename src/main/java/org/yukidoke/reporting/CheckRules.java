package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;

/** What a report lacks, what in it cannot be, and what somebody will ask about. */
final class CheckRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CheckRules() {}

    /**
     * A report as the checks see it.
     *
     * @param alone ids of the indicators whose target is this body's alone
     */
    record Given(Report report, Map<String, CheckRule> rules, List<String> alone) {}

    /** The figures of a report as entries of the ledger, or what is wrong with them by line. */
    static Map<String, Parsed<Proposal>> figures(Report report) {
        var figures = new HashMap<String, Parsed<Proposal>>();
        for (Line line : report.lines()) {
            if (line.subject() instanceof Line.Figure figure) {
                Map<String, String> said = report.said(line.key());
                if (Draft.READING.stream().anyMatch(said::containsKey)) {
                    figures.put(
                            line.key(),
                            draft(report, line.key(), figure, said)
                                    .parse(List.of(figure.indicator()), Entry.Origin.REPORT));
                }
            }
        }
        return figures;
    }

    /** What the ledger is told of a line: with the round it comes from, and the entry whose place it takes. */
    static Draft draft(Report report, String name, Line.Figure figure, Map<String, String> said) {
        Entry standing = figure.before().standing();
        var fields = new HashMap<String, String>();
        Draft.FIELDS.stream()
                .filter(said::containsKey)
                .forEach(field -> fields.put(field, said.getOrDefault(field, "")));
        fields.put("indicator", figure.indicator().id());
        fields.put("reporter", report.ask().body());
        fields.put("period", report.round().period().code());
        fields.put("part", figure.part());
        fields.put("source", report.round().title());
        fields.put("seen", standing == null ? "none" : standing.id().toString());
        return new Draft(name, fields);
    }

    /** Everything there is to say, in the order of the lines. */
    static List<Remark> check(Given given) {
        if (given.report().notApplicable()) {
            return nothing(given.report());
        }
        var figures = figures(given.report());
        var values = new HashMap<String, BigDecimal>();
        for (Line line : given.report().lines()) {
            if (figures.get(line.key()) instanceof Parsed.Valid<Proposal>(Proposal proposal)
                    && line.subject() instanceof Line.Figure(Indicator indicator, String part, var before)
                    && proposal.reading() instanceof Reading.Quantity(BigDecimal value)) {
                values.put(indicator.id() + "/" + part, value);
            }
        }
        var remarks = new ArrayList<Remark>();
        for (Line line : given.report().lines()) {
            switch (line.subject()) {
                case Line.Figure figure -> {
                    var about = new About(given, line.key(), figure, remarks);
                    switch (figures.get(line.key())) {
                        case null -> about.say("quantity", "missing", Remark.Importance.ERROR);
                        case Parsed.Invalid<Proposal>(var errors) ->
                            errors.forEach(error -> remarks.add(Remark.error(line.key(), error)));
                        case Parsed.Valid<Proposal>(Proposal proposal) -> {
                            about.reading(proposal.reading(), values);
                            about.ledger(proposal.reading());
                        }
                    }
                }
                case Line.Deed deed -> measure(given.report(), line.key(), remarks);
            }
        }
        return List.copyOf(remarks);
    }

    /** A body that says nothing here concerns it says why, and says nothing else. */
    private static List<Remark> nothing(Report report) {
        var remarks = new ArrayList<Remark>();
        if (report.said("", "comment").isBlank()) {
            remarks.add(new Remark(
                    "", "comment", "reason", Remark.Importance.ERROR, "reporting.check.why_none", List.of(), ""));
        }
        report.lines().stream()
                .filter(line -> !report.said(line.key()).isEmpty())
                .findFirst()
                .ifPresent(line -> remarks.add(new Remark(
                        "", "state", "both", Remark.Importance.ERROR, "reporting.check.both.report", List.of(), "")));
        ledger(report).ifPresent(remarks::add);
        return List.copyOf(remarks);
    }

    /** Asks about figures somebody entered in the ledger after the body said that nothing concerns it. */
    private static Optional<Remark> ledger(Report report) {
        var newer = report.lines().stream()
                .flatMap(line -> line.subject() instanceof Line.Figure(var indicator, String part, var before)
                                && LedgerRules.newer(report, line.key(), before.standing(), new Reading.NotApplicable())
                        ? Stream.ofNullable(before.standing())
                        : Stream.<Entry>empty())
                .toList();
        boolean answered =
                newer.stream().allMatch(entry -> LedgerRules.typedAfter(report, "", List.of("comment"), entry));
        return newer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remark(
                        "",
                        "comment",
                        LedgerRules.CODE,
                        Remark.Importance.EXPLAIN,
                        "reporting.check.ledger.report",
                        List.of(),
                        answered ? report.said("", "comment") : ""));
    }

    private static void measure(Report report, String line, List<Remark> remarks) {
        boolean said = !report.said(line, "done").isBlank();
        String state = report.said(line, "state");
        if (!said && state.isEmpty()) {
            remarks.add(new Remark(
                    line, "done", "missing", Remark.Importance.ERROR, "reporting.check.undone", List.of(), ""));
        } else if (!state.isEmpty() && !state.equals("not_applicable")) {
            remarks.add(Remark.error(line, FieldError.of("state", "progress.fault.state", state)));
        } else if (said && !state.isEmpty()) {
            remarks.add(Remark.error(line, FieldError.of("state", "reporting.check.both")));
        }
        String mark = report.said(line, "mark");
        if (!mark.isEmpty() && !Line.MARKS.contains(mark)) {
            remarks.add(Remark.error(line, FieldError.of("mark", "reporting.check.mark", mark)));
        }
    }

    /** One figure's line, and where remarks on it go. */
    private record About(Given given, String line, Line.Figure figure, List<Remark> remarks) {

        void reading(Reading reading, Map<String, BigDecimal> values) {
            switch (reading) {
                case Reading.Quantity(BigDecimal value) -> {
                    if (figure.indicator().aim().kind() == Kpi.Kind.RATE) {
                        say("denominator", "denominator", Remark.Importance.ERROR);
                    }
                    subset(value, values);
                    jump(value);
                    sum(value);
                    shortfall(value);
                    if (value.signum() == 0) {
                        vanished();
                    }
                }
                case Reading.Share(BigDecimal numerator, BigDecimal denominator) -> {
                    if (numerator.compareTo(denominator) > 0) {
                        ruled("above", "why.above", plain(numerator), plain(denominator));
                    }
                    percent(new Reading.Share(numerator, denominator));
                }
                case Reading.NotApplicable none -> vanished();
                case Reading.Done done -> {}
                case Reading.Assessed assessed -> {}
                case Reading.NotReported none -> {
                    if (given.report().said(line, "comment").isBlank()) {
                        say("comment", "why_missing", Remark.Importance.ERROR);
                    }
                }
                case Reading.Suppressed suppressed -> {}
                case Reading.Pending(var until) -> {
                    if (until == null) {
                        say("expected", "until", Remark.Importance.NOTE);
                    }
                }
            }
        }

        /** Somebody corrected the figure in the ledger after it was typed here: it is not overwritten unasked. */
        void ledger(Reading reading) {
            Entry standing = figure.before().standing();
            if (standing != null && LedgerRules.newer(given.report(), line, standing, reading)) {
                String why = "why." + LedgerRules.CODE;
                boolean answered = LedgerRules.typedAfter(given.report(), line, List.of(why), standing);
                String explained = answered ? ExplanationRules.explained(given.report(), line, why) : "";
                add(why, LedgerRules.CODE, Remark.Importance.EXPLAIN, explained);
            }
        }

        private void subset(BigDecimal value, Map<String, BigDecimal> values) {
            String of = figure.indicator().relations().subsetOf();
            if (of.isEmpty()) {
                return;
            }
            BigDecimal whole = values.get(figure.indicator().sibling(of) + "/" + figure.part());
            if (whole != null && value.compareTo(whole) > 0) {
                say("quantity", "subset", Remark.Importance.ERROR, plain(value), plain(whole));
            }
        }

        private void jump(BigDecimal value) {
            Optional<BigDecimal> before = number(figure.before().year())
                    .or(() -> number(figure.before().last()));
            CheckRule rule = given.rules().get("jump");
            if (before.isEmpty() || rule == null) {
                return;
            }
            BigDecimal difference = value.subtract(before.get()).abs();
            boolean far = before.get().signum() == 0
                    || difference.multiply(HUNDRED).compareTo(before.get().multiply(rule.share())) >= 0;
            if (difference.compareTo(rule.least()) >= 0 && difference.signum() != 0 && far) {
                ruled("jump", "why.jump", plain(before.get()), plain(value));
            }
        }

        /** A rate that moved by as many points as a figure may in percent. */
        private void percent(Reading.Share share) {
            CheckRule rule = given.rules().get("jump");
            var before = figure.before().year() == null
                    ? figure.before().last()
                    : figure.before().year();
            if (rule != null && before != null && before.reading() instanceof Reading.Share earlier) {
                BigDecimal points = share.percent().subtract(earlier.percent()).abs();
                if (points.compareTo(rule.share()) >= 0) {
                    ruled("jump", "why.jump", percentage(earlier), percentage(share));
                }
            }
        }

        private static String percentage(Reading.Share share) {
            return share.percent().setScale(1, RoundingMode.HALF_UP).toPlainString();
        }

        private void sum(BigDecimal value) {
            BigDecimal within = figure.before().within();
            if (within != null && within.compareTo(value) != 0) {
                ruled("sum", "why.sum", plain(within), plain(value));
            }
        }

        // Where several bodies share a target, none of them can be said to have missed it.
        private void shortfall(BigDecimal value) {
            Indicator indicator = figure.indicator();
            BigDecimal target = figure.part().isEmpty()
                    ? indicator.aim().whole()
                    : indicator.aim().value();
            CheckRule rule = given.rules().get("shortfall");
            var period = given.report().round().period();
            boolean yearly = indicator.basis() == Kpi.Basis.YEAR && period.months() == 12;
            boolean last = indicator
                    .whole()
                    .filter(whole -> whole.to().equals(period.to()))
                    .isPresent();
            if (target == null || rule == null || !given.alone().contains(indicator.id()) || (!yearly && !last)) {
                return;
            }
            BigDecimal total = figure.before().total();
            BigDecimal reached = yearly || total == null ? value : value.add(total);
            if (reached.multiply(HUNDRED).compareTo(target.multiply(rule.share())) < 0) {
                BigDecimal percent = target.signum() == 0
                        ? HUNDRED
                        : reached.multiply(HUNDRED).divide(target, 1, RoundingMode.DOWN);
                ruled("shortfall", "shortfall", plain(target), plain(reached), plain(percent));
            }
        }

        private void vanished() {
            number(figure.before().year())
                    .or(() -> number(figure.before().last()))
                    .filter(before -> before.signum() > 0)
                    .ifPresent(before -> ruled("vanished", "why.vanished", plain(before)));
        }

        /** Says what the council decided such a thing is worth; {@code why} is the field that explains it. */
        private void ruled(String code, String why, String... arguments) {
            CheckRule rule = given.rules().get(code);
            if (rule == null || rule.importance().equals("off")) {
                return;
            }
            var importance = switch (rule.importance()) {
                case "error" -> Remark.Importance.ERROR;
                case "note" -> Remark.Importance.NOTE;
                default -> Remark.Importance.EXPLAIN;
            };
            add(why, code, importance, ExplanationRules.explained(given.report(), line, why), arguments);
        }

        void say(String field, String code, Remark.Importance importance, String... arguments) {
            add(field, code, importance, "", arguments);
        }

        private void add(
                String field, String code, Remark.Importance importance, String explained, String... arguments) {
            var all = Stream.concat(
                            Stream.of(arguments), Stream.of(figure.indicator().unit()))
                    .toList();
            remarks.add(new Remark(line, field, code, importance, "reporting.check." + code, all, explained));
        }
    }

    private static Optional<BigDecimal> number(@Nullable Entry entry) {
        return entry != null && entry.reading() instanceof Reading.Quantity(BigDecimal value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
