package org.yukidoke.gathering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** The circles of a body and the days on which they met. */
@Component
public class Gatherings {

    /** Days of a circle in a list, the newest first. */
    public static final int DAYS = 60;

    private static final int LATEST = 12;
    private static final int OFFERED = 60;

    /** Somebody ticked is a file of the body no more, or none this account sees. */
    private static final Kept STRANGE =
            new Kept.Refused(List.of(FieldError.of("references", "gathering.fault.strange")));

    private final Transactions transactions;
    private final CircleRows rows;
    private final Audit audit;
    private final Clock clock;

    Gatherings(Transactions transactions, CircleRows rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** That somebody came to a circle. */
    public record Visit(UUID circle, String name, Circle.Kind kind, LocalDate on) {}

    /** Who came to a day: files of the acting body, and supporters. */
    public record Present(Collection<UUID> people, Collection<UUID> supporters) {
        public Present {
            people = List.copyOf(people);
            supporters = List.copyOf(supporters);
        }
    }

    /** The circles of the acting body; those that go on first. */
    public List<Circle> list(Scope scope) {
        desk(scope);
        return transactions.in(scope, rows::list);
    }

    public Optional<Circle> find(Scope scope, UUID id) {
        desk(scope);
        return transactions.in(scope, () -> rows.find(id));
    }

    /** Begins a circle. */
    public Kept open(Scope scope, Circle.Kind kind, Circle.Called called) {
        desk(scope);
        return transactions.in(scope, () -> {
            var stamp = stamp(scope);
            rows.add(kind, called, stamp);
            audit.write(AuditEvent.done("gathering.open", "circle", stamp.id()));
            return new Kept.Done(stamp.id());
        });
    }

    /** Closes a circle, or opens it again without a day. */
    public Kept close(Scope scope, UUID id, @Nullable LocalDate on) {
        desk(scope);
        return transactions.in(
                scope,
                () -> rows.find(id)
                        .<Kept>map(circle -> {
                            if (on != null && on.isBefore(circle.called().openedOn())) {
                                return new Kept.Refused(List.of(FieldError.of("on", "gathering.fault.order")));
                            }
                            rows.close(id, on);
                            audit.write(
                                    AuditEvent.done(on == null ? "gathering.reopen" : "gathering.close", "circle", id));
                            return new Kept.Done(id);
                        })
                        .orElseGet(Kept.Gone::new));
    }

    /** The latest days of a circle, the newest first, at most {@link #DAYS}. */
    public List<Day> days(Scope scope, UUID circle) {
        desk(scope);
        return transactions.in(scope, () -> rows.days(circle, DAYS));
    }

    public Optional<Day> day(Scope scope, UUID day) {
        desk(scope);
        return transactions.in(scope, () -> rows.day(day));
    }

    /** Files of those who came lately, to be ticked on the next day. */
    public List<UUID> regulars(Scope scope, UUID circle) {
        desk(scope);
        return transactions.in(scope, () -> rows.regulars(circle, LATEST, OFFERED));
    }

    /** Writes down a day. Two who write the same day are told: there is one day of a date. */
    public Kept hold(Scope scope, UUID circle, Day.Held held, Present present) {
        desk(scope);
        return transactions.in(scope, () -> {
            Optional<Circle> found = rows.find(circle);
            if (found.isEmpty()) {
                return new Kept.Gone();
            }
            List<FieldError> faults = DayRules.faults(found.get(), held, Japan.day(clock.instant()));
            if (!faults.isEmpty()) {
                return new Kept.Refused(faults);
            }
            if (!rows.sees(scope.organisation(), present.people())) {
                return STRANGE;
            }
            var stamp = stamp(scope);
            if (!rows.add(circle, held, stamp)) {
                return new Kept.Refused(List.of(FieldError.of("on", "gathering.fault.twice")));
            }
            present(stamp.id(), scope, present, "gathering.day");
            return new Kept.Done(stamp.id());
        });
    }

    /** Changes what stands of a day, unless it changed since it was seen. Its date stays. */
    public Kept change(Scope scope, UUID day, int seen, Day.Held held, Present present) {
        desk(scope);
        return transactions.in(scope, () -> {
            if (rows.day(day).isEmpty()) {
                return new Kept.Gone();
            }
            if (!rows.sees(scope.organisation(), present.people())) {
                return STRANGE;
            }
            if (!rows.change(day, seen, held)) {
                return new Kept.Clash();
            }
            present(day, scope, present, "gathering.day-change");
            return new Kept.Done(day);
        });
    }

    private void present(UUID day, Scope scope, Present present, String deed) {
        rows.came(day, scope.organisation(), present.people());
        rows.helped(day, scope.organisation(), present.supporters());
        audit.write(AuditEvent.done(deed, "day", day));
    }

    /** Where somebody came, the latest day first. */
    public List<Visit> visits(Scope scope, UUID person) {
        desk(scope);
        return transactions.in(scope, () -> rows.visits(person, DAYS));
    }

    private CircleRows.Stamp stamp(Scope scope) {
        Instant now = clock.instant();
        return new CircleRows.Stamp(Ids.next(now), scope.organisation(), scope.requireAccount(), now);
    }

    /**
     * Goes on for a counsellor of a body.
     *
     * @throws AccessDeniedException for everybody else
     */
    static void desk(Scope scope) {
        String platform = scope.organisation()
                .substring(0, Math.max(0, scope.organisation().indexOf('.')));
        if (platform.isEmpty() || !scope.is(Role.COUNSELLOR, platform)) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
    }
}
