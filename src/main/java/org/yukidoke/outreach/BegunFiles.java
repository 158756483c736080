package org.yukidoke.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Draft;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.Persons;

/** Begins files with people found on trips who wish it; what is sent twice begins one. */
@Component
public class BegunFiles {

    private final Transactions transactions;
    private final TripRows rows;
    private final Intake intake;
    private final Persons persons;
    private final Periods periods;
    private final Clock clock;

    BegunFiles(Transactions transactions, TripRows rows, Intake intake, Persons persons, Periods periods, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.intake = intake;
        this.persons = persons;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Whose file is to be begun.
     *
     * @param period whether the body goes along with them from today on
     * @param draft what it was typed as; null when nothing was kept
     */
    public record Wanted(Intake.Newcomer newcomer, boolean period, Draft.@Nullable Ending draft) {

        private @Nullable UUID from() {
            return draft == null ? null : draft.id();
        }

        @Override
        public String toString() {
            return "a file to be begun";
        }
    }

    /** The file that was begun already when this was sent before. */
    public Optional<UUID> find(Scope scope, UUID trip, Wanted wanted) {
        Trips.desk(scope);
        return transactions.in(
                scope,
                () -> rows.begun(trip, scope.requireAccount(), wanted.from())
                        .filter(person -> same(scope, person, wanted)));
    }

    /** Begins one, or leads to the one that was begun when this was sent before. */
    public Entered begin(Scope scope, UUID id, Wanted wanted) {
        Trips.desk(scope);
        return transactions.in(
                scope,
                () -> rows.find(id)
                        .filter(trip -> trip.kind() != Trip.Kind.HOME)
                        .map(trip -> switch (trip.state()) {
                            case Trip.State.Planned planned -> new Entered.Clash();
                            case Trip.State.Cancelled cancelled -> new Entered.Clash();
                            case Trip.State.Held held -> new Entered.Done(once(scope, id, wanted));
                        })
                        .orElseGet(Entered.Gone::new));
    }

    private UUID once(Scope scope, UUID trip, Wanted wanted) {
        rows.lock(trip);
        Optional<UUID> before = rows.begun(trip, scope.requireAccount(), wanted.from());
        return before.filter(person -> same(scope, person, wanted))
                // Who is somebody else has a file of their own, whatever page they were typed into.
                .orElseGet(() -> fresh(scope, trip, wanted, before.isEmpty() ? wanted.from() : null));
    }

    private boolean same(Scope scope, UUID person, Wanted wanted) {
        return persons.list(scope, List.of(person)).stream()
                .flatMap(line -> line.identity().stream())
                .map(Identity::name)
                .anyMatch(wanted.newcomer().identity().name()::equals);
    }

    private UUID fresh(Scope scope, UUID trip, Wanted wanted, @Nullable UUID draft) {
        UUID person = intake.register(scope, wanted.newcomer()).id();
        Instant now = clock.instant();
        var stamp = new TripRows.Stamp(Ids.next(now), scope.organisation(), scope.requireAccount(), now);
        rows.begun(trip, person, stamp, draft);
        if (wanted.period()) {
            periods.open(scope, person, new Periods.Start(Japan.day(now), Period.Kind.ADVICE, stamp.account(), ""));
        }
        return person;
    }
}
