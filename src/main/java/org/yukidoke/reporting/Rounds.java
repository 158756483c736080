package org.yukidoke.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Moment;

/** Requests of councils to their bodies. The secretariat keeps them. */
@Component
public class Rounds {

    private final RoundRows rows;
    private final AskRows asks;
    private final Plans plans;
    private final Laying laying;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Rounds(
            RoundRows rows,
            AskRows asks,
            Plans plans,
            Laying laying,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.asks = asks;
        this.plans = plans;
        this.laying = laying;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How planning a round can end. */
    public sealed interface Planning {

        record Done(Round round) implements Planning {}

        record Refused(List<FieldError> errors) implements Planning {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /** How opening a round can end. */
    public sealed interface Opening {

        /** @param bodies how many are asked */
        record Done(Round round, int bodies) implements Opening {}

        /** It was opened before, or is over. */
        record NotNow(Round round) implements Opening {}

        /** The plan gives nobody anything to report on in this period. */
        record Nobody() implements Opening {}
    }

    /** How giving a body longer can end. */
    public sealed interface Extending {

        record Done(LocalDate due) implements Extending {}

        record Refused(List<FieldError> errors) implements Extending {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Plans a round, which nobody but the secretariat sees before it opens.
     *
     * @param typed {@code kind}, {@code period} (a code), {@code title}, {@code note}, {@code due}, {@code route},
     *     {@code measures} ({@code yes} or nothing)
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Planning plan(Scope scope, String plan, Map<String, String> typed) {
        return transactions.in(scope, () -> {
            Standpoint.requireSecretariat(scope, plans.get(plan));
            return switch (RoundRules.parse(typed, today())) {
                case Parsed.Invalid<RoundRules.Wanted>(var errors) -> new Planning.Refused(errors);
                case Parsed.Valid<RoundRules.Wanted>(var wanted) -> {
                    Instant now = now();
                    var round = new Round(
                            Ids.next(now),
                            plan,
                            wanted.kind(),
                            wanted.period(),
                            wanted.title(),
                            wanted.note(),
                            wanted.due(),
                            wanted.route(),
                            wanted.measures(),
                            new Round.State.Planned());
                    rows.add(round, scope.id().orElse(null), now);
                    audit.write(AuditEvent.done("round.plan", "round", round.id()));
                    yield new Planning.Done(round);
                }
            };
        });
    }

    /**
     * Opens a round: lays down what each body is asked for, by the plan as it is now.
     *
     * @throws Absent when there is no such round
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Opening open(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Round round = lock(scope, id);
            if (!(round.state() instanceof Round.State.Planned)) {
                return new Opening.NotNow(round);
            }
            return laying.open(round, plans.get(round.plan()), now())
                    .<Opening>map(bodies -> {
                        audit.write(AuditEvent.done("round.open", "round", id).with("bodies", bodies.toString()));
                        return new Opening.Done(get(id), bodies);
                    })
                    .orElseGet(Opening.Nobody::new);
        });
    }

    /**
     * Gives one body longer.
     *
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Extending extend(Scope scope, UUID ask, LocalDate due, String reason) {
        return transactions.in(scope, () -> {
            Ask of = asks.lock(ask).orElseThrow(() -> new Absent("report", ask.toString()));
            Round round = get(of.round());
            Standpoint.requireSecretariat(scope, plans.get(round.plan()));
            if (!round.open() || due.isBefore(today())) {
                return new Extending.Refused(List.of(FieldError.of("due", "reporting.fault.due.past")));
            }
            if (!due.isAfter(of.due())) {
                return new Extending.Refused(List.of(FieldError.of("due", "reporting.fault.due.earlier")));
            }
            if (reason.isBlank() || reason.length() > 2000) {
                return new Extending.Refused(List.of(FieldError.of("reason", "reporting.fault.reason")));
            }
            asks.extend(ask, due, reason.strip(), scope.id().orElse(null), now());
            audit.write(AuditEvent.done("report.extend", Ask.MATTER, ask).with("due", due.toString()));
            return new Extending.Done(due);
        });
    }

    /**
     * The rounds of a plan, the newest first; those not yet opened only for the secretariat.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for whoever has nothing to do with the council's work
     */
    public List<Round> list(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            if (!org.yukidoke.progress.Progress.inside(scope, in)) {
                throw new AccessDeniedException(
                        "needs somebody of " + in.platform().key());
            }
            boolean all =
                    scope.is(org.yukidoke.access.Role.SECRETARIAT, in.platform().key());
            return rows.list(plan).stream()
                    .filter(round -> all || !(round.state() instanceof Round.State.Planned))
                    .toList();
        });
    }

    private Round lock(Scope scope, UUID id) {
        Round round = rows.lock(id).orElseThrow(() -> new Absent("round", id.toString()));
        Standpoint.requireSecretariat(scope, plans.get(round.plan()));
        return round;
    }

    private Round get(UUID id) {
        return rows.find(id).orElseThrow(() -> new Absent("round", id.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moment.JAPAN);
    }
}
