package org.yukidoke.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** Trips of a body to where people are, from the plan to who came back and whom they found. */
@Component
public class Trips {

    /** Trips in a list. */
    public static final int LISTED = 100;

    private final Transactions transactions;
    private final TripRows rows;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    Trips(Transactions transactions, TripRows rows, Colleagues colleagues, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Trips on one page of those to come. */
    public static final int PAGE = 50;

    /**
     * A page of a list.
     *
     * @param total how many there are on all pages
     */
    public record Listed(List<Trip> trips, long total) {
        public Listed {
            trips = List.copyOf(trips);
        }
    }

    /**
     * Trips planned, and those from which nobody has said they are back; first things first.
     *
     * @param page from 1; beyond the last it is the last
     */
    public Listed ahead(Scope scope, int page) {
        desk(scope);
        return transactions.in(scope, () -> {
            long total = rows.ahead();
            long before = (Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, PAGE))) - 1L) * PAGE;
            return new Listed(rows.ahead(PAGE, before), total);
        });
    }

    /** Every trip from which somebody should be back, and those planned until a day on which the acting account goes. */
    public List<Trip> due(Scope scope, LocalDate until) {
        desk(scope);
        return transactions.in(scope, () -> rows.due(scope.requireAccount(), until));
    }

    /** Trips of a fiscal year that are over or off, the latest first. */
    public List<Trip> past(Scope scope, FiscalYear year) {
        desk(scope);
        return transactions.in(scope, () -> rows.past(year.first(), year.last(), LISTED));
    }

    /** Trips after which one was to go again by a day, which nobody has planned. */
    public List<Trip> again(Scope scope, LocalDate until) {
        desk(scope);
        return transactions.in(scope, () -> rows.again(until, LISTED));
    }

    /** Those of them the acting account was on, and those on which nobody was who is still a colleague. */
    public List<Trip> promised(Scope scope, LocalDate until) {
        desk(scope);
        return transactions.in(scope, () -> rows.again(scope.requireAccount(), until));
    }

    public Optional<Trip> find(Scope scope, UUID id) {
        desk(scope);
        return transactions.in(scope, () -> rows.find(id));
    }

    /**
     * Plans a trip; a visit home is planned by {@link HomeVisits}.
     *
     * @param follows the trip after which one goes again; null for none
     */
    public Entered plan(Scope scope, Trip.Kind kind, Trip.Plan plan, @Nullable UUID follows) {
        return plan(scope, kind, plan, follows, null);
    }

    /**
     * As above; what is sent twice is planned once.
     *
     * @param draft what it was typed as; null when nothing was kept
     */
    public Entered plan(Scope scope, Trip.Kind kind, Trip.Plan plan, @Nullable UUID follows, @Nullable UUID draft) {
        desk(scope);
        if (kind == Trip.Kind.HOME) {
            throw new IllegalArgumentException("a visit home is planned in a file");
        }
        return transactions.in(scope, () -> {
            List<FieldError> faults = TripRules.faults(kind, plan, team(scope));
            if (!faults.isEmpty()) {
                return new Entered.Refused(faults);
            }
            var stamp = stamp(scope);
            UUID after =
                    follows == null ? null : rows.find(follows).map(Trip::id).orElse(null);
            if (!rows.add(kind, plan, after, stamp, draft)) {
                var before = rows.from(stamp.account(), draft)
                        .filter(there -> there.kind() == kind && there.plan().equals(plan));
                if (before.isPresent()) {
                    return new Entered.Done(before.get().id());
                }
                rows.add(kind, plan, after, stamp, null);
            }
            audit.write(AuditEvent.done("outreach.plan", "trip", stamp.id()));
            return new Entered.Done(stamp.id());
        });
    }

    /** Plans it otherwise, unless it changed since it was seen or is over. */
    public Entered change(Scope scope, UUID id, int seen, Trip.Plan plan) {
        desk(scope);
        return open(scope, id, trip -> {
            List<FieldError> faults = TripRules.faults(trip.kind(), plan, team(scope));
            if (!faults.isEmpty()) {
                return new Entered.Refused(faults);
            }
            if (!rows.change(id, seen, plan)) {
                return trip.version() == seen
                        ? StillOut.unmoved(rows.out(id), colleagues.counsellors(scope))
                        : new Entered.Clash();
            }
            audit.write(AuditEvent.done("outreach.change", "trip", id));
            return new Entered.Done(id);
        });
    }

    /** Writes down what came of it. Whoever went by themselves and writes that is back. */
    public Entered hold(Scope scope, UUID id, int seen, Trip.Gain gain) {
        return hold(scope, id, seen, gain, false);
    }

    /**
     * As above.
     *
     * @param back whether it is said that all who went are back
     */
    public Entered hold(Scope scope, UUID id, int seen, Trip.Gain gain, boolean back) {
        desk(scope);
        return open(scope, id, trip -> {
            List<FieldError> faults = TripRules.faults(trip, gain, Japan.day(clock.instant()));
            if (!faults.isEmpty()) {
                return new Entered.Refused(faults);
            }
            if (!rows.hold(id, seen, gain)) {
                return new Entered.Clash();
            }
            UUID me = scope.requireAccount();
            if (back || trip.plan().party().only(me)) {
                rows.back(id, me);
            }
            audit.write(AuditEvent.done("outreach.hold", "trip", id));
            return new Entered.Done(id);
        });
    }

    /** Says that it does not take place, and why in words that name nobody. */
    public Entered cancel(Scope scope, UUID id, String reason) {
        desk(scope);
        return open(scope, id, trip -> {
            var faults = new java.util.ArrayList<FieldError>();
            TripRules.anonymous(faults, "reason", reason);
            if (!faults.isEmpty()) {
                return new Entered.Refused(faults);
            }
            if (!rows.cancel(id, reason)) {
                return StillOut.refused(rows.out(id), colleagues.counsellors(scope));
            }
            audit.write(AuditEvent.done("outreach.cancel", "trip", id));
            return new Entered.Done(id);
        });
    }

    /** Says that whoever went is back, or has been heard of; any colleague may. */
    public Entered back(Scope scope, UUID id) {
        desk(scope);
        return with(scope, id, trip -> {
            if (!rows.back(id, scope.requireAccount())) {
                return new Entered.Clash();
            }
            audit.write(AuditEvent.done("outreach.back", "trip", id));
            return new Entered.Done(id);
        });
    }

    // What is said of a visit home is said in the file, by whoever may open it.
    private Entered open(Scope scope, UUID id, Function<Trip, Entered> work) {
        return with(scope, id, trip -> trip.kind() == Trip.Kind.HOME ? new Entered.Gone() : work.apply(trip));
    }

    private Entered with(Scope scope, UUID id, Function<Trip, Entered> work) {
        return transactions.in(scope, () -> rows.find(id).map(work).orElseGet(Entered.Gone::new));
    }

    private Set<UUID> team(Scope scope) {
        return colleagues.counsellors(scope).stream()
                .map(Colleagues.Colleague::id)
                .collect(Collectors.toSet());
    }

    private TripRows.Stamp stamp(Scope scope) {
        Instant now = clock.instant();
        return new TripRows.Stamp(Ids.next(now), scope.organisation(), scope.requireAccount(), now);
    }

    /**
     * Goes on for a counsellor of a body.
     *
     * @throws AccessDeniedException for everybody else
     */
    static void desk(Scope scope) {
        if (!goesOut(scope)) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
    }

    /** Whether somebody is a counsellor of a body, in the council of that body. */
    static boolean goesOut(Scope scope) {
        String platform = scope.organisation()
                .substring(0, Math.max(0, scope.organisation().indexOf('.')));
        return !platform.isEmpty() && scope.is(Role.COUNSELLOR, platform);
    }
}
