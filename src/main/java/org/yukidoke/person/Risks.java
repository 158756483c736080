package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Raises risks and follows them up. A risk opens a checklist and names who was told; it never hinders contact. */
@Component
public class Risks {

    private static final String FIELDS = "risk";

    private final Transactions transactions;
    private final RiskRows rows;
    private final PersonKeys keys;
    private final Clock clock;

    Risks(Transactions transactions, RiskRows rows, PersonKeys keys, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What is known and what was done.
     *
     * @param done keys of steps of the kind's checklist
     */
    public record Handling(String note, String told, List<String> done) {
        public Handling {
            done = List.copyOf(done);
        }

        @Override
        public String toString() {
            return "the handling of a risk";
        }
    }

    public Written raise(Scope scope, UUID person, Risk.Kind kind, Handling handling) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> open(person, "person.risk.raise")
                        .<Written>map(to -> {
                            Instant now = clock.instant();
                            UUID id = Ids.next(now);
                            rows.add(to, kind, handling, new Details.Stamp(id, now, desk.account()));
                            return new Written.Done(id);
                        })
                        .orElseGet(Written.Gone::new));
    }

    public Written change(Scope scope, UUID person, UUID risk, int seen, Handling handling) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> open(person, "person.risk.change")
                        .<Written>map(of ->
                                rows.change(of, risk, seen, handling) ? new Written.Done(risk) : new Written.Clash())
                        .orElseGet(Written.Gone::new));
    }

    /** Says why a risk does not stand any more. */
    public Written resolve(Scope scope, UUID person, UUID risk, String why) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> open(person, "person.risk.resolve")
                        .<Written>map(of -> rows.resolve(of, risk, why, desk.account(), clock.instant())
                                ? new Written.Done(risk)
                                : new Written.Clash())
                        .orElseGet(Written.Gone::new));
    }

    private Optional<PersonKeys.Opened> open(UUID person, String deed) {
        return keys.openAsKeeper(person, new PersonKeys.Deed(deed, FIELDS));
    }
}
