package org.yukidoke.gathering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** Peers and other supporters of a body, and whom they go along with. */
@Component
public class Supporters {

    private final Transactions transactions;
    private final SupporterRows rows;
    private final Audit audit;
    private final Clock clock;

    Supporters(Transactions transactions, SupporterRows rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The supporters of the acting body; those who go on first. Looking is recorded. */
    public List<Supporter> list(Scope scope) {
        Gatherings.desk(scope);
        return transactions.in(scope, () -> {
            audit.write(AuditEvent.done("gathering.supporters", "organisation", scope.organisation()));
            return rows.list();
        });
    }

    public Optional<Supporter> find(Scope scope, UUID id) {
        return list(scope).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Kept add(Scope scope, Supporter.Kind kind, Supporter.Words words, Supporter.Active active) {
        Gatherings.desk(scope);
        if (wrong(active)) {
            return unordered();
        }
        return transactions.in(scope, () -> {
            var stamp = stamp(scope);
            rows.add(kind, words, active, stamp);
            audit.write(AuditEvent.done("gathering.supporter", "supporter", stamp.id()));
            return new Kept.Done(stamp.id());
        });
    }

    public Kept change(
            Scope scope, UUID id, int seen, Supporter.Kind kind, Supporter.Words words, Supporter.Active active) {
        Gatherings.desk(scope);
        if (wrong(active)) {
            return unordered();
        }
        return transactions.in(scope, () -> {
            if (find(scope, id).isEmpty()) {
                return new Kept.Gone();
            }
            if (!rows.change(id, seen, kind, words, active)) {
                return new Kept.Clash();
            }
            audit.write(AuditEvent.done("gathering.supporter-change", "supporter", id));
            return new Kept.Done(id);
        });
    }

    private static boolean wrong(Supporter.Active active) {
        LocalDate to = active.to();
        return to != null && to.isBefore(active.from());
    }

    private static Kept unordered() {
        return new Kept.Refused(List.of(FieldError.of("to", "gathering.fault.order")));
    }

    /** Erases somebody with their key; on how many days somebody helped is no longer known of them then. */
    public Kept erase(Scope scope, UUID id) {
        Gatherings.desk(scope);
        return transactions.in(scope, () -> {
            if (!rows.erase(id)) {
                return new Kept.Gone();
            }
            audit.write(AuditEvent.done("gathering.supporter-erase", "supporter", id));
            return new Kept.Done(id);
        });
    }

    /** Who goes along with somebody, the latest first. */
    public List<Supporter.Company> with(Scope scope, UUID person) {
        Gatherings.desk(scope);
        return transactions.in(scope, () -> rows.companies(person));
    }

    /** Writes down that both have agreed to go along. */
    public Kept accompany(Scope scope, UUID supporter, UUID person, LocalDate agreed) {
        Gatherings.desk(scope);
        if (agreed.isAfter(Japan.day(clock.instant()))) {
            return new Kept.Refused(List.of(FieldError.of("agreed", "gathering.fault.future")));
        }
        return transactions.in(scope, () -> {
            var stamp = stamp(scope);
            if (rows.list().stream().noneMatch(one -> one.id().equals(supporter))) {
                return new Kept.Gone();
            }
            boolean done = rows.accompany(supporter, person, agreed, stamp);
            audit.write(AuditEvent.done("gathering.company", "supporter", supporter)
                    .about(person, scope.organisation(), "own"));
            return done ? new Kept.Done(stamp.id()) : new Kept.Clash();
        });
    }

    /** Writes down that they no longer do. */
    public Kept part(Scope scope, UUID company, LocalDate on) {
        Gatherings.desk(scope);
        return transactions.in(scope, () -> rows.part(company, on) ? new Kept.Done(company) : new Kept.Clash());
    }

    private CircleRows.Stamp stamp(Scope scope) {
        Instant now = clock.instant();
        return new CircleRows.Stamp(Ids.next(now), scope.organisation(), scope.requireAccount(), now);
    }
}
