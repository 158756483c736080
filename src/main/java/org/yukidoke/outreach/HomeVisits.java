package org.yukidoke.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FormDrafts;

/** Visits to somebody's home: the trip is known to colleagues, to whom it leads is sealed in the file. */
@Component
public class HomeVisits {

    private final Transactions transactions;
    private final Cabinet cabinet;
    private final HomeVisitRows rows;
    private final TripRows trips;
    private final Colleagues colleagues;
    private final FormDrafts drafts;
    private final Clock clock;

    HomeVisits(
            Transactions transactions,
            Cabinet cabinet,
            HomeVisitRows rows,
            TripRows trips,
            Colleagues colleagues,
            FormDrafts drafts,
            Clock clock) {
        this.transactions = transactions;
        this.cabinet = cabinet;
        this.rows = rows;
        this.trips = trips;
        this.colleagues = colleagues;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What is planned.
     *
     * @param draft from which it was typed; null for none
     */
    public record Wanted(
            Trip.When when, Trip.Party party, String area, HomeVisit.Words words, Draft.@Nullable Ending draft) {

        private Trip.Plan plan() {
            return new Trip.Plan(when, Trip.Where.SEALED, party, "");
        }

        // Who is not of the house is named in the file alone.
        private Trip.Plan open() {
            return new Trip.Plan(when, Trip.Where.SEALED, party.with("", ""), "");
        }

        private @Nullable UUID from() {
            return draft == null ? null : draft.id();
        }

        private HomeVisitRows.Said said() {
            return new HomeVisitRows.Said(area, words, party.others(), party.waits());
        }

        @Override
        public String toString() {
            return "a visit home to be planned";
        }
    }

    /** Visits to somebody, the latest first, without a word of what is sealed. */
    public List<Trip> list(Scope scope, UUID person) {
        Trips.desk(scope);
        return transactions.in(
                scope,
                () -> rows.trips(person, Trips.LISTED).stream()
                        .flatMap(trip -> trips.find(trip).stream())
                        .toList());
    }

    /** To whom trips lead, of those whose files the acting account may see. */
    public Map<UUID, UUID> people(Scope scope, List<UUID> asked) {
        Trips.desk(scope);
        return transactions.in(scope, () -> rows.people(asked));
    }

    /** A visit as it was planned; empty for whoever does not keep the file. */
    public Optional<HomeVisit> find(Scope scope, UUID person, UUID trip) {
        Trips.desk(scope);
        return cabinet.keep(
                        scope,
                        person,
                        Deed.of("outreach.visit.read"),
                        drawer -> rows.find(drawer, trip)
                                .flatMap(said -> trips.find(trip)
                                        .map(found -> new HomeVisit(
                                                found.with(said.others(), said.waits()), said.area(), said.words()))))
                .flatMap(found -> found);
    }

    public Entered plan(Scope scope, UUID person, Wanted wanted) {
        Trips.desk(scope);
        return cabinet.keep(scope, person, Deed.of("outreach.visit.plan"), drawer -> {
                    List<FieldError> faults = faults(scope, wanted);
                    if (!faults.isEmpty()) {
                        return new Entered.Refused(faults);
                    }
                    Instant now = clock.instant();
                    var stamp = new TripRows.Stamp(Ids.next(now), drawer.owner(), scope.requireAccount(), now);
                    if (!trips.add(Trip.Kind.HOME, wanted.open(), null, stamp, wanted.from())) {
                        Optional<UUID> before = before(drawer, stamp.account(), wanted);
                        if (before.isPresent()) {
                            return new Entered.Done(before.get());
                        }
                        trips.add(Trip.Kind.HOME, wanted.open(), null, stamp, null);
                    }
                    rows.add(drawer, stamp.id(), wanted.said());
                    finish(scope, wanted);
                    return (Entered) new Entered.Done(stamp.id());
                })
                .orElseGet(Entered.Gone::new);
    }

    /** The visit to the same that was planned just so when this was sent before. */
    private Optional<UUID> before(Cabinet.Drawer drawer, UUID account, Wanted wanted) {
        return trips.from(account, wanted.from())
                .filter(there -> there.plan().equals(wanted.open()))
                .map(Trip::id)
                .filter(there -> rows.find(drawer, there).equals(Optional.of(wanted.said())));
    }

    /** Plans it otherwise, unless it changed since it was seen or is over. */
    public Entered change(Scope scope, UUID person, UUID trip, int seen, Wanted wanted) {
        Trips.desk(scope);
        return cabinet.keep(scope, person, Deed.of("outreach.visit.change"), drawer -> {
                    Optional<Trip> before = rows.find(drawer, trip).flatMap(said -> trips.find(trip));
                    if (before.isEmpty()) {
                        return new Entered.Gone();
                    }
                    List<FieldError> faults = faults(scope, wanted);
                    if (!faults.isEmpty()) {
                        return new Entered.Refused(faults);
                    }
                    if (!trips.change(trip, seen, wanted.open())) {
                        return before.get().version() == seen
                                ? StillOut.unmoved(trips.out(trip), colleagues.counsellors(scope))
                                : new Entered.Clash();
                    }
                    rows.change(drawer, trip, wanted.said());
                    finish(scope, wanted);
                    return (Entered) new Entered.Done(trip);
                })
                .orElseGet(Entered.Gone::new);
    }

    /** Says whether they were met; whoever went alone is back with that. The words belong into a record. */
    public Entered met(Scope scope, UUID person, UUID trip, int seen, boolean met) {
        return met(scope, person, trip, seen, met, false);
    }

    /**
     * As above.
     *
     * @param back whether it is said that all who went are back
     */
    public Entered met(Scope scope, UUID person, UUID trip, int seen, boolean met, boolean back) {
        Trips.desk(scope);
        return cabinet.keep(scope, person, Deed.of("outreach.visit.met"), drawer -> {
                    Optional<Trip> found = rows.find(drawer, trip).flatMap(said -> trips.find(trip));
                    if (found.isEmpty()) {
                        return new Entered.Gone();
                    }
                    var gain = new Trip.Gain(met ? 1 : 0, 0, "", null);
                    List<FieldError> faults = TripRules.faults(found.get(), gain, Japan.day(clock.instant()));
                    if (!faults.isEmpty()) {
                        return new Entered.Refused(faults);
                    }
                    if (!trips.hold(trip, seen, gain)) {
                        return new Entered.Clash();
                    }
                    if (back || found.get().plan().party().only(scope.requireAccount())) {
                        trips.back(trip, scope.requireAccount());
                    }
                    return (Entered) new Entered.Done(trip);
                })
                .orElseGet(Entered.Gone::new);
    }

    /** Says that it does not take place; why belongs into a record. */
    public Entered cancel(Scope scope, UUID person, UUID trip) {
        Trips.desk(scope);
        return cabinet.keep(scope, person, Deed.of("outreach.visit.cancel"), drawer -> {
                    if (rows.find(drawer, trip).isEmpty()) {
                        return new Entered.Gone();
                    }
                    return trips.cancel(trip, "")
                            ? new Entered.Done(trip)
                            : StillOut.refused(trips.out(trip), colleagues.counsellors(scope));
                })
                .orElseGet(Entered.Gone::new);
    }

    private void finish(Scope scope, Wanted wanted) {
        Draft.Ending draft = wanted.draft();
        if (draft != null) {
            drafts.finish(scope, draft);
        }
    }

    private List<FieldError> faults(Scope scope, Wanted wanted) {
        var team = colleagues.counsellors(scope).stream()
                .map(Colleagues.Colleague::id)
                .collect(Collectors.toSet());
        var faults = new ArrayList<>(TripRules.faults(Trip.Kind.HOME, wanted.plan(), team));
        if (wanted.party().alone() && wanted.words().alone().isEmpty()) {
            faults.add(FieldError.of("alone", "outreach.fault.alone"));
        }
        return faults;
    }
}
