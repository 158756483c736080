package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;

/** Somebody who reads all that is open, and adds and subtracts, does not find a withheld figure. */
class DisclosurePropertiesTest {

    private static final Period YEAR = Period.of(new FiscalYear(2021));
    private static final List<String> BODIES = List.of("bureau", "prefecture", "city");
    private static final Instant THEN = Instant.parse("2022-05-01T00:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyFindsAWithheldFigure(int seed) {
        var standing = standing(new Random(seed));
        var readable = DisclosureRules.readable(standing, standing);
        var reader = new Reader(readable);
        standing.stream()
                .filter(entry -> entry.reading() instanceof Reading.Suppressed)
                .forEach(entry -> assertThat(reader.finds(entry.cell()))
                        .as("%s in %s", entry.cell(), readable)
                        .isFalse());
    }

    /** Each body reports in a rhythm of its own, the council a total; what is told agrees with what happened. */
    private static List<Entry> standing(Random random) {
        Map<String, Long> happened = new HashMap<>();
        BODIES.forEach(body ->
                YEAR.by(Period.Kind.MONTH).forEach(month -> happened.put(body + month, 1L + random.nextInt(20))));
        var cells = new ArrayList<Cell>();
        for (String body : BODIES) {
            for (Period period : periods(random)) {
                cells.add(new Cell("k", body, period, ""));
            }
        }
        cells.add(new Cell("k", Cell.COUNCIL, YEAR, ""));
        var entries = new ArrayList<Entry>();
        for (Cell cell : cells) {
            boolean withheld = !cell.ofCouncil() && random.nextInt(6) == 0;
            entries.add(entry(cell, withheld ? new Reading.Suppressed() : new Reading.Quantity(sum(cell, happened))));
        }
        return entries;
    }

    // A year, its quarters, or both; sometimes a quarter by months too.
    private static List<Period> periods(Random random) {
        var periods = new ArrayList<Period>();
        int rhythm = random.nextInt(4);
        if (rhythm != 1) {
            periods.add(YEAR);
        }
        if (rhythm > 0) {
            periods.addAll(YEAR.by(Period.Kind.QUARTER));
        }
        if (rhythm == 3) {
            periods.addAll(YEAR.by(Period.Kind.QUARTER).getFirst().by(Period.Kind.MONTH));
        }
        return periods;
    }

    private static BigDecimal sum(Cell cell, Map<String, Long> happened) {
        return happened.entrySet().stream()
                .filter(month -> BODIES.stream()
                        .filter(body -> cell.ofCouncil() || body.equals(cell.reporter()))
                        .flatMap(body -> months(cell.period()).stream().map(each -> body + each))
                        .anyMatch(month.getKey()::equals))
                .map(month -> BigDecimal.valueOf(month.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Period> months(Period period) {
        return IntStream.range(0, period.months())
                .mapToObj(period.first()::plusMonths)
                .map((YearMonth month) -> Period.of(month))
                .toList();
    }

    private static Entry entry(Cell cell, Reading reading) {
        return new Entry(
                UUID.nameUUIDFromBytes(cell.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                cell,
                reading,
                Entry.Ground.REPORTED,
                THEN,
                THEN,
                null,
                "");
    }

    /** Every open figure is an equation over what each body did in each month; elimination does the rest. */
    private static final class Reader {

        private final List<double[]> rows = new ArrayList<>();

        Reader(List<Entry> readable) {
            readable.stream()
                    .filter(entry -> entry.reading() instanceof Reading.Quantity)
                    .forEach(entry -> add(equation(entry.cell())));
        }

        boolean finds(Cell cell) {
            return isNothing(reduced(equation(cell)));
        }

        private static double[] equation(Cell cell) {
            var equation = new double[BODIES.size() * 12];
            for (String body : BODIES) {
                if (cell.ofCouncil() || cell.reporter().equals(body)) {
                    months(cell.period())
                            .forEach(month -> equation[
                                    BODIES.indexOf(body) * 12 + months(YEAR).indexOf(month)] = 1);
                }
            }
            return equation;
        }

        private void add(double[] equation) {
            var rest = reduced(equation);
            if (!isNothing(rest)) {
                rows.add(rest);
            }
        }

        private double[] reduced(double[] equation) {
            var rest = equation.clone();
            for (double[] row : rows) {
                int lead = lead(row);
                double times = rest[lead] / row[lead];
                for (int each = 0; each < rest.length; each++) {
                    rest[each] -= times * row[each];
                }
            }
            return rest;
        }

        private static int lead(double[] row) {
            return IntStream.range(0, row.length)
                    .filter(each -> Math.abs(row[each]) > 1e-9)
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean isNothing(double[] row) {
            return IntStream.range(0, row.length).allMatch(each -> Math.abs(row[each]) <= 1e-9);
        }
    }
}
