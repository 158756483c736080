package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;

/** What councils might report, in every rhythm, state and order, and often several times. */
final class RandomLedger {

    private static final LocalDate FIRST_KNOWN = LocalDate.of(2020, 5, 1);

    private final Random random;
    private final Plan plan;
    private final List<String> bodies;

    RandomLedger(long seed, Plan plan, Set<String> bodies) {
        this.random = new Random(seed);
        this.plan = plan;
        this.bodies = bodies.stream().sorted().toList();
    }

    /** Entries on some of the indicators; two of one cell are never known on the same day. */
    List<Proposal> entries() {
        List<Proposal> entries = new ArrayList<>();
        Set<List<Object>> taken = new HashSet<>();
        for (Indicator indicator : Indicator.list(plan)) {
            var habit = new Habit(random.nextInt(5), random.nextBoolean());
            int count = random.nextInt(4) == 0 ? 0 : random.nextInt(14);
            for (int number = 0; number < count; number++) {
                var cell = cell(indicator, habit);
                var known = FIRST_KNOWN.plusDays(180L * random.nextInt(12));
                if (taken.add(List.of(cell, known))) {
                    entries.add(new Proposal(
                            "entry " + entries.size(),
                            cell,
                            reading(indicator, cell.period()),
                            new Entry.Ground(Entry.Origin.IMPORT, random.nextInt(5) == 0, "", "", null),
                            known.atStartOfDay(Moment.JAPAN).toInstant(),
                            new Proposal.Seen.Unasked()));
                }
            }
        }
        return entries;
    }

    /** Each day something becomes known, the day before the first, and one after the last. */
    List<Moment> moments() {
        return IntStream.rangeClosed(0, 13)
                .mapToObj(number -> Moment.endOf(FIRST_KNOWN.plusDays(180L * (number - 1) + number % 2)))
                .toList();
    }

    /** The same entries in another order, cut into batches; a batch says one thing of a cell. */
    List<List<Proposal>> batches(List<Proposal> entries) {
        List<Proposal> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        List<List<Proposal>> batches = new ArrayList<>();
        for (Proposal entry : shuffled) {
            boolean fresh = batches.isEmpty() || random.nextInt(6) == 0;
            if (fresh
                    || batches.getLast().stream().anyMatch(other -> other.cell().equals(entry.cell()))) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(entry);
        }
        return batches;
    }

    /**
     * How an indicator is reported on.
     *
     * @param kind which kind of period, as long as all are the same
     */
    private record Habit(int kind, boolean mixed) {}

    private Cell cell(Indicator indicator, Habit habit) {
        var kinds = List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.HALF, Period.Kind.YEAR);
        int kind = habit.mixed() ? random.nextInt(6) : habit.kind();
        var years = indicator.window().isEmpty()
                ? List.of(indicator.origin(), new FiscalYear(indicator.origin().year() + 1))
                : indicator.window();
        FiscalYear year = years.get(random.nextInt(years.size()));
        Period period;
        if (kind >= kinds.size() && years.size() > 1) {
            period = Period.of(indicator.origin(), years.get(1 + random.nextInt(years.size() - 1)));
        } else if (kind >= kinds.size() - 1) {
            period = Period.of(year);
        } else {
            var parts = Period.of(year).by(kinds.get(kind));
            period = parts.get(random.nextInt(parts.size()));
        }
        boolean council = habit.mixed() ? random.nextInt(3) == 0 : habit.kind() % 2 == 0;
        String reporter = council ? Cell.COUNCIL : bodies.get(random.nextInt(bodies.size()));
        var parts = indicator.aim().parts();
        return new Cell(
                indicator.id(), reporter, period, parts.isEmpty() ? "" : parts.get(random.nextInt(parts.size())));
    }

    private Reading reading(Indicator indicator, Period period) {
        return switch (random.nextInt(12)) {
            case 0 -> new Reading.NotApplicable();
            case 1 -> new Reading.NotReported();
            case 2 -> new Reading.Suppressed();
            case 3 ->
                new Reading.Pending(random.nextBoolean() ? null : period.to().plusDays(90));
            default -> stated(indicator, period);
        };
    }

    private Reading stated(Indicator indicator, Period period) {
        var value = BigDecimal.valueOf(random.nextInt(400));
        return switch (indicator.aim().kind()) {
            case COUNT, CAPACITY -> new Reading.Quantity(value);
            case RATE ->
                random.nextBoolean() ? new Reading.Quantity(value) : new Reading.Share(value, BigDecimal.valueOf(400));
            case COVERAGE -> new Reading.Share(value, BigDecimal.valueOf(400));
            case MILESTONE -> new Reading.Done(period.from().plusDays(random.nextInt(28)));
            case TEXT -> new Reading.Assessed(List.of(Grade.GOOD, Grade.BEHIND).get(random.nextInt(2)), "例");
        };
    }
}
