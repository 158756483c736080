package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;

/**
 * Shows parts of a file to other bodies: the one way over the wall. What a share opens is judged by the database at each
 * look, so a consent withdrawn, a basis gone or a day passed closes it with the next question.
 */
@Component
public class Shares {

    private final Transactions transactions;
    private final ShareRows rows;
    private final ConsentRows consents;
    private final LegalGrounds ground;
    private final PersonKeys keys;
    private final Clock clock;

    Shares(
            Transactions transactions,
            ShareRows rows,
            ConsentRows consents,
            LegalGrounds ground,
            PersonKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.consents = consents;
        this.ground = ground;
        this.keys = keys;
        this.clock = clock;
    }

    /** How making a share can end. */
    public sealed interface Making {

        /** It is there. */
        record Done(UUID share) implements Making {}

        /** It may not be made like this. */
        record Refused(List<FieldError> errors) implements Making {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** There is no such file for this account. */
        record Gone() implements Making {}
    }

    /** What would be wrong with it, without making it. */
    public Making check(Scope scope, UUID person, Share.Wanted wanted) {
        return make(scope, person, wanted, new How.Checked());
    }

    public Making make(Scope scope, UUID person, Share.Wanted wanted) {
        return make(scope, person, wanted, new How.Made());
    }

    /** Offers a share to one body: it opens nothing until that body takes it up. */
    public Making offer(Scope scope, UUID person, Share.Wanted wanted) {
        return make(scope, person, wanted, new How.Offered());
    }

    /**
     * Offers a share to the body that comes when this one goes: it outlives the body that makes it, for that body alone.
     *
     * @param change the end of the contract
     */
    public Making pass(Scope scope, UUID person, Share.Wanted wanted, UUID change) {
        return make(scope, person, wanted, new How.Passed(change));
    }

    private sealed interface How {

        record Checked() implements How {}

        record Made() implements How {}

        record Offered() implements How {}

        record Passed(UUID change) implements How {}

        default String deed() {
            return switch (this) {
                case Checked checked -> "person.share.check";
                case Made made -> "person.share";
                case Offered offered -> "person.share.offer";
                case Passed passed -> "person.share.offer";
            };
        }
    }

    private Making make(Scope scope, UUID person, Share.Wanted wanted, How how) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(
                                person,
                                new PersonKeys.Deed(how.deed(), String.join(",", LegalGrounds.keys(wanted.parts()))))
                        .map(to -> {
                            Instant now = clock.instant();
                            List<FieldError> errors = faults(to, wanted, now);
                            if (!errors.isEmpty()) {
                                return (Making) new Making.Refused(errors);
                            }
                            UUID id = Ids.next(now);
                            var stamp = new Details.Stamp(id, now, desk.account());
                            switch (how) {
                                case How.Checked checked -> {}
                                case How.Made made -> rows.add(to, wanted, ShareRows.Way.OPEN, stamp);
                                case How.Offered offered -> rows.add(to, wanted, ShareRows.Way.OFFERED, stamp);
                                case How.Passed(UUID change) ->
                                    rows.add(to, wanted, new ShareRows.Way(true, change), stamp);
                            }
                            return new Making.Done(id);
                        })
                        .orElseGet(Making.Gone::new));
    }

    private List<FieldError> faults(PersonKeys.Opened to, Share.Wanted wanted, Instant now) {
        List<FieldError> errors = new ArrayList<>(ShareRules.faults(wanted, to.owner(), now));
        switch (wanted.ground()) {
            case Share.Ground.Consented(UUID line) -> {
                Optional<Consent> consent = consents.list(to).stream()
                        .filter(one -> one.line().equals(line))
                        .findFirst();
                errors.addAll(consent.map(one -> ShareRules.unconsented(wanted, one, now))
                        .orElseGet(() -> List.of(FieldError.of("ground", "person.fault.consent_gone"))));
            }
            case Share.Ground.Confirmed(Basis basis, UUID confirmation) ->
                errors.addAll(ShareRules.unconfirmed(wanted, ground.findConfirmation(confirmation), to.owner(), now));
        }
        for (Part part : wanted.listParts()) {
            if (part == Part.EMPLOYMENT || part == Part.WELFARE) {
                wanted.recipients().organisations().stream()
                        .filter(body -> !ground.keeps(body, part))
                        .forEach(body -> errors.add(FieldError.of("parts", "person.fault.recipient_zone", body)));
            }
        }
        return errors;
    }

    /** Ends a share before its time. */
    public Written end(Scope scope, UUID person, UUID share, Share.Reason reason) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(person, PersonKeys.Deed.of("person.share.end"))
                        .<Written>map(of -> {
                            var stamp = new Details.Stamp(share, clock.instant(), desk.account());
                            return rows.end(of, share, reason, stamp) ? new Written.Done(share) : new Written.Clash();
                        })
                        .orElseGet(Written.Gone::new));
    }

    /** The shares of a person that the acting account may see, the newest first. */
    public List<Share> list(Scope scope, UUID person) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.open(person, new PersonKeys.Deed("person.read", "share"))
                        .map(rows::list)
                        .orElseGet(List::of));
    }
}
