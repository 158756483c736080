package org.yukidoke.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;

/**
 * Passes matters from hand to hand: nobody checks what they made. Whether somebody may act on a matter at all is for the
 * module that owns it to say, before it asks here.
 */
@Component
public class Approvals {

    private static final int LONGEST = 2000;

    private final DeedRows rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Approvals(DeedRows rows, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Why something is returned or opened again: a code of {@link #reasons} and words. */
    public record Because(String reason, String text) {

        static final Because NONE = new Because("", "");

        public Because {
            text = text.strip();
        }
    }

    /** Where a matter stands; one never heard of is being made. */
    public Standing find(Scope scope, Matter matter) {
        return transactions.in(scope, () -> standing(matter));
    }

    /** Where several stand, by id; one never heard of is missing. */
    public Map<UUID, Standing> list(Scope scope, String kind, Collection<UUID> ids) {
        return transactions.in(scope, () -> rows.standings(kind, ids));
    }

    /** As above, inside a transaction of whoever decided already that all of this may be seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Standing> list(String kind, Collection<UUID> ids) {
        return rows.standings(kind, ids);
    }

    /** Everything that was done to a matter, the oldest first. */
    public List<Deed> history(Scope scope, Matter matter) {
        return transactions.in(scope, () -> rows.list(matter));
    }

    /** The reasons a matter of this kind can be returned or opened again for. */
    public List<ReturnReason> reasons(Scope scope, String kind) {
        return transactions.in(scope, () -> rows.reasons(kind));
    }

    /**
     * Hands a matter over.
     *
     * @param route by which it is to pass this time
     * @param digest of its content, in hex
     */
    public Attempt submit(Scope scope, Matter matter, Route route, String digest) {
        return transactions.in(scope, () -> {
            rows.begin(matter, route);
            return attempt(scope, matter, new Wish(Deed.Kind.SUBMIT, Because.NONE, digest));
        });
    }

    /** Approves it in the own house, if its content is still what was submitted. */
    public Attempt approve(Scope scope, Matter matter, String digest) {
        return approve(scope, matter, digest, Set.of());
    }

    /** As above; whoever is among the makers has no say, even if somebody else handed it over. */
    public Attempt approve(Scope scope, Matter matter, String digest, Set<Doer> makers) {
        return transactions.in(
                scope,
                () -> attempt(scope, matter, new Wish(Deed.Kind.APPROVE, Because.NONE, digest, Set.copyOf(makers))));
    }

    /** Accepts it, if its content is still what was submitted. */
    public Attempt accept(Scope scope, Matter matter, String digest) {
        return accept(scope, matter, digest, Set.of());
    }

    /** As above; whoever is among the makers has no say, even if somebody else handed it over. */
    public Attempt accept(Scope scope, Matter matter, String digest, Set<Doer> makers) {
        return transactions.in(
                scope,
                () -> attempt(scope, matter, new Wish(Deed.Kind.ACCEPT, Because.NONE, digest, Set.copyOf(makers))));
    }

    /** Gives it back to its maker. */
    public Attempt giveBack(Scope scope, Matter matter, Because because) {
        return transactions.in(scope, () -> attempt(scope, matter, new Wish(Deed.Kind.RETURN, because, "")));
    }

    /** Opens it again, whether submitted, approved or accepted. */
    public Attempt lift(Scope scope, Matter matter, Because because) {
        return transactions.in(scope, () -> attempt(scope, matter, new Wish(Deed.Kind.LIFT, because, "")));
    }

    private record Wish(Deed.Kind kind, Because because, String digest, Set<Doer> makers) {

        Wish(Deed.Kind kind, Because because, String digest) {
            this(kind, because, digest, Set.of());
        }
    }

    private Attempt attempt(Scope scope, Matter matter, Wish wish) {
        Optional<Route> route = rows.lock(matter);
        Standing before = standing(matter);
        if (route.isEmpty()) {
            return new Attempt.NotNow(before);
        }
        var errors = faults(matter, wish);
        if (!errors.isEmpty()) {
            return new Attempt.Refused(errors);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Doer.of(scope);
        var deed = new Deed(
                wish.kind(), by, now, wish.because().reason(), wish.because().text(), wish.digest());
        Deed earlier = ApprovalRules.same(before, wish.kind(), by);
        if (earlier != null) {
            return new Attempt.SamePerson(earlier);
        }
        if (wish.makers().stream().anyMatch(by::same)) {
            return new Attempt.Maker();
        }
        boolean looks = wish.kind() == Deed.Kind.APPROVE || wish.kind() == Deed.Kind.ACCEPT;
        if (looks && !before.open() && !ApprovalRules.digest(before).equals(wish.digest())) {
            return new Attempt.Changed(before);
        }
        return ApprovalRules.after(before, route.get(), deed)
                .<Attempt>map(standing -> {
                    rows.add(matter, deed);
                    audit.write(
                            AuditEvent.done(matter.kind() + "." + wish.kind().key(), matter.kind(), matter.id()));
                    return new Attempt.Done(standing);
                })
                .orElseGet(() -> new Attempt.NotNow(before));
    }

    private List<FieldError> faults(Matter matter, Wish wish) {
        if (wish.kind() != Deed.Kind.RETURN && wish.kind() != Deed.Kind.LIFT) {
            return List.of();
        }
        var because = wish.because();
        if (rows.reasons(matter.kind()).stream()
                .noneMatch(reason -> reason.code().equals(because.reason()))) {
            return List.of(FieldError.of("reason", "workflow.fault.reason"));
        }
        if (because.text().isEmpty()) {
            return List.of(FieldError.of("text", "workflow.fault.text"));
        }
        return because.text().length() > LONGEST
                ? List.of(FieldError.of("text", "workflow.fault.long", Integer.toString(LONGEST)))
                : List.of();
    }

    private Standing standing(Matter matter) {
        var found = rows.standings(matter.kind(), List.of(matter.id())).get(matter.id());
        return found == null ? new Standing.Making(null) : found;
    }
}
