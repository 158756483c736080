package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Provenance.Traced;
import org.yukidoke.progress.Provenance.Use;
import org.yukidoke.statistics.Age;
import org.yukidoke.statistics.Conditions;
import org.yukidoke.statistics.Count;
import org.yukidoke.statistics.Counting;
import org.yukidoke.statistics.CountingRule;
import org.yukidoke.statistics.Dimension;
import org.yukidoke.statistics.Excluded;
import org.yukidoke.statistics.Fact;
import org.yukidoke.statistics.FactKind;
import org.yukidoke.statistics.Flag;
import org.yukidoke.statistics.Reason;
import org.yukidoke.statistics.Subject;
import org.yukidoke.statistics.When;

/** Takes a headline figure apart into the entries it is made of. */
final class ProvenanceRules {

    static final FactKind ACTUAL = new FactKind("progress.actual");

    /** How figures of the ledger are added up. */
    private static final CountingRule.Version SUM =
            new CountingRule.Version("progress.sum", 1, LocalDate.of(2020, 4, 1));

    private ProvenanceRules() {}

    /**
     * The ledger's entries on an additive indicator as facts, each flagged with what keeps it out of a sum.
     *
     * @param history every entry known at the moment
     * @param standing ids of those that stand
     */
    static List<Fact> facts(Indicator indicator, List<Entry> history, Collection<Entry> standing, Set<String> owing) {
        var ids = standing.stream().map(Entry::id).collect(Collectors.toSet());
        var lines = standing.stream().map(Evaluator::line).toList();
        Set<Cell> counting = EvaluationRules.amounts(indicator, lines, owing).values().stream()
                .flatMap(amounts -> leaves(indicator, amounts))
                .flatMap(leaf -> leaf.cells().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return history.stream()
                .map(entry -> fact(indicator, entry, flags(entry, ids.contains(entry.id()), counting)))
                .toList();
    }

    // A yearly target is held against each year; anywhere else a running total may count instead of its years.
    private static Stream<Tally> leaves(Indicator indicator, Amounts amounts) {
        return indicator.basis() == Kpi.Basis.YEAR
                ? amounts.years().values().stream().flatMap(year -> year.leaves().stream())
                : amounts.leaves().stream();
    }

    private static Set<Flag> flags(Entry entry, boolean stands, Set<Cell> counting) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!stands) {
            flags.add(Flag.SUPERSEDED);
        } else if (entry.reading() instanceof Reading.Suppressed) {
            flags.add(Flag.SUPPRESSED);
        } else if (!counting.contains(entry.cell())) {
            boolean within = counting.stream()
                    .anyMatch(cell -> !cell.equals(entry.cell())
                            && cell.part().equals(entry.cell().part())
                            && cell.period().contains(entry.cell().period())
                            && cell.period().months() > entry.cell().period().months());
            flags.add(within ? Flag.SUBSET : Flag.DUPLICATE);
        }
        return flags;
    }

    private static Fact fact(Indicator indicator, Entry entry, Set<Flag> flags) {
        var cell = entry.cell();
        return new Fact(
                entry.id().toString(),
                ACTUAL,
                new When.During(cell.period()),
                cell.reporter(),
                new Subject.Nobody(),
                entry.reading() instanceof Reading.Quantity(BigDecimal value) ? value : BigDecimal.ZERO,
                cell.part().isEmpty()
                        ? Map.of(Dimension.INDICATOR, cell.indicator())
                        : Map.of(Dimension.INDICATOR, cell.indicator(), Dimension.PART, cell.part()),
                age(indicator.ageScope()),
                flags);
    }

    private static Age age(Kpi.AgeScope scope) {
        return switch (scope) {
            case ALL -> new Age.All();
            case GENERATION -> new Age.Generation();
            case NOT_STATED -> new Age.NotStated();
        };
    }

    /** The provenance of a sum, by the counting rule itself. */
    static Provenance sum(Evaluation evaluation, List<Entry> history, List<Fact> facts) {
        Count.Sum count =
                Counting.count(new CountingRule.Total(SUM, Conditions.of(ACTUAL, window(evaluation, history))), facts);
        Map<String, Reason> why = count.excluded().stream()
                .collect(Collectors.toMap(Excluded::fact, Excluded::reason, (one, other) -> one));
        return new Provenance(
                count.value(),
                history.stream()
                        .map(entry ->
                                new Traced(entry, use(entry, why.get(entry.id().toString()))))
                        .toList());
    }

    private static Conditions.Window window(Evaluation evaluation, List<Entry> history) {
        Period period = evaluation.period();
        if (period != null) {
            return new Conditions.Window(period.from(), period.to());
        }
        var first = history.stream().map(entry -> entry.cell().period().from()).min(LocalDate::compareTo);
        var last = history.stream().map(entry -> entry.cell().period().to()).max(LocalDate::compareTo);
        FiscalYear origin = evaluation.indicator().origin();
        return new Conditions.Window(first.orElse(origin.first()), last.orElse(origin.last()));
    }

    private static Use use(Entry entry, @Nullable Reason reason) {
        if (reason == null) {
            return entry.reading() instanceof Reading.Quantity ? Use.COUNTED : Use.NO_FIGURE;
        }
        return switch (reason) {
            case SUPERSEDED -> Use.CORRECTED;
            case OUTSIDE_WINDOW, ACROSS_WINDOW -> Use.OTHER_PERIOD;
            case SUBSET -> Use.WITHIN;
            case SUPPRESSED -> Use.WITHHELD;
            case DUPLICATE -> entry.reading().state() == Reading.State.STATED ? Use.TWICE : Use.NO_FIGURE;
            case OTHER_KIND,
                    OTHER_DIMENSION,
                    REPRISE,
                    ALL_AGES,
                    OTHER_AGE,
                    AGE_NOT_STATED,
                    UNKNOWN_SUBJECT,
                    SAME_SUBJECT,
                    EARLIER_STOCK -> throw new IllegalStateException("the ledger excludes nothing by " + reason);
        };
    }

    /** The provenance of what does not add up: the entries the shown one is, or is made of. */
    static Provenance state(Evaluation evaluation, List<Entry> history, Collection<Entry> standing) {
        var byId = standing.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var counted = StateRules.counted(
                evaluation.indicator(), standing.stream().map(Evaluator::line).toList());
        return new Provenance(
                null,
                history.stream()
                        .map(entry -> new Traced(
                                entry, byId.containsKey(entry.id()) ? use(evaluation, entry, counted) : Use.CORRECTED))
                        .toList());
    }

    private static Use use(Evaluation evaluation, Entry entry, Set<UUID> counted) {
        if (counted.contains(entry.id())) {
            return Use.COUNTED;
        }
        Period window = evaluation.period();
        if (window != null && !window.contains(entry.cell().period())) {
            return Use.OTHER_PERIOD;
        }
        return switch (entry.reading().state()) {
            case SUPPRESSED -> Use.WITHHELD;
            case STATED -> Use.EARLIER;
            case NOT_APPLICABLE, NOT_REPORTED, PENDING -> Use.NO_FIGURE;
        };
    }
}
