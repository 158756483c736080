package org.yukidoke.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;

/**
 * What one reporter's entries for one part come to, when months, quarters, years and running totals were all reported:
 * the finer ones count where they fill a period completely, else the coarser one does, and nothing counts twice.
 *
 * @param years the entries that count, by fiscal year, whether or not a running total counts instead
 * @param total the running total that counts because its years are not all known; null for none
 * @param differences where a total and its parts are both known and do not agree
 */
record Tiling(Map<FiscalYear, List<Tally>> years, @Nullable Tally total, List<Finding.TotalDiffers> differences) {

    Tiling {
        years = Map.copyOf(years);
        differences = List.copyOf(differences);
    }

    /** Who reports, which part, and the year running totals begin with. */
    record Reporter(String key, String part, FiscalYear origin) {}

    static Tiling of(List<Tally> reported, Reporter reporter) {
        var own = reported.stream().collect(Collectors.toMap(Tally::period, Function.identity()));
        var differences = new ArrayList<Finding.TotalDiffers>();
        var nodes = new Nodes(own, reporter, differences);
        var years = new TreeMap<FiscalYear, List<Tally>>();
        own.keySet().stream()
                .filter(period -> period.kind() != Period.Kind.YEARS)
                .map(Period::year)
                .distinct()
                .sorted()
                .forEach(year -> years.put(year, nodes.tile(Period.of(year))));
        return new Tiling(years, nodes.total(years), differences);
    }

    /** The entries that count: the running total, and the years after it. */
    List<Tally> leaves() {
        var leaves = new ArrayList<Tally>();
        if (total != null) {
            leaves.add(total);
        }
        years.forEach((year, counted) -> {
            if (total == null || !total.period().contains(Period.of(year))) {
                leaves.addAll(counted);
            }
        });
        return leaves;
    }

    /** Whether these fill the period without a hole and leave nothing open. */
    static boolean fill(List<Tally> leaves, Period period) {
        int months = leaves.stream()
                .filter(Tally::settled)
                .mapToInt(leaf -> leaf.period().months())
                .sum();
        return months == period.months();
    }

    private record Nodes(Map<Period, Tally> own, Reporter reporter, List<Finding.TotalDiffers> differences) {

        List<Tally> tile(Period period) {
            List<Tally> parts =
                    parts(period).stream().flatMap(part -> tile(part).stream()).toList();
            Tally mine = own.get(period);
            boolean filled = fill(parts, period);
            if (filled) {
                compare(mine, parts);
                return parts;
            }
            boolean better = mine != null && (mine.stated() || parts.stream().noneMatch(Tally::stated));
            return better ? List.of(mine) : parts;
        }

        private static List<Period> parts(Period period) {
            return switch (period.kind()) {
                case YEARS -> period.by(Period.Kind.YEAR);
                case YEAR -> period.by(Period.Kind.HALF);
                case HALF -> period.by(Period.Kind.QUARTER);
                case QUARTER -> period.by(Period.Kind.MONTH);
                case MONTH -> List.of();
            };
        }

        /** The longest running total whose years, or shorter total and later years, do not say it all already. */
        @Nullable
        Tally total(Map<FiscalYear, List<Tally>> years) {
            Tally counted = null;
            for (Tally total : own.values().stream()
                    .filter(tally -> tally.period().kind() == Period.Kind.YEARS)
                    .filter(tally -> tally.period().year().equals(reporter.origin()))
                    .sorted((one, other) -> one.period().compareTo(other.period()))
                    .toList()) {
                var known = known(total.period(), years, counted);
                if (known.isPresent()) {
                    compare(total, known.get());
                } else if (total.stated()) {
                    counted = total;
                }
            }
            return counted == null && years.isEmpty()
                    ? own.values().stream().findFirst().orElse(null)
                    : counted;
        }

        // By its years, or by the shorter total that counts and the years after it.
        private static Optional<List<Tally>> known(
                Period total, Map<FiscalYear, List<Tally>> years, @Nullable Tally shorter) {
            var parts = new ArrayList<Tally>();
            if (shorter != null) {
                parts.add(shorter);
            }
            total.years().stream()
                    .filter(year -> shorter == null || !shorter.period().contains(Period.of(year)))
                    .forEach(year -> parts.addAll(years.getOrDefault(year, List.of())));
            return fill(parts, total) ? Optional.of(parts) : Optional.empty();
        }

        private void compare(@Nullable Tally total, List<Tally> parts) {
            if (total == null || !total.stated()) {
                return;
            }
            BigDecimal summed = parts.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (summed.compareTo(total.sum()) != 0) {
                differences.add(
                        new Finding.TotalDiffers(total.period(), reporter.part(), reporter.key(), total.sum(), summed));
            }
        }
    }
}
