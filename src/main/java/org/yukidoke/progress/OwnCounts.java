package org.yukidoke.progress;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.statistics.Figure;
import org.yukidoke.statistics.Release;
import org.yukidoke.statistics.Releases;
import org.yukidoke.statistics.Table;

/** Figures a body's own records come to, for those who report for it. Nothing is entered by counting. */
@Component
public class OwnCounts {

    private final Plans plans;
    private final CountedFacts facts;
    private final EvidenceKeeping evidence;
    private final OwnCountRows taken;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    OwnCounts(
            Plans plans,
            CountedFacts facts,
            EvidenceKeeping evidence,
            OwnCountRows taken,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.evidence = evidence;
        this.taken = taken;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the acting body's records come to for one cell, as they were known at a moment; empty where no rule says which
     * records count, and for whoever does not report for a body of their own.
     */
    public Optional<OwnCount> find(Scope scope, Plan plan, Indicator indicator, Period period, Moment moment) {
        return own(scope, plan)
                ? transactions.in(
                        scope, () -> facts.told(indicator, period, moment).map(told -> told.count(indicator, period)))
                : Optional.empty();
    }

    /**
     * The same for many cells of one fiscal year; those without a number are missing.
     *
     * @param reporter whose figures they are; of another body than one's own nothing is counted
     */
    public Map<Cell, OwnCount> list(
            Scope scope, Plan plan, String reporter, List<Indicator> indicators, List<Period> periods) {
        if (periods.isEmpty() || !own(scope, plan) || !reporter.equals(scope.organisation())) {
            return Map.of();
        }
        Moment now = Moment.asOf(clock.instant());
        Period year = Period.of(periods.getFirst().year());
        return transactions.in(scope, () -> {
            var all = new HashMap<Cell, OwnCount>();
            for (Indicator indicator : indicators) {
                facts.told(indicator, year, now)
                        .ifPresent(told -> periods.stream()
                                .filter(year::contains)
                                .map(period -> told.count(indicator, period))
                                .filter(count -> count.extent() != OwnCount.Extent.MISSING)
                                .forEach(count ->
                                        all.put(new Cell(indicator.id(), reporter, count.period(), ""), count)));
            }
            return all;
        });
    }

    // Only the body itself counts its records; the secretariat works with what bodies report.
    private static boolean own(Scope scope, Plan plan) {
        return !scope.organisation().isEmpty()
                && Ledger.speaksFor(scope, plan)
                        .filter(scope.organisation()::equals)
                        .isPresent();
    }

    /** The file that says what a count stands on, and how it is called in the ledger. */
    public record Wording(String fileName, List<String> head, String month, String withheld) {
        public Wording {
            head = List.copyOf(head);
        }
    }

    /**
     * Keeps a count as evidence, so that a figure entered by it explains itself down to months. The months stand there as
     * far as they may leave the body.
     *
     * @return the file; empty when there is no number to keep
     * @throws AccessDeniedException for whoever does not report for a body of their own
     */
    public Optional<UUID> take(Scope scope, String plan, OwnCount count, Wording wording) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            if (!own(scope, in)) {
                throw new AccessDeniedException("counts the records of its own body only");
            }
            var told = facts.told(count.indicator(), count.period(), count.moment());
            if (told.isEmpty() || count.extent() == OwnCount.Extent.MISSING) {
                return Optional.empty();
            }
            OwnCount again = told.get().count(count.indicator(), count.period());
            Release release = Releases.release(table(again), told.get().suppression());
            byte[] bytes = text(again, release, wording).getBytes(StandardCharsets.UTF_8);
            var sheet = new Drafts.Sheet(plan, scope.organisation());
            if (!(evidence.keep(scope, sheet, wording.fileName(), bytes)
                    instanceof EvidenceKeeping.Keeping.Done(Evidence file))) {
                throw new IllegalStateException("a count could not be kept");
            }
            taken.add(plan, again, file, account, clock.instant());
            audit.write(AuditEvent.done("progress.count.take", "plan", plan));
            return Optional.of(file.id());
        });
    }

    // Months before the records begin are no 0 among the figures: a 0 nobody sees would help to work out the others.
    private static Table table(OwnCount count) {
        var kept = kept(count);
        return Table.of(
                kept.stream().map(month -> month.month().toString()).toList(),
                kept.stream().map(Kept::value).toList());
    }

    private record Kept(YearMonth month, long value) {}

    private static List<Kept> kept(OwnCount count) {
        return count.months().stream()
                .flatMap(month ->
                        Stream.ofNullable(month.value()).map(value -> new Kept(month.month(), value.longValueExact())))
                .toList();
    }

    private static String text(OwnCount count, Release release, Wording wording) {
        var text = new StringBuilder();
        wording.head().forEach(line -> text.append(line).append('\n'));
        text.append(wording.month()).append('\n');
        var kept = kept(count).stream().map(Kept::month).toList();
        for (OwnCount.Month month : count.months()) {
            text.append(month.month()).append(',');
            int column = kept.indexOf(month.month());
            if (column >= 0) {
                text.append(
                        release.at(0, column) instanceof Figure.Shown(long value)
                                ? Long.toString(value)
                                : wording.withheld());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
