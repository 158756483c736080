package org.yukidoke.casework.handing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;

/**
 * Asks each person whether they go on with the body that comes, and keeps what they said. Nobody is moved by it: a yes is a
 * consent and an offer that opens nothing before the day.
 */
@Component
public class Handings {

    private final Transactions transactions;
    private final HandingRows rows;
    private final Offering offering;
    private final Cabinet cabinet;
    private final Clock clock;

    Handings(Transactions transactions, HandingRows rows, Offering offering, Cabinet cabinet, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.offering = offering;
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** How noting something can end. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        /** It may not be noted like this. */
        record Refused(List<FieldError> errors) implements Outcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** Somebody else was faster. */
        record Late() implements Outcome {}

        /** There is no such file for this account, or its body does not go. */
        record Gone() implements Outcome {}
    }

    /** Every file of the acting body, the most pressing first; none for another body. */
    public List<HandingFile.Line> list(Scope scope, ContractEnd end) {
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> HandingRules.lines(rows.files(end.id()), end.terms(), today));
    }

    /** One of them. */
    public Optional<HandingFile.Line> find(Scope scope, ContractEnd end, UUID person) {
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(
                scope, () -> rows.file(end.id(), person).map(file -> HandingRules.line(file, end.terms(), today)));
    }

    /** With how many, of those whose file is not closed, somebody still has to speak. */
    public int open(Scope scope, ContractEnd end) {
        return transactions.in(
                scope,
                () -> rows.counts(end.id()).stream()
                        .filter(one -> HandingRules.standing(one.answer(), one.holds(), one.taken())
                                .open())
                        .mapToInt(HandingRows.Count::files)
                        .sum());
    }

    /** What was noted of somebody, the newest first. */
    public List<Said.Entry> history(Scope scope, ContractEnd end, UUID person) {
        return cabinet.keep(scope, person, Deed.of("casework.handing.read"), drawer -> rows.history(end.id(), drawer))
                .orElseGet(List::of);
    }

    /**
     * Whom something is noted of.
     *
     * @param seen number of the newest entry whoever writes had before them; 0 for none
     */
    public record Asked(UUID person, int seen) {}

    /**
     * Notes what somebody said. A yes makes the consent and the offer with it, in one transaction; after a yes that holds
     * only a no or another yes is noted, and takes back what it made; after a no nobody passes on a basis.
     *
     * @param alongside what is done in the same transaction, such as ending a draft
     */
    public Outcome say(Scope scope, ContractEnd end, Asked asked, Said said, Runnable alongside) {
        scope.require(Role.COUNSELLOR);
        List<FieldError> faults = SaidRules.faults(said, end.terms(), Japan.day(clock.instant()));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        if (!scope.organisation().equals(end.terms().organisation()) || !end.stands() || end.inForce()) {
            return new Outcome.Gone();
        }
        try {
            return transactions.in(scope, () -> {
                Outcome outcome = cabinet.decide(
                                scope,
                                asked.person(),
                                new Deed(
                                        "casework.handing.say",
                                        said.told().answer().key()),
                                drawer -> say(scope, end, asked.seen(), said, drawer))
                        .orElseGet(Outcome.Gone::new);
                if (outcome instanceof Outcome.Done) {
                    alongside.run();
                }
                return outcome;
            });
        } catch (Undone undone) {
            return new Outcome.Refused(undone.errors);
        } catch (DuplicateKeyException faster) {
            return new Outcome.Late();
        }
    }

    private Outcome say(Scope scope, ContractEnd end, int seen, Said said, Cabinet.Drawer drawer) {
        HandingRows.Newest before = rows.newest(end.id(), drawer.person());
        if (before.number() != seen || before.taken()) {
            return new Outcome.Late();
        }
        List<FieldError> against = SaidRules.against(said, before.stands());
        if (!against.isEmpty()) {
            return new Outcome.Refused(against);
        }
        Instant now = clock.instant();
        Offering.Made made = offering.make(scope, drawer.person(), end, said, before.share());
        UUID share = switch (made) {
            case Offering.Made.Nothing() -> null;
            case Offering.Made.Offered(UUID id) -> id;
            case Offering.Made.Refused(var errors) -> throw new Undone(errors);
        };
        rows.add(
                drawer,
                said,
                new HandingRows.Fresh(
                        Ids.next(now), end.id(), seen + 1, share, letter(said), scope.requireAccount(), now),
                end.terms().document());
        return new Outcome.Done();
    }

    private static String letter(Said said) {
        return switch (said.told()) {
            case Said.Told.Agreed agreed -> agreed.passing().letter();
            case Said.Told.Lawful lawful -> lawful.passing().letter();
            case Said.Told.Asked asked -> "";
            case Said.Told.Unreached unreached -> "";
            case Said.Told.Declined declined -> "";
        };
    }

    /** Takes back what was written already. */
    private static final class Undone extends RuntimeException {
        private final transient List<FieldError> errors;

        private Undone(List<FieldError> errors) {
            super("not noted", null, false, false);
            this.errors = errors;
        }
    }
}
