package org.yukidoke.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reported;
import org.yukidoke.workflow.Route;

/** What a round asks, and of whom. */
final class RoundRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 2000;

    private RoundRules() {}

    /** What somebody typed for a round, read. */
    record Wanted(
            Round.Kind kind, Period period, String title, String note, LocalDate due, Route route, boolean measures) {}

    static Parsed<Wanted> parse(Map<String, String> typed, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        Optional<Round.Kind> kind = Round.Kind.find(typed.getOrDefault("kind", ""));
        Optional<Period> period = Period.find(typed.getOrDefault("period", "").strip());
        Optional<LocalDate> due = DayText.find(typed.getOrDefault("due", "").strip());
        Optional<Route> route = Route.find(typed.getOrDefault("route", ""));
        String title = typed.getOrDefault("title", "").strip();
        String note = typed.getOrDefault("note", "").strip();
        if (kind.isEmpty()) {
            errors.add(FieldError.of("kind", "reporting.fault.kind"));
        }
        if (period.isEmpty()) {
            errors.add(FieldError.of("period", "reporting.fault.period"));
        }
        if (kind.isPresent() && period.isPresent() && !kind.get().fits(period.get())) {
            errors.add(FieldError.of("period", "reporting.fault.period.kind"));
        }
        if (title.isEmpty()) {
            errors.add(FieldError.of("title", "reporting.fault.title"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "reporting.fault.long", Integer.toString(LONGEST_TITLE)));
        }
        if (note.length() > LONGEST_NOTE) {
            errors.add(FieldError.of("note", "reporting.fault.long", Integer.toString(LONGEST_NOTE)));
        }
        if (due.isEmpty()) {
            errors.add(FieldError.of("due", "reporting.fault.due"));
        } else if (due.get().isBefore(today)) {
            errors.add(FieldError.of("due", "reporting.fault.due.past"));
        }
        if (route.isEmpty()) {
            errors.add(FieldError.of("route", "reporting.fault.route"));
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(new Wanted(
                        kind.orElseThrow(),
                        period.orElseThrow(),
                        title,
                        note,
                        due.orElseThrow(),
                        route.orElseThrow(),
                        typed.getOrDefault("measures", "").equals("yes")))
                : new Parsed.Invalid<>(errors);
    }

    /** Who owes what in a plan. */
    record Owing(Map<String, Set<String>> figures, Map<String, Set<String>> measures) {}

    /**
     * What each body is asked for: its figures whose window holds the period, then its measures, as the plan prints
     * them. Figures nobody owns are asked of the council itself, whose key is blank.
     */
    static Map<String, List<AskRows.Laid>> lines(Plan plan, Round round, Owing owing) {
        var lines = new TreeMap<String, List<AskRows.Laid>>();
        for (Indicator indicator : Indicator.list(plan)) {
            if (takes(indicator, round.period())) {
                for (String body : owing.figures().getOrDefault(indicator.id(), Set.of(""))) {
                    var own = lines.computeIfAbsent(body, none -> new ArrayList<>());
                    Reported.parts(indicator).forEach(part -> own.add(laid("K", "figure", indicator.id(), part, own)));
                }
            }
        }
        if (round.measures()) {
            for (Measure measure : plan.measures()) {
                for (String body : owing.measures().getOrDefault(measure.id(), Set.of())) {
                    var own = lines.computeIfAbsent(body, none -> new ArrayList<>());
                    own.add(laid("M", "measure", measure.id(), "", own));
                }
            }
        }
        return lines;
    }

    // As the ledger will have it: the period lies within the window, and a running total begins where the target does.
    private static boolean takes(Indicator indicator, Period period) {
        boolean within = indicator.whole().map(whole -> whole.contains(period)).orElse(true);
        return within && (period.kind() != Period.Kind.YEARS || period.year().equals(indicator.origin()));
    }

    private static AskRows.Laid laid(
            String letter, String kind, String subject, String part, List<AskRows.Laid> before) {
        long number = before.stream().filter(line -> line.kind().equals(kind)).count() + 1;
        return new AskRows.Laid("%s%02d".formatted(letter, number), before.size() + 1, kind, subject, part);
    }
}
