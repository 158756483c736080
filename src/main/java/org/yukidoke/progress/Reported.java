package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;

/**
 * What stands in the ledger, for modules that decide themselves who may see it. Figures of bodies concern no person, but
 * those not yet published are the council's own affair.
 */
@Component
public class Reported {

    private final EntryRows entries;
    private final Appending appending;

    Reported(EntryRows entries, Appending appending) {
        this.entries = entries;
        this.appending = appending;
    }

    /** What would keep figures of one body out of the ledger, blank for the council; fields as the proposals name them. */
    @Transactional(readOnly = true)
    public List<FieldError> faults(Plan plan, String reporter, List<Proposal> proposals) {
        return appending.faults(plan, proposals, reporter);
    }

    /** Waits until nobody else writes to a plan's ledger, and keeps it so until this transaction ends. */
    @Transactional
    public void hold(String plan) {
        entries.begin(plan);
    }

    /** Whether two readings say the same; 10 and 10.0 are one figure. */
    public static boolean same(Reading one, Reading other) {
        return SeenRules.same(one, other);
    }

    /** The moment of a plan's ledger that is now. */
    @Transactional(readOnly = true)
    public Instant now(String plan) {
        return entries.now(plan);
    }

    /** What stands for one reporter at a moment, blank for the council as a whole. */
    @Transactional(readOnly = true)
    public List<Entry> standing(String plan, String reporter, Moment moment) {
        return entries.standing(plan, moment, reporter);
    }

    /** What stands at a moment for everybody. */
    @Transactional(readOnly = true)
    public List<Entry> standing(String plan, Moment moment) {
        return entries.standing(plan, moment);
    }

    /**
     * The cells nothing may be told of outside the council at a moment: withheld figures (秘匿), and those from which one of
     * them would follow.
     */
    @Transactional(readOnly = true)
    public Set<Cell> withheld(String plan, Moment moment) {
        return Set.copyOf(DisclosureRules.hidden(entries.standing(plan, moment)));
    }

    /** Everything ever said on an indicator up to a moment, the standing entry of a cell before those it corrects. */
    @Transactional(readOnly = true)
    public List<Entry> history(String plan, String indicator, Moment moment) {
        return entries.history(plan, indicator, moment);
    }

    /** The parts an indicator is reported by; one blank part stands for the whole. */
    public static List<String> parts(Indicator indicator) {
        return EvaluationRules.names(indicator);
    }

    /** Whether a figure of this cell can be in a reporter's total before a period, as {@link #totalBefore} has it. */
    public static boolean inTotalBefore(Indicator indicator, String part, Period period, Cell cell) {
        return cell.indicator().equals(indicator.id())
                && cell.part().equals(part)
                && cell.period().to().isBefore(period.from())
                && !cell.period().from().isBefore(indicator.origin().first());
    }

    /**
     * What one reporter's figures add up to before a period begins, in the indicator's unit, each month counted once.
     * Empty when nothing was reported or the figures are not of the sort that adds up.
     *
     * @param standing entries of that reporter
     */
    public static Optional<BigDecimal> totalBefore(
            Indicator indicator, String part, Period period, Collection<Entry> standing) {
        if (!indicator.aim().additive()) {
            return Optional.empty();
        }
        var tallies = standing.stream()
                .filter(entry -> inTotalBefore(indicator, part, period, entry.cell()))
                .map(entry -> Tally.of(Evaluator.line(entry), false))
                .toList();
        if (tallies.stream().noneMatch(Tally::stated)) {
            return Optional.empty();
        }
        String reporter = standing.iterator().next().cell().reporter();
        return Tiling.of(tallies, new Tiling.Reporter(reporter, part, indicator.origin())).leaves().stream()
                .map(Tally::sum)
                .reduce(BigDecimal::add);
    }
}
