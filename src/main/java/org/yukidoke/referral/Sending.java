package org.yukidoke.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Birth;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;

/**
 * Refers somebody to another body. The share by which a name may cross is offered in the same transaction, on a ground
 * that holds: without one there is no referral.
 */
@Component
public class Sending {

    /** The database's name for the rule that nobody is asked twice for the same person at a time. */
    private static final String ONCE = "referral_once";

    private final Transactions transactions;
    private final Persons persons;
    private final Shares shares;
    private final LegalGrounds grounds;
    private final FreshReferral writing;
    private final Delivery delivery;
    private final Clock clock;

    Sending(
            Transactions transactions,
            Persons persons,
            Shares shares,
            LegalGrounds grounds,
            FreshReferral writing,
            Delivery delivery,
            Clock clock) {
        this.transactions = transactions;
        this.persons = persons;
        this.shares = shares;
        this.grounds = grounds;
        this.writing = writing;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * How somebody is to be referred.
     *
     * @param receiver key of the body asked
     * @param parts of the file it sees once it has accepted
     * @param until the end of that, not included
     * @param purpose in words, for the share
     */
    public record Wanted(
            String receiver,
            Share.Ground ground,
            Set<Part> parts,
            Instant until,
            String purpose,
            Referral.Wish wish,
            Preview preview) {

        public Wanted {
            parts = Set.copyOf(parts);
        }

        private Share.Wanted share(Instant now) {
            return new Share.Wanted(
                    ground, parts, Recipients.bodies(receiver), purpose, "", new Share.Span(now, until));
        }
    }

    /** What would be wrong with it, without sending it. */
    public Sent check(Scope scope, UUID person, Wanted wanted) {
        return weigh(scope, person, wanted, null);
    }

    public Sent send(Scope scope, UUID person, Wanted wanted) {
        return send(scope, person, wanted, () -> {});
    }

    /**
     * As above.
     *
     * @param also done in the same transaction, where it was sent
     */
    public Sent send(Scope scope, UUID person, Wanted wanted, Runnable also) {
        try {
            return weigh(scope, person, wanted, also);
        } catch (DuplicateKeyException twice) {
            if (String.valueOf(twice.getMessage()).contains(ONCE)) {
                return new Sent.Already();
            }
            throw twice;
        }
    }

    // Without anything to do afterwards it is only weighed.
    private Sent weigh(Scope scope, UUID person, Wanted wanted, @Nullable Runnable also) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> {
            Set<Part> asked = EnumSet.of(Part.IDENTITY);
            asked.addAll(wanted.parts());
            Optional<PersonFile> file = persons.find(scope, person, asked)
                    .filter(one -> one.cover().seen().keeper());
            if (file.isEmpty()) {
                return new Sent.Gone();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            PersonName name =
                    file.get().named().map(named -> named.identity().name()).orElseGet(() -> PersonName.nickname(""));
            List<FieldError> errors = new ArrayList<>(SendRules.faults(
                    wanted.preview(),
                    name,
                    grounds.purposes(scope, wanted.receiver()).welfare(),
                    wanted.parts()));
            errors.addAll(SendRules.unhanded(wanted));
            if (delivery.gone(wanted.receiver())) {
                errors.add(FieldError.of("via", "referral.fault.gone"));
            }
            Shares.Making made = errors.isEmpty() && also != null
                    ? shares.offer(scope, person, wanted.share(now))
                    : shares.check(scope, person, wanted.share(now));
            return switch (made) {
                case Shares.Making.Gone() -> new Sent.Gone();
                case Shares.Making.Refused(var more) -> {
                    errors.addAll(more);
                    yield new Sent.Refused(errors);
                }
                case Shares.Making.Done(UUID share) -> {
                    if (!errors.isEmpty()) {
                        yield new Sent.Refused(errors);
                    }
                    if (also == null) {
                        yield new Sent.Done(share);
                    }
                    UUID referral = writing.write(scope, file.get(), wanted, share, now);
                    also.run();
                    yield new Sent.Done(referral);
                }
            };
        });
    }

    /** By when an answer would be due. */
    public LocalDate due(Wanted wanted, LocalDate today) {
        return delivery.due(wanted.receiver(), wanted.wish().urgency(), today);
    }

    /** The parts of a file that would be sent along, as they stand. */
    public static Introduction letter(PersonFile file, Set<Part> parts) {
        return SendRules.letter(file, parts);
    }

    /** The band of ages somebody is in. */
    public static Preview.Age age(Birth birth, LocalDate today) {
        return SendRules.age(birth, today);
    }
}
