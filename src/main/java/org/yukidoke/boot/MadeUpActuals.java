package org.yukidoke.boot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;

/** What a made-up council knows of its plan: most figures, some of them late, some corrected, some withheld. */
final class MadeUpActuals {

    static final Entry.Ground GROUND = new Entry.Ground(Entry.Origin.IMPORT, true, "", "", null);
    private static final List<Grade> GRADES = List.of(Grade.values());
    private static final int MUNICIPALITIES = 40;

    private final Map<String, Set<String>> owing;
    private final Instant now;
    private final RandomGenerator chance;
    private final List<Proposal> proposals = new ArrayList<>();

    MadeUpActuals(Map<String, Set<String>> owing, Instant now, RandomGenerator chance) {
        this.owing = owing;
        this.now = now;
        this.chance = chance;
    }

    List<Proposal> of(Plan plan) {
        for (Indicator indicator : Indicator.list(plan)) {
            // A set of the JDK iterates differently at every start; the same seed is to give the same facts.
            var bodies = owing.getOrDefault(indicator.id(), Set.of()).stream()
                    .sorted()
                    .toList();
            switch (indicator.aim().kind()) {
                case COUNT, CAPACITY -> bodies.forEach(body -> monthly(indicator, body));
                case RATE -> bodies.forEach(body -> rates(indicator, body));
                case COVERAGE -> coverage(indicator);
                case MILESTONE -> milestone(indicator);
                case TEXT -> words(indicator);
            }
        }
        return List.copyOf(proposals);
    }

    private void monthly(Indicator indicator, String body) {
        int usual = 3 + Integer.parseInt(indicator.key().substring(2));
        for (Period month : window(indicator).by(Period.Kind.MONTH)) {
            int turn = chance.nextInt(1000);
            if (turn < 30) {
                continue;
            }
            var cell = new Cell(indicator.id(), body, month, "");
            Instant known = known(month);
            if (turn < 50) {
                add(cell, new Reading.Suppressed(), known);
            } else if (turn < 70) {
                add(cell, new Reading.NotApplicable(), known);
            } else if (turn < 75) {
                add(cell, new Reading.Pending(null), known);
            } else {
                int value = chance.nextInt(2 * usual + 1);
                add(cell, quantity(value), known);
                if (turn >= 960) {
                    add(cell, quantity(value + 1), later(known));
                }
            }
        }
    }

    private void rates(Indicator indicator, String body) {
        for (Period quarter : window(indicator).by(Period.Kind.QUARTER)) {
            int of = 20 + chance.nextInt(20);
            add(
                    new Cell(indicator.id(), body, quarter, ""),
                    new Reading.Share(BigDecimal.valueOf(chance.nextInt(of + 1)), BigDecimal.valueOf(of)),
                    known(quarter));
        }
    }

    private void coverage(Indicator indicator) {
        int reached = 0;
        for (FiscalYear year : indicator.window()) {
            reached += 1 + chance.nextInt(7);
            add(
                    new Cell(indicator.id(), Cell.COUNCIL, Period.of(year), ""),
                    new Reading.Share(BigDecimal.valueOf(reached), BigDecimal.valueOf(MUNICIPALITIES)),
                    known(Period.of(year)));
        }
    }

    private void milestone(Indicator indicator) {
        var year = Period.of(indicator.window().get(2));
        add(
                new Cell(indicator.id(), Cell.COUNCIL, year, ""),
                new Reading.Done(year.from().plusDays(chance.nextInt(360))),
                known(year));
    }

    private void words(Indicator indicator) {
        for (FiscalYear year : indicator.window()) {
            var grade = GRADES.get(chance.nextInt(GRADES.size()));
            add(
                    new Cell(indicator.id(), Cell.COUNCIL, Period.of(year), ""),
                    new Reading.Assessed(grade, indicator.name().ja()),
                    known(Period.of(year)));
        }
    }

    private static Period window(Indicator indicator) {
        return indicator.whole().orElseThrow();
    }

    private static Reading quantity(int value) {
        return new Reading.Quantity(BigDecimal.valueOf(value));
    }

    private Instant known(Period period) {
        return period.to()
                .plusDays(10 + chance.nextInt(20))
                .atStartOfDay(Moment.JAPAN)
                .toInstant();
    }

    private Instant later(Instant known) {
        return known.plus(Duration.ofDays(30 + chance.nextInt(60)));
    }

    private void add(Cell cell, Reading reading, Instant known) {
        if (known.isBefore(now)) {
            proposals.add(new Proposal(
                    Integer.toString(proposals.size()), cell, reading, GROUND, known, new Proposal.Seen.Unasked()));
        }
    }
}
