package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;
import org.yukidoke.statistics.Count;
import org.yukidoke.statistics.Fact;

/**
 * What a body's own records come to for a cell of the ledger. It is a proposal: nothing is entered by it.
 *
 * @param moment as of which it was counted
 * @param began the first day of which there is a record of the sort; null while there is none
 * @param facts within the period, counted or not
 */
public record OwnCount(
        Indicator indicator,
        Period period,
        RecordRule rule,
        Moment moment,
        @Nullable LocalDate began,
        Count.Sum sum,
        List<Fact> facts) {

    public OwnCount {
        facts = List.copyOf(facts);
    }

    /** Whether there is a number at all. */
    public enum Extent {
        /** The records reach over the whole period; no record means 0. */
        WHOLE,
        /** The records begin within the period. */
        PART,
        /** There are no records of the period; that is not 0. */
        MISSING
    }

    public Extent extent() {
        LocalDate first = began;
        if (first == null || first.isAfter(period.to())) {
            return Extent.MISSING;
        }
        return YearMonth.from(first).isAfter(period.first()) ? Extent.PART : Extent.WHOLE;
    }

    public BigDecimal value() {
        return sum.value();
    }

    /** How much of the number was recorded in such a way. */
    public BigDecimal of(RecordFacts.How how) {
        return add(facts, fact -> counted(fact) && RecordFacts.How.of(fact) == how);
    }

    /** How many were further ones of people counted already. */
    public BigDecimal again() {
        return add(facts, fact -> rule.counts(fact.kind().key()) && RecordFacts.How.of(fact) == RecordFacts.How.AGAIN);
    }

    /** What was looked at and does not count, by kind. */
    public Map<String, BigDecimal> others() {
        var others = new TreeMap<String, BigDecimal>();
        facts.stream()
                .filter(fact -> !rule.counts(fact.kind().key()))
                .forEach(fact -> others.merge(fact.kind().key(), fact.quantity(), BigDecimal::add));
        return others;
    }

    /**
     * A month of the number.
     *
     * @param value null for a month before the records begin
     */
    public record Month(YearMonth month, @Nullable BigDecimal value, BigDecimal late, BigDecimal erased) {}

    public List<Month> months() {
        return LongStream.range(0, period.months())
                .mapToObj(period.first()::plusMonths)
                .map(this::month)
                .toList();
    }

    private Month month(YearMonth month) {
        var of = facts.stream()
                .filter(fact ->
                        counted(fact) && YearMonth.from(fact.when().from()).equals(month))
                .toList();
        LocalDate first = began;
        boolean kept = first != null && !YearMonth.from(first).isAfter(month);
        return new Month(
                month,
                kept ? add(of, fact -> true) : null,
                add(of, fact -> RecordFacts.How.of(fact) == RecordFacts.How.LATE),
                add(of, fact -> RecordFacts.How.of(fact) == RecordFacts.How.ERASED));
    }

    private boolean counted(Fact fact) {
        return sum.counted().contains(fact.id());
    }

    private static BigDecimal add(Collection<Fact> facts, Predicate<Fact> which) {
        return facts.stream().filter(which).map(Fact::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
