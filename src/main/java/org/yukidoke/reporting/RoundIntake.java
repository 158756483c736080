package org.yukidoke.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Moment;
import org.yukidoke.workflow.Route;

/** Rounds opened at the machine itself, where the database can be opened anyway: for trying the product at its size. */
@Component
public class RoundIntake {

    private final RoundRows rounds;
    private final Laying laying;
    private final Overviews overviews;
    private final Plans plans;
    private final Clock clock;

    RoundIntake(RoundRows rounds, Laying laying, Overviews overviews, Plans plans, Clock clock) {
        this.rounds = rounds;
        this.laying = laying;
        this.overviews = overviews;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Opens a round of a plan on its newest year, unless one of this title is there.
     *
     * @throws IllegalStateException when nobody owes anything
     */
    @Transactional
    public UUID open(String plan, String title) {
        var there = rounds.list(plan).stream()
                .filter(round -> round.title().equals(title))
                .findFirst();
        if (there.isPresent()) {
            return there.get().id();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var in = plans.get(plan);
        var round = new Round(
                Ids.next(now),
                plan,
                Round.Kind.YEAR,
                Period.of(in.edition().fiscalYears().getLast()),
                title,
                "",
                LocalDate.ofInstant(now, Moment.JAPAN).plusDays(30),
                Route.ONE,
                true,
                new Round.State.Planned());
        rounds.add(round, null, now);
        if (laying.open(round, in, now).isEmpty()) {
            throw new IllegalStateException("nobody owes anything on " + plan);
        }
        return round.id();
    }

    /** Where its bodies stand. */
    @Transactional(readOnly = true)
    public Overview overview(UUID round) {
        Round of = rounds.find(round).orElseThrow();
        return overviews.overview(of, plans.get(of.plan()));
    }
}
