package org.yukidoke.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;
import org.yukidoke.person.Restrictions;

/**
 * Opens, hands over and closes accompaniments. One stands open for a person and a body; nothing is closed but by
 * somebody's decision, after every part of the work was asked what is not done yet.
 */
@Component
public class Periods {

    /** The place at which why one ended is sealed. */
    public static final String NOTE = PeriodRows.NOTE;

    private final Transactions transactions;
    private final Cabinet cabinet;
    private final PeriodRows rows;
    private final Colleagues colleagues;
    private final Restrictions restrictions;
    private final ObjectProvider<ClosingCheck> checks;
    private final Clock clock;

    Periods(
            Transactions transactions,
            Cabinet cabinet,
            PeriodRows rows,
            Colleagues colleagues,
            Restrictions restrictions,
            ObjectProvider<ClosingCheck> checks,
            Clock clock) {
        this.transactions = transactions;
        this.cabinet = cabinet;
        this.rows = rows;
        this.colleagues = colleagues;
        this.restrictions = restrictions;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * How one begins.
     *
     * @param responsible counsellor of the acting body who answers for it; null when nobody does yet
     * @param note why; blank for nothing
     */
    public record Start(
            LocalDate on, Period.Kind kind, @Nullable UUID responsible, String note) {}

    /** How opening one ends. */
    public sealed interface Opening {
        record Opened(UUID period) implements Opening {}

        /** One stands open already. */
        record AlreadyOpen(UUID period) implements Opening {}

        /** Nobody at the acting body who helps people, or for a restricted file nobody named for it. */
        record NoColleague() implements Opening {}

        /** The day has not come yet. */
        record NotYet() implements Opening {}

        /** There is no such file that the acting account keeps. */
        record Gone() implements Opening {}
    }

    /** Opens an accompaniment of somebody whose file the acting body keeps. */
    public Opening open(Scope scope, UUID person, Start start) {
        UUID me = scope.requireAccount();
        return transactions.in(
                scope,
                () -> cabinet.keep(scope, person, Deed.of("casework.period.open"), drawer -> {
                            var stamp = new PeriodRows.Stamp(me, clock.instant());
                            if (start.on().isAfter(Japan.day(stamp.at()))) {
                                return new Opening.NotYet();
                            }
                            if (strange(scope, person, start.responsible())) {
                                return new Opening.NoColleague();
                            }
                            UUID id = Ids.next(stamp.at());
                            if (!rows.add(drawer, id, start, stamp)) {
                                return rows.findOpen(person)
                                        .<Opening>map(open -> new Opening.AlreadyOpen(open.id()))
                                        .orElseGet(Opening.Gone::new);
                            }
                            var entry = PeriodRows.Entry.of("opened", start.on(), start.responsible(), start.note());
                            rows.note(drawer, id, entry, stamp);
                            return (Opening) new Opening.Opened(id);
                        })
                        .orElseGet(Opening.Gone::new));
    }

    /** The one that stands open; empty also for whoever may not see the file. */
    public Optional<Period> findOpen(Scope scope, UUID person) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.findOpen(person));
    }

    /** All of a person at the acting body, the newest first. */
    public List<Period> list(Scope scope, UUID person) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.list(person));
    }

    /** What happened to one, the first thing first; empty for whoever does not keep the file. */
    public List<Period.Event> history(Scope scope, UUID person, UUID period) {
        return cabinet.keep(scope, person, Deed.of("casework.period.read"), drawer -> rows.events(drawer, period))
                .orElseGet(List::of);
    }

    /**
     * How one ends.
     *
     * @param reason why, in words; to be read by whoever opens it again
     * @param waive whether what is not binding is left undone knowingly
     */
    public record Closing(LocalDate on, Period.Ending ending, String reason, boolean waive) {

        /** Another body goes on from this day. What is left undone goes with it. */
        public static Closing transferred(LocalDate on, String reason) {
            return new Closing(on, Period.Ending.TRANSFERRED, reason, true);
        }
    }

    /** How closing one ends. */
    public sealed interface Closed {
        record Done(UUID period) implements Closed {}

        /** This is not done yet; nothing was changed. */
        record Blocked(List<ClosingCheck.Blocker> by) implements Closed {
            public Blocked {
                by = List.copyOf(by);
            }
        }

        /** None stands open. */
        record NotOpen() implements Closed {}

        /** The day lies before it began or has not come yet. */
        record WrongDay() implements Closed {}

        /** There is no such file, or it is not the acting account's to decide about. */
        record Gone() implements Closed {}
    }

    /** What stands in the way of closing the one that stands open. */
    public List<ClosingCheck.Blocker> blockers(Scope scope, UUID person, Closing closing) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> rows.findOpen(person)
                        .map(open -> ask(scope, open, closing))
                        .orElseGet(List::of));
    }

    /** Closes the one that stands open, unless something is not done yet. */
    public Closed close(Scope scope, UUID person, Closing closing) {
        UUID me = scope.requireAccount();
        return cabinet.decide(scope, person, Deed.of("casework.period.close"), drawer -> {
                    var stamp = new PeriodRows.Stamp(me, clock.instant());
                    Optional<Period> open = rows.findOpen(person);
                    if (open.isEmpty()) {
                        return new Closed.NotOpen();
                    }
                    if (closing.on().isBefore(open.get().openedOn())
                            || closing.on().isAfter(Japan.day(stamp.at()))) {
                        return new Closed.WrongDay();
                    }
                    UUID id = open.get().id();
                    var blockers = ask(scope, open.get(), closing);
                    if (blockers.stream().anyMatch(one -> one.binding() || !closing.waive())) {
                        return new Closed.Blocked(blockers);
                    }
                    if (!rows.close(id, closing.on(), closing.ending())) {
                        return new Closed.NotOpen();
                    }
                    var entry = new PeriodRows.Entry(
                            "closed", closing.on(), null, closing.ending(), blockers.size(), closing.reason());
                    rows.note(drawer, id, entry, stamp);
                    return (Closed) new Closed.Done(id);
                })
                .orElseGet(Closed.Gone::new);
    }

    private List<ClosingCheck.Blocker> ask(Scope scope, Period open, Closing closing) {
        var asked = new ClosingCheck.Asked(open.person(), open.id(), closing.on(), closing.ending());
        return checks.orderedStream()
                .flatMap(check -> check.blockers(scope, asked).stream())
                .toList();
    }

    /** How opening one again, or naming who answers for it, ends. */
    public sealed interface Change {
        record Done() implements Change {}

        /** It stands so already, or another one is open meanwhile. */
        record Late() implements Change {}

        /** Nobody at the acting body who helps people, or for a restricted file nobody named for it. */
        record NoColleague() implements Change {}

        /** There is no such file, or it is not the acting account's to decide about. */
        record Gone() implements Change {}
    }

    /** Opens a closed one again: somebody came back. */
    public Change reopen(Scope scope, UUID person, UUID period, String reason) {
        UUID me = scope.requireAccount();
        return cabinet.decide(scope, person, Deed.of("casework.period.reopen"), drawer -> {
                    if (!rows.reopen(person, period)) {
                        return new Change.Late();
                    }
                    var stamp = new PeriodRows.Stamp(me, clock.instant());
                    var entry = PeriodRows.Entry.of("reopened", Japan.day(stamp.at()), null, reason);
                    rows.note(drawer, period, entry, stamp);
                    return (Change) new Change.Done();
                })
                .orElseGet(Change.Gone::new);
    }

    /**
     * Names who answers for the one that stands open.
     *
     * @param to a counsellor of the acting body; null for nobody yet
     */
    public Change assign(Scope scope, UUID person, @Nullable UUID to, String note) {
        UUID me = scope.requireAccount();
        return cabinet.decide(scope, person, Deed.of("casework.period.assign"), drawer -> {
                    if (strange(scope, person, to)) {
                        return new Change.NoColleague();
                    }
                    Optional<Period> open = rows.findOpen(person);
                    if (open.isEmpty() || !rows.assign(open.get().id(), to)) {
                        return new Change.Late();
                    }
                    var stamp = new PeriodRows.Stamp(me, clock.instant());
                    var entry = PeriodRows.Entry.of("assigned", Japan.day(stamp.at()), to, note);
                    rows.note(drawer, open.get().id(), entry, stamp);
                    return (Change) new Change.Done();
                })
                .orElseGet(Change.Gone::new);
    }

    /**
     * Names who answers for several at once, in a few statements however many they are.
     *
     * @return those of them that could go, by their ids
     */
    public Set<UUID> assign(Scope scope, List<Period> open, UUID to, String note) {
        UUID me = scope.requireAccount();
        if (colleagues.counsellors(scope).stream().noneMatch(one -> one.id().equals(to))) {
            return Set.of();
        }
        List<UUID> people = open.stream().map(Period::person).distinct().toList();
        return cabinet.seeAll(scope, people, Deed.of("casework.period.assign"), drawers -> {
            Set<UUID> closedTo = rows.restricted(people).stream()
                    .filter(person -> !admitted(scope, person, to))
                    .collect(Collectors.toUnmodifiableSet());
            List<UUID> going = open.stream()
                    .filter(one -> drawers.containsKey(one.person()) && !closedTo.contains(one.person()))
                    .map(Period::id)
                    .toList();
            Set<UUID> gone = rows.assign(going, to);
            var assigned = open.stream()
                    .filter(one -> gone.contains(one.id()))
                    .collect(Collectors.toUnmodifiableMap(
                            one -> one, one -> Objects.requireNonNull(drawers.get(one.person()))));
            rows.noteAssigned(assigned, to, note, new PeriodRows.Stamp(me, clock.instant()));
            return gone;
        });
    }

    private boolean admitted(Scope scope, UUID person, UUID account) {
        return restrictions.admitted(scope, person).stream()
                .anyMatch(one -> one.account().equals(account));
    }

    private boolean strange(Scope scope, UUID person, @Nullable UUID account) {
        if (account == null) {
            return false;
        }
        boolean colleague =
                colleagues.counsellors(scope).stream().anyMatch(one -> one.id().equals(account));
        return !colleague || (!rows.restricted(List.of(person)).isEmpty() && !admitted(scope, person, account));
    }
}
