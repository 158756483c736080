package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;

/**
 * Hands several cases to a colleague at once. Whoever is not there cannot receive any, nobody gets more than the body
 * counts as much unless that is meant, and a restricted file goes to nobody who is not named for it.
 */
@Component
public class Handovers {

    /** Letters on a page. */
    public static final int PAGE = 50;

    /** So long after a hand-over the same one is that one sent twice. */
    private static final Duration TWICE = Duration.ofHours(1);

    private final Transactions transactions;
    private final HandoverRows rows;
    private final Caseloads caseloads;
    private final Periods periods;
    private final Cabinet cabinet;
    private final Colleagues colleagues;
    private final Clock clock;

    Handovers(
            Transactions transactions,
            HandoverRows rows,
            Caseloads caseloads,
            Periods periods,
            Cabinet cabinet,
            Colleagues colleagues,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.caseloads = caseloads;
        this.periods = periods;
        this.cabinet = cabinet;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    public Handover.Outcome handOver(Scope scope, Handover.Wanted wanted) {
        return handOver(scope, wanted, () -> {});
    }

    /**
     * As above.
     *
     * @param also done in the same transaction, where anybody was handed over
     */
    public Handover.Outcome handOver(Scope scope, Handover.Wanted wanted, Runnable also) {
        scope.require(Role.COUNSELLOR);
        try {
            return transactions.in(scope, () -> {
                if (colleagues.counsellors(scope).stream()
                        .noneMatch(one -> one.id().equals(wanted.receiver()))) {
                    return new Handover.Outcome.NoColleague();
                }
                List<Period> going = caseloads.of(scope, wanted.periods()).stream()
                        .map(line -> line.one().period())
                        .filter(period -> !wanted.receiver().equals(period.responsible()))
                        .toList();
                int now = caseloads.burden(scope).getOrDefault(wanted.receiver(), 0);
                int most = caseloads.yardstick(scope).mostCases();
                int then = now + going.size();
                if (then > most && !wanted.meant()) {
                    return new Handover.Outcome.TooMany(now, then, most);
                }
                Handover.Outcome handed = hand(scope, wanted, going);
                also.run();
                return handed;
            });
        } catch (Undone undone) {
            return already(scope, wanted);
        }
    }

    /** Whatever was sent twice is theirs since the first time, and its letter is there. */
    private Handover.Outcome already(Scope scope, Handover.Wanted wanted) {
        return transactions.in(
                scope,
                () -> rows.sent(wanted, scope.requireAccount(), clock.instant().minus(TWICE))
                        .<Handover.Outcome>map(Handover.Outcome.Already::new)
                        .orElseGet(Handover.Outcome.Nothing::new));
    }

    private Handover.Outcome hand(Scope scope, Handover.Wanted wanted, List<Period> going) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        rows.add(id, scope.organisation(), wanted, scope.requireAccount(), now);
        Set<UUID> handed = periods.assign(scope, going, wanted.receiver(), wanted.note());
        if (handed.isEmpty()) {
            throw new Undone();
        }
        List<Period> gone =
                going.stream().filter(one -> handed.contains(one.id())).toList();
        List<UUID> people = gone.stream().map(Period::person).distinct().toList();
        int kept = cabinet.seeAll(
                scope, people, Deed.of("casework.handover"), drawers -> rows.add(id, gone, drawers, wanted.note()));
        return new Handover.Outcome.Done(id, kept, wanted.periods().size() - kept);
    }

    /** Takes back what was written already. */
    private static final class Undone extends RuntimeException {
        private Undone() {
            super("nothing is handed over", null, false, false);
        }
    }

    /**
     * Those at the acting body, the newest first.
     *
     * @param page from 1
     */
    public List<Handover> list(Scope scope, int page) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.list(scope.organisation(), (page - 1) * PAGE, PAGE));
    }

    /** How many there are at the acting body. */
    public long count(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.count(scope.organisation()));
    }

    /** Those the acting account received and has not read the letter of. */
    public List<Handover> unread(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.unread(scope.organisation(), scope.requireAccount()));
    }

    /** A handover with its cases, as far as they may be seen now. */
    public record Letter(Handover handover, List<Handover.Item> items) {
        public Letter {
            items = List.copyOf(items);
        }
    }

    /** The letter of one; empty when it is not this body's. */
    public Optional<Letter> letter(Scope scope, UUID id) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> rows.find(id).map(found -> {
                    List<HandoverRows.Gone> gone = rows.gone(id);
                    List<UUID> people = gone.stream()
                            .map(HandoverRows.Gone::person)
                            .distinct()
                            .toList();
                    Map<UUID, String> notes = new HashMap<>();
                    cabinet.seeAll(scope, people, Deed.of("casework.handover.read"), drawers -> {
                        gone.stream()
                                .filter(one -> drawers.containsKey(one.person()))
                                .forEach(one -> notes.put(
                                        one.period(),
                                        one.note().apply(Objects.requireNonNull(drawers.get(one.person())))));
                        return true;
                    });
                    var items = new ArrayList<Handover.Item>();
                    for (HandoverRows.Gone one : gone) {
                        String note = notes.get(one.period());
                        if (note != null) {
                            items.add(new Handover.Item(one.person(), one.period(), one.before(), note));
                        }
                    }
                    return new Letter(found, items);
                }));
    }

    /** Says that the receiver read it; only they can. */
    public boolean read(Scope scope, UUID id) {
        UUID me = scope.requireAccount();
        return transactions.in(scope, () -> rows.read(id, me, clock.instant()));
    }
}
