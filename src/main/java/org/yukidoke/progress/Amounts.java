package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;

/**
 * What all reporters' entries for one part of an indicator come to.
 *
 * @param leaves the entries that count, put together by period, in order; none of them counts twice
 * @param years what is known of each fiscal year, even where a running total counts instead
 */
record Amounts(List<Tally> leaves, Map<FiscalYear, Year> years, List<Finding.TotalDiffers> differences) {

    static final Amounts NONE = new Amounts(List.of(), Map.of(), List.of());

    Amounts {
        leaves = List.copyOf(leaves);
        years = Map.copyOf(years);
        differences = List.copyOf(differences);
    }

    /**
     * A fiscal year.
     *
     * @param leaves the entries that count in it, put together by period
     * @param complete whether no month and no body that owes a figure is missing, and nothing is left open
     * @param theirs what bodies said, even where the council's own figure counts because some are missing
     */
    record Year(List<Tally> leaves, boolean complete, List<Tally> theirs) {

        static final Year NONE = new Year(List.of(), false, List.of());

        Year {
            leaves = List.copyOf(leaves);
            theirs = List.copyOf(theirs);
        }
    }

    /** Entries all of one kind of period, all the council's or all of bodies: they count as they are. */
    static Amounts plain(List<Tally> tallies, boolean council, int owing) {
        return of(tallies, byYear(tallies), council ? 0 : owing, List.of());
    }

    /**
     * Every entry of one part, by reporter.
     *
     * @param owing the bodies that owe a figure
     */
    static Amounts of(List<Line> lines, Set<String> owing, String part, FiscalYear origin) {
        Map<String, List<Line>> byReporter = lines.stream()
                .collect(Collectors.groupingBy(line -> line.cell().reporter(), TreeMap::new, Collectors.toList()));
        var differences = new ArrayList<Finding.TotalDiffers>();
        var bodies = new ArrayList<Tiling>();
        Tiling council = new Tiling(Map.of(), null, List.of());
        for (var reporter : byReporter.entrySet()) {
            boolean owes = owing.contains(reporter.getKey());
            var tiling = Tiling.of(
                    reporter.getValue().stream()
                            .map(line -> Tally.of(line, owes))
                            .toList(),
                    new Tiling.Reporter(reporter.getKey(), part, origin));
            differences.addAll(tiling.differences());
            if (reporter.getKey().equals(Cell.COUNCIL)) {
                council = tiling;
            } else {
                bodies.add(tiling);
            }
        }
        return new Choice(bodies, council, owing.size(), part).amounts(differences);
    }

    /** The same figures for all parts of a target together. */
    static Amounts together(Collection<Amounts> parts) {
        var years = new HashMap<FiscalYear, Year>();
        Set<FiscalYear> all = parts.stream()
                .flatMap(part -> part.years.keySet().stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (FiscalYear year : all) {
            var of = parts.stream()
                    .map(part -> part.years.getOrDefault(year, Year.NONE))
                    .toList();
            years.put(
                    year,
                    new Year(
                            Tally.byPeriod(of.stream()
                                    .flatMap(each -> each.leaves().stream())
                                    .toList()),
                            of.stream().allMatch(Year::complete),
                            of.stream().flatMap(each -> each.theirs().stream()).toList()));
        }
        return new Amounts(
                Tally.byPeriod(
                        parts.stream().flatMap(part -> part.leaves.stream()).toList()),
                years,
                parts.stream().flatMap(part -> part.differences.stream()).toList());
    }

    private static Amounts of(
            List<Tally> leaves, Map<FiscalYear, List<Tally>> years, int owing, List<Finding.TotalDiffers> differences) {
        var told = new HashMap<FiscalYear, Year>();
        years.forEach((year, counted) ->
                told.put(year, new Year(Tally.byPeriod(counted), complete(counted, Period.of(year), owing), counted)));
        return new Amounts(Tally.byPeriod(leaves), told, differences);
    }

    private static Map<FiscalYear, List<Tally>> byYear(List<Tally> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf.period().kind() != Period.Kind.YEARS)
                .collect(Collectors.groupingBy(leaf -> leaf.period().year()));
    }

    /** Whether every month has a settled figure from each body that owes one, or from anybody where none does. */
    private static boolean complete(List<Tally> leaves, Period period, int owing) {
        for (YearMonth month = period.first(); !month.isAfter(period.last()); month = month.plusMonths(1)) {
            var at = Period.of(month);
            var there =
                    leaves.stream().filter(leaf -> leaf.period().contains(at)).toList();
            int owed = there.stream().mapToInt(leaf -> leaf.counts().owing()).sum();
            boolean open = there.isEmpty() || !there.stream().allMatch(Tally::settled);
            if (open || owed < owing) {
                return false;
            }
        }
        return true;
    }

