package org.yukidoke.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yukidoke.kernel.Period;

/**
 * Whether a withheld figure follows from open ones by adding and subtracting, in whatever rhythms they were reported.
 * Every open figure is a sum over what bodies did in each month; a withheld one follows when elimination makes it from
 * them.
 */
final class DerivationRules {

    private static final Comparator<Entry> LEAST_LOSS = Comparator.<Entry, Boolean>comparing(
                    entry -> entry.cell().ofCouncil())
            .thenComparingInt(entry -> entry.cell().period().months())
            .thenComparing(entry -> entry.reading().number().orElse(BigDecimal.ZERO))
            .thenComparing(entry -> entry.cell().reporter())
            .thenComparing(entry -> entry.cell().period());

    private DerivationRules() {}

    /** What a reporter did in a month, for the smallest sum a figure can be. */
    private record Atom(String reporter, YearMonth month) implements Comparable<Atom> {
        @Override
        public int compareTo(Atom other) {
            int by = month.compareTo(other.month);
            return by == 0 ? reporter.compareTo(other.reporter) : by;
        }
    }

    /**
     * The open cell whose withholding costs least, among those a withheld figure follows from; empty when none follows.
     *
     * @param standing entries on one part of one indicator
     */
    static Optional<Cell> givesAway(Collection<Entry> standing, Set<Cell> hidden) {
        var atoms = new Atoms(standing);
        Map<Cell, Entry> open = new HashMap<>();
        var known = new Equations();
        for (Entry entry : standing) {
            if (!hidden.contains(entry.cell()) && isNumber(entry.reading())) {
                open.put(entry.cell(), entry);
                known.add(Row.of(entry.cell(), atoms));
            }
        }
        return standing.stream()
                .map(Entry::cell)
                .filter(hidden::contains)
                .map(cell -> known.rest(Row.of(cell, atoms)))
                .filter(rest -> rest.over.isEmpty())
                .flatMap(rest -> rest.from.keySet().stream().flatMap(cell -> Stream.ofNullable(open.get(cell))))
                .filter(entry -> entry.reading() instanceof Reading.Quantity)
                .min(LEAST_LOSS)
                .map(Entry::cell);
    }

    private static boolean isNumber(Reading reading) {
        return reading instanceof Reading.Quantity || reading instanceof Reading.NotApplicable;
    }

    /** Who speaks for which month; the council's figure is its bodies' where they do. */
    private static final class Atoms {

        private final Map<YearMonth, Set<String>> bodies = new HashMap<>();

        Atoms(Collection<Entry> standing) {
            standing.stream()
                    .map(Entry::cell)
                    .filter(cell -> !cell.ofCouncil())
                    .forEach(cell -> months(cell.period())
                            .forEach(month -> bodies.computeIfAbsent(month, none -> new HashSet<>())
                                    .add(cell.reporter())));
        }

        Stream<Atom> of(Cell cell) {
            return months(cell.period())
                    .flatMap(month -> cell.ofCouncil()
                            ? bodies.getOrDefault(month, Set.of(Cell.COUNCIL)).stream()
                                    .map(body -> new Atom(body, month))
                            : Stream.of(new Atom(cell.reporter(), month)));
        }

        private static Stream<YearMonth> months(Period period) {
            return Stream.iterate(period.first(), month -> !month.isAfter(period.last()), month -> month.plusMonths(1));
        }
    }

    /** A sum over atoms, and of which cells it was made. */
    private record Row(TreeMap<Atom, BigInteger> over, Map<Cell, BigInteger> from) {

        static Row of(Cell cell, Atoms atoms) {
            var over = new TreeMap<Atom, BigInteger>();
            atoms.of(cell).forEach(atom -> over.put(atom, BigInteger.ONE));
            return new Row(over, Map.of(cell, BigInteger.ONE));
        }

        Row without(Row lead, Atom at) {
            BigInteger times = lead.over.getOrDefault(at, BigInteger.ONE);
            BigInteger less = over.getOrDefault(at, BigInteger.ZERO);
            return new Row(new TreeMap<>(mix(over, lead.over, times, less)), mix(from, lead.from, times, less));
        }

        private static <K> Map<K, BigInteger> mix(
                Map<K, BigInteger> mine, Map<K, BigInteger> other, BigInteger times, BigInteger less) {
            var mixed = new HashMap<K, BigInteger>();
            mine.forEach((key, value) -> mixed.put(key, value.multiply(times)));
            other.forEach((key, value) -> mixed.merge(key, value.multiply(less).negate(), BigInteger::add));
            mixed.values().removeIf(value -> value.signum() == 0);
            return mixed;
        }
    }

    /** Rows in echelon form, by their first atom. */
    private static final class Equations {

        private final Map<Atom, Row> byLead = new HashMap<>();

        void add(Row row) {
            Row rest = rest(row);
            if (!rest.over.isEmpty()) {
                byLead.put(rest.over.firstKey(), rest);
            }
        }

        Row rest(Row row) {
            Row rest = row;
            for (Atom at : ascending(row)) {
                Row lead = byLead.get(at);
                if (lead != null && rest.over.containsKey(at)) {
                    rest = rest.without(lead, at);
                }
            }
            return rest;
        }

        private List<Atom> ascending(Row row) {
            var all = new TreeSet<>(row.over.keySet());
            for (Atom at = all.isEmpty() ? null : all.first(); at != null; at = all.higher(at)) {
                Row lead = byLead.get(at);
                if (lead != null) {
                    all.addAll(lead.over.keySet());
                }
            }
            return List.copyOf(all);
        }
    }
}
