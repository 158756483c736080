package org.yukidoke.conference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.yukidoke.person.Confirmation;
import org.yukidoke.person.LegalGrounds;

/** Case conferences from outside: calling them, and who takes part. What is said in them is kept by {@link Matters}. */
@Component
public class Conferences {

    /** Meetings in a list, the latest first. */
    public static final int MOST = 100;

    private final Transactions transactions;
    private final CallRows rows;
    private final LegalGrounds ground;
    private final Audit audit;
    private final Clock clock;

    Conferences(
            Transactions transactions, CallRows rows, MeetingKeys keys, LegalGrounds ground, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.ground = ground;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who takes part: their name as it stands on the list, and the words of secrecy they were shown. */
    public record Vow(String name, String words) {}

    /** The meetings the acting body was called to, the latest day first, at most {@link #MOST}. */
    public List<Meeting> list(Scope scope) {
        UUID me = desk(scope);
        return transactions.in(scope, () -> rows.list(me, MOST));
    }

    /** One meeting from outside; empty when the acting body was not called. */
    public Optional<Meeting> find(Scope scope, UUID id) {
        UUID me = desk(scope);
        return transactions.in(scope, () -> rows.find(me, id));
    }

    /** Confirmed bases on which the acting body may call a meeting on no particular day. */
    public List<Confirmation> bases(Scope scope) {
        desk(scope);
        return ground.confirmations(scope, platform(scope)).stream()
                .filter(one ->
                        one.withdrawnAt() == null && one.claim().members().contains(scope.organisation()) && meets(one))
                .toList();
    }

    // A contract or an emergency is a basis for telling somebody, not for a meeting.
    private static boolean meets(Confirmation confirmation) {
        return switch (confirmation.claim().basis()) {
            case SUPPORT_MEETING, LAYERED_MEETING, LONELINESS_COUNCIL, YOUTH_COUNCIL -> true;
            case CONSENT, PRIVACY_69, PRIVACY_27, ENTRUSTED, EMERGENCY -> false;
        };
    }

    /** Calls a meeting of these bodies; whoever calls it is admitted. */
    public Outcome call(Scope scope, Meeting.Footing footing, Meeting.Call call, Collection<String> bodies, Vow vow) {
        UUID me = desk(scope);
        String convenor = scope.organisation();
        List<String> called =
                Stream.concat(Stream.of(convenor), bodies.stream()).distinct().toList();
        return transactions.in(scope, () -> {
            List<FieldError> faults =
                    new ArrayList<>(CallRules.faults(call, called, convenor, Japan.day(clock.instant())));
            faults.addAll(uncarried(scope, footing, call.heldOn(), called));
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            rows.add(new CallRows.Convening(id, platform(scope), convenor, me, now, false), footing, call, called);
            rows.acknowledge(id, new Meeting.Member(me, convenor, vow.name(), now, now, null, false), vow.words());
            audit.write(AuditEvent.done("conference.call", "meeting", id));
            return new Outcome.Done(id);
        });
    }

    /** What the footing of a meeting does not carry on a day; nothing where it stands on the consent of each person. */
    List<FieldError> uncarried(Scope scope, Meeting.Footing footing, LocalDate day, List<String> bodies) {
        return switch (footing) {
            case Meeting.Footing.Statutory(UUID confirmation) -> {
                Optional<Confirmation> found = bases(scope).stream()
                        .filter(one -> one.id().equals(confirmation))
                        .findFirst();
                yield CallRules.uncarried(found, day, bodies, scope.organisation());
            }
            case Meeting.Footing.Consented() -> List.of();
        };
    }

    /** Acknowledges the duty of secrecy and asks to be admitted. */
    public Outcome acknowledge(Scope scope, UUID id, Vow vow) {
        UUID me = desk(scope);
        return transactions.in(
                scope,
                () -> rows.find(me, id)
                        .filter(meeting -> !(meeting.standing() instanceof Meeting.Standing.CalledOff))
                        .<Outcome>map(meeting -> {
                            var who = new Meeting.Member(
                                    me, scope.organisation(), vow.name(), clock.instant(), null, null, false);
                            if (rows.acknowledge(id, who, vow.words())) {
                                audit.write(AuditEvent.done("conference.acknowledge", "meeting", id));
                            }
                            return new Outcome.Done(id);
                        })
                        .orElseGet(Outcome.Gone::new));
    }

    /**
     * Admits somebody who acknowledged, or sends them away; only those admitted of the body that called it do. A clash when
     * somebody did so first.
     */
    public Outcome admit(Scope scope, UUID id, UUID account, boolean welcome) {
        UUID me = desk(scope);
        return convened(scope, id, () -> {
            boolean done = welcome ? rows.admit(id, account, me, clock.instant()) : rows.sendAway(id, account);
            if (!done) {
                return new Outcome.Clash();
            }
            audit.write(AuditEvent.done(welcome ? "conference.admit" : "conference.send-away", "meeting", id)
                    .with("account", account.toString()));
            return new Outcome.Done(id);
        });
    }

    /** Notes once that it was held, and who of those admitted was there. */
    public Outcome hold(Scope scope, UUID id, Collection<UUID> present) {
        desk(scope);
        return convened(scope, id, () -> {
            // Who comes for whom is as it was before it was held.
            List<Meeting.Member> members = rows.members(id);
            if (!rows.hold(id, clock.instant())) {
                return new Outcome.Clash();
            }
            members.stream()
                    .filter(member -> member.admittedAt() != null && !member.moved())
                    .forEach(member ->
                            rows.present(id, member.account(), member.body(), present.contains(member.account())));
            audit.write(AuditEvent.done("conference.hold", "meeting", id)
                    .with("present", Integer.toString(present.size())));
            return new Outcome.Done(id);
        });
    }

    /**
     * Puts right who of those admitted was there. Who was told something stays told; the moment it was first noted stays.
     *
     * @param seen who was there before, as whoever puts it right has read it
     */
    public Outcome correct(Scope scope, UUID id, Set<UUID> seen, Set<UUID> present) {
        UUID me = desk(scope);
        return convened(scope, id, () -> {
            List<Meeting.Member> admitted = rows.members(id).stream()
                    .filter(member -> member.admittedAt() != null && !member.moved())
                    .toList();
            Set<UUID> here = admitted.stream()
                    .filter(member -> Boolean.TRUE.equals(member.present()))
                    .map(Meeting.Member::account)
                    .collect(Collectors.toUnmodifiableSet());
            boolean held = rows.find(me, id).map(Meeting::heldAt).isPresent();
            if (!held || !here.equals(seen)) {
                return new Outcome.Clash();
            }
            for (Meeting.Member member : admitted) {
                boolean there = present.contains(member.account());
                if (!Objects.equals(member.present(), there)) {
                    rows.present(id, member.account(), member.body(), there);
                    audit.write(AuditEvent.done("conference.present", "meeting", id)
                            .with("account", member.account().toString())
                            .with("present", Boolean.toString(there)));
                }
            }
            return new Outcome.Done(id);
        });
    }

    /** Who takes part; for whoever is not admitted only themselves. */
    public List<Meeting.Member> members(Scope scope, UUID id) {
        desk(scope);
        return transactions.in(scope, () -> rows.members(id));
    }

    private Outcome convened(Scope scope, UUID id, java.util.function.Supplier<Outcome> work) {
        UUID me = desk(scope);
        return transactions.in(
                scope,
                () -> rows.find(me, id)
                        .filter(meeting -> meeting.convenor().equals(scope.organisation()))
                        .filter(meeting -> meeting.standing() instanceof Meeting.Standing.Admitted)
                        .map(meeting -> work.get())
                        .orElseGet(Outcome.Gone::new));
    }

    static String platform(Scope scope) {
        return scope.organisation()
                .substring(0, Math.max(0, scope.organisation().indexOf('.')));
    }

    /**
     * The acting account at the desk of a counsellor.
     *
     * @throws AccessDeniedException for everybody else, and for a counsellor who belongs to no body
     */
    static UUID desk(Scope scope) {
        if (scope.organisation().isEmpty() || !scope.is(Role.COUNSELLOR, platform(scope))) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        return scope.requireAccount();
    }
}