    /** Between what bodies reported and what the council itself says, year by year. */
    private record Choice(List<Tiling> bodies, Tiling council, int owing, String part) {

        Amounts amounts(List<Finding.TotalDiffers> differences) {
            var reported = new TreeMap<FiscalYear, List<Tally>>();
            bodies.forEach(body -> body.years()
                    .forEach((year, leaves) -> reported.computeIfAbsent(year, none -> new ArrayList<>())
                            .addAll(leaves)));
            var leaves = new ArrayList<Tally>();
            var years = new TreeMap<FiscalYear, List<Tally>>();
            var whose = new HashMap<FiscalYear, Boolean>();
            Tally total = counting(council.total(), reported);
            if (total != null) {
                leaves.add(total);
            }
            bodies.stream()
                    .flatMap(body -> Stream.ofNullable(body.total()))
                    .filter(running -> total == null || !total.period().overlaps(running.period()))
                    .forEach(leaves::add);
            Stream.concat(reported.keySet().stream(), council.years().keySet().stream())
                    .distinct()
                    .forEach(year -> {
                        boolean own = ofCouncil(year, reported);
                        var counted = own
                                ? council.years().getOrDefault(year, List.of())
                                : reported.getOrDefault(year, List.of());
                        years.put(year, counted);
                        whose.put(year, own);
                        if (total == null || !total.period().contains(Period.of(year))) {
                            leaves.addAll(counting(year, own, counted));
                        }
                        compare(year, reported.getOrDefault(year, List.of()), differences);
                    });
            compareTotal(reported, differences);
            return told(leaves, years, reported, whose, differences);
        }

        // The council's running total counts unless its bodies know every year of it.
        private @Nullable Tally counting(@Nullable Tally total, Map<FiscalYear, List<Tally>> reported) {
            return total == null || everyBodyKnows(total.period(), reported) ? null : total;
        }

        private Amounts told(
                List<Tally> leaves,
                Map<FiscalYear, List<Tally>> years,
                Map<FiscalYear, List<Tally>> reported,
                Map<FiscalYear, Boolean> whose,
                List<Finding.TotalDiffers> differences) {
            var told = new HashMap<FiscalYear, Year>();
            years.forEach((year, counted) -> told.put(
                    year,
                    new Year(
                            Tally.byPeriod(counted),
                            complete(counted, Period.of(year), whose.getOrDefault(year, false) ? 0 : owing),
                            reported.getOrDefault(year, List.of()))));
            return new Amounts(Tally.byPeriod(leaves), told, differences);
        }

        // A body's own running total stands for its years.
        private List<Tally> counting(FiscalYear year, boolean own, List<Tally> counted) {
            if (own) {
                return counted;
            }
            return bodies.stream()
                    .filter(body ->
                            body.total() == null || !body.total().period().contains(Period.of(year)))
                    .flatMap(body -> body.years().getOrDefault(year, List.of()).stream())
                    .toList();
        }

        private boolean ofCouncil(FiscalYear year, Map<FiscalYear, List<Tally>> reported) {
            var said = council.years().getOrDefault(year, List.of());
            var theirs = reported.getOrDefault(year, List.of());
            if (said.isEmpty() || theirs.isEmpty()) {
                return theirs.isEmpty();
            }
            boolean anything =
                    said.stream().anyMatch(Tally::stated) || theirs.stream().noneMatch(Tally::stated);
            return anything && !complete(theirs, Period.of(year), owing);
        }

        private boolean everyBodyKnows(Period period, Map<FiscalYear, List<Tally>> reported) {
            return period.years().stream()
                    .allMatch(year -> complete(reported.getOrDefault(year, List.of()), Period.of(year), owing));
        }

        private void compare(FiscalYear year, List<Tally> theirs, List<Finding.TotalDiffers> differences) {
            var period = Period.of(year);
            var said = council.years().getOrDefault(year, List.of());
            if (Tiling.fill(said, period) && complete(theirs, period, owing)) {
                differ(period, said, theirs, differences);
            }
        }

        private void compareTotal(Map<FiscalYear, List<Tally>> reported, List<Finding.TotalDiffers> differences) {
            Tally total = council.total();
            if (total != null && total.stated() && everyBodyKnows(total.period(), reported)) {
                var theirs = total.period().years().stream()
                        .flatMap(year -> reported.getOrDefault(year, List.of()).stream())
                        .toList();
                differ(total.period(), List.of(total), theirs, differences);
            }
        }

        private void differ(
                Period period, List<Tally> said, List<Tally> theirs, List<Finding.TotalDiffers> differences) {
            BigDecimal printed = sum(said);
            BigDecimal summed = sum(theirs);
            if (printed.compareTo(summed) != 0) {
                differences.add(new Finding.TotalDiffers(period, part, Cell.COUNCIL, printed, summed));
            }
        }

        private static BigDecimal sum(List<Tally> tallies) {
            return tallies.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
