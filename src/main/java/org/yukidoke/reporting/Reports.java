package org.yukidoke.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.workflow.Doer;

/**
 * Where a body types its report, on whatever way: a screen, a sheet sent back, a form behind a link. Nothing acknowledged
 * is ever lost.
 */
@Component
public class Reports {

    private static final int LONGEST = 4000;

    /** A workbook of every line with every field is a tenth of this. */
    private static final int MOST = 60_000;

    private final ReportStore store;
    private final AskRows asks;
    private final CellRows cells;
    private final Checks checks;
    private final Transactions transactions;
    private final Clock clock;

    Reports(ReportStore store, AskRows asks, CellRows cells, Checks checks, Transactions transactions, Clock clock) {
        this.store = store;
        this.asks = asks;
        this.cells = cells;
        this.checks = checks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A report with what was typed so far. The first look of the body is noted.
     *
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public Report get(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.frame(ask);
            if (Standpoint.of(scope, frame) == Standpoint.BODY && frame.ask().viewed() == null) {
                asks.viewed(ask, clock.instant());
            }
            return store.report(scope, frame);
        });
    }

    /** The same without noting that somebody looked: for lists that only say that there is a report. */
    public Report look(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.frame(ask);
            Standpoint.of(scope, frame);
            return store.report(scope, frame);
        });
    }

    /** What one body was asked for on a plan, the newest first; for the body itself and the secretariat. */
    public List<Ask> list(Scope scope, String plan, String body) {
        return transactions.in(scope, () -> {
            var of = asks.of(plan, body);
            of.forEach(ask -> Standpoint.of(scope, store.frame(ask.id())));
            return of;
        });
    }

    /**
     * Keeps what was typed.
     *
     * @param since the version of the report its author knows; what changed since comes back
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public Saving save(Scope scope, UUID ask, long since, List<Typed> typed, Kept.Way way) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            var standpoint = Standpoint.of(scope, frame);
            Report report = store.report(scope, frame);
            var errors = faults(report, typed);
            if (!errors.isEmpty()) {
                return new Saving.Refused(errors);
            }
            if (!report.open()) {
                return new Saving.Shut(report.standing());
            }
            boolean carried = standpoint == Standpoint.SECRETARIAT && way == Kept.Way.SCREEN;
            var hand = new CellRows.Hand(Doer.of(scope), carried ? Kept.Way.CARRIED : way, clock.instant());
            keep(report, merged(typed), hand);
            return done(ask, since);
        });
    }

    /**
     * As {@link #save}, for a form that sends every field: what its author left as it was shown is no text of theirs.
     *
     */
    public Saving save(Scope scope, UUID ask, Sent sent) {
        return transactions.in(scope, () -> {
            Report report = look(scope, ask);
            Map<String, String> before = new HashMap<>();
            for (Kept kept : cells.stood(ask)) {
                String name = name(kept.line(), kept.field());
                if (kept.version() <= sent.base(name)) {
                    before.put(name, kept.said());
                }
            }
            var typed = new ArrayList<Typed>();
            sent.fields().forEach((name, said) -> {
                var text = typed(name, said, sent.base(name));
                boolean again = sent.confirmed().contains(name) && stands(report, text);
                if (again || !text.said().equals(before.getOrDefault(name, ""))) {
                    typed.add(text);
                }
            });
            sent.confirmed().stream()
                    .filter(name -> !sent.fields().containsKey(name))
                    .map(name -> typed(name, before.getOrDefault(name, ""), sent.base(name)))
                    .filter(text -> stands(report, text))
                    .forEach(typed::add);
            return save(scope, ask, sent.shown(), typed, Kept.Way.SCREEN);
        });
    }

    /**
     * A form as it was sent.
     *
     * @param shown the version of the report the form was filled with
     * @param fields what stands in the form, by {@code <line>.<field>}; {@code R} stands for the report as a whole
     * @param bases the version of the text shown in a field, where it is not that of the form
     * @param confirmed names of explanations that hold for the figure as it is now
     */
    public record Sent(long shown, Map<String, String> fields, Map<String, Long> bases, Set<String> confirmed) {
        public Sent {
            fields = Map.copyOf(fields);
            bases = Map.copyOf(bases);
            confirmed = Set.copyOf(confirmed);
        }

        private long base(String name) {
            return bases.getOrDefault(name, shown);
        }
    }

    private static Typed typed(String name, String said, long base) {
        int dot = name.indexOf('.');
        return new Typed(line(name.substring(0, dot)), name.substring(dot + 1), said, base);
    }

    // What a colleague has changed meanwhile is not confirmed with it.
    private static boolean stands(Report report, Typed text) {
        return !text.said().isEmpty() && report.said(text.line(), text.field()).equals(text.said());
    }

    /** The name of a field in a form. */
    public static String name(String line, String field) {
        return (line.isEmpty() ? "R" : line) + "." + field;
    }

    private static String line(String name) {
        return name.equals("R") ? "" : name;
    }

    /** What changed in a report since a version, for somebody who looks on while colleagues type. */
    public Saving.Done since(Scope scope, UUID ask, long version) {
        return transactions.in(scope, () -> {
            Standpoint.of(scope, store.frame(ask));
            return done(ask, version);
        });
    }

    /** Everything ever typed into a report, the oldest first. */
    public List<Kept> history(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            Standpoint.of(scope, store.frame(ask));
            return cells.history(ask);
        });
    }

    /** What the report lacks, and what in it will be asked about. */
    public List<Remark> check(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.frame(ask);
            Standpoint.of(scope, frame);
            return checks.of(store.report(scope, frame));
        });
    }

    /** The digest of what stands in a report now. */
    public static String digest(Report report) {
        return ContentRules.digest(report.cells());
    }

    // The version is read first: what comes in meanwhile is told once more at the next look, never skipped.
    private Saving.Done done(UUID ask, long since) {
        long version = store.frame(ask).ask().version();
        var standing = cells.standing(ask);
        var waiting = cells.waiting(ask);
        return new Saving.Done(
                version,
                standing.stream().filter(kept -> kept.version() > since).toList(),
                ReportStore.clashes(standing, waiting));
    }

    private void keep(Report report, List<Typed> typed, CellRows.Hand hand) {
        Map<String, Kept> standing = report.cells().stream()
                .collect(Collectors.toMap(kept -> kept.line() + "." + kept.field(), kept -> kept));
        var texts = new ArrayList<CellRows.New>();
        long version = report.ask().version();
        for (Typed text : typed) {
            Kept there = standing.get(text.line() + "." + text.field());
            boolean seen = there == null || there.version() <= text.base();
            // The text that stands is a new one where it was chosen over another, or says again why a new figure is so.
            boolean chosen = seen && cells.settle(report.ask().id(), text);
            boolean again = chosen || (seen && ExplanationRules.stale(report, text.line(), text.field()));
            if (again || !text.said().equals(there == null ? "" : there.said())) {
                texts.add(new CellRows.New(text, ++version, seen));
            }
        }
        if (!texts.isEmpty()) {
            cells.keep(report.ask().id(), texts, hand);
        }
    }

    // The last text of a field in a message is what its author means. Explanations are about the figures sent with
    // them.
    private static List<Typed> merged(List<Typed> typed) {
        var last = new LinkedHashMap<String, Typed>();
        typed.forEach(text -> last.put(text.line() + "." + text.field(), text));
        return last.values().stream()
                .sorted(Comparator.comparing(text -> ExplanationRules.explains(text.field())))
                .toList();
    }

    private static List<FieldError> faults(Report report, List<Typed> typed) {
        if (typed.size() > MOST) {
            return List.of(FieldError.of("", "reporting.fault.much", Integer.toString(MOST)));
        }
        var lines = new HashMap<String, Line>();
        report.lines().forEach(line -> lines.put(line.key(), line));
        var errors = new ArrayList<FieldError>();
        for (Typed text : typed) {
            String field = text.line() + "." + text.field();
            Line line = lines.get(text.line());
            boolean known = text.line().isEmpty()
                    ? Line.OF_REPORT.contains(text.field())
                    : line != null && line.has(text.field());
            if (!known) {
                errors.add(FieldError.of(field, "reporting.fault.field", field));
            } else if (text.said().length() > LONGEST) {
                errors.add(FieldError.of(field, "reporting.fault.long", Integer.toString(LONGEST)));
            }
        }
        return errors;
    }
}
