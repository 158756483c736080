package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.Registration.Kind;
import org.yukidoke.casework.caseload.Registration.Proposal;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;

/** For which fiscal years a body registered somebody, new or carried over. The program proposes which, a person says. */
@Component
public class Registrations {

    private final Transactions transactions;
    private final Cabinet cabinet;
    private final RegistrationRows rows;
    private final Periods periods;
    private final Clock clock;

    Registrations(Transactions transactions, Cabinet cabinet, RegistrationRows rows, Periods periods, Clock clock) {
        this.transactions = transactions;
        this.cabinet = cabinet;
        this.rows = rows;
        this.periods = periods;
        this.clock = clock;
    }

    /** All of somebody, the newest year first, those taken back as well. */
    public List<Registration> list(Scope scope, UUID person) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.list(person));
    }

    /** What one of this year should be. */
    public Proposal proposal(Scope scope, UUID person, FiscalYear year) {
        return RegistrationRules.proposal(year, list(scope, person), since(scope, person));
    }

    /** Those that do not fit what else is written by now, and what they should rather be. */
    public Map<UUID, Proposal> odd(Scope scope, UUID person) {
        List<Registration> all = list(scope, person);
        LocalDate since = since(scope, person);
        return all.stream()
                .flatMap(one ->
                        RegistrationRules.odd(one, all, since).stream().map(should -> Map.entry(one.id(), should)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first day on which somebody was accompanied, but by mistake. */
    private @Nullable LocalDate since(Scope scope, UUID person) {
        return periods.list(scope, person).stream()
                .filter(period -> !(period.state() instanceof Period.State.Closed closed
                        && closed.ending() == Period.Ending.MISTAKE))
                .map(Period::openedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Registers somebody for the fiscal year of a day, as it is proposed. */
    public Outcomes.Writing register(Scope scope, UUID person, LocalDate on) {
        return register(
                scope, person, on, proposal(scope, person, FiscalYear.of(on)).kind());
    }

    /** Registers somebody for the fiscal year of a day. */
    public Outcomes.Writing register(Scope scope, UUID person, LocalDate on, Kind kind) {
        return on.isAfter(Japan.day(clock.instant()))
                ? new Outcomes.Writing.NotYet()
                : write(
                        scope,
                        person,
                        "casework.register",
                        (drawer, stamp) -> rows.add(drawer, Ids.next(stamp.at()), kind, on, stamp));
    }

    /** Takes one back; it stays in the record and counts no more. */
    public Outcomes.Writing takeBack(Scope scope, UUID person, UUID registration, Registration.Why why) {
        return write(
                scope,
                person,
                "casework.register.take-back",
                (drawer, stamp) -> rows.takeBack(drawer, registration, why, stamp));
    }

    /** Says that one was new instead of carried over, or the other way round: it is taken back, and another stands there. */
    public Outcomes.Writing correct(Scope scope, UUID person, UUID registration) {
        return write(scope, person, "casework.register.correct", (drawer, stamp) -> {
            Optional<Registration> stood = rows.list(person).stream()
                    .filter(one -> one.id().equals(registration) && one.stands())
                    .findFirst();
            return stood.filter(one -> rows.takeBack(drawer, one.id(), Registration.Why.KIND, stamp))
                    .filter(one ->
                            rows.add(drawer, Ids.next(stamp.at()), one.kind().other(), one.on(), stamp))
                    .isPresent();
        });
    }

    private Outcomes.Writing write(
            Scope scope, UUID person, String deed, BiFunction<Cabinet.Drawer, Writer, Boolean> work) {
        UUID me = scope.requireAccount();
        Instant now = clock.instant();
        return cabinet.keep(scope, person, Deed.of(deed), drawer -> work.apply(drawer, new Writer(me, now)))
                .<Outcomes.Writing>map(
                        written -> written ? new Outcomes.Writing.Done() : new Outcomes.Writing.Already())
                .orElseGet(Outcomes.Writing.Gone::new);
    }
}
