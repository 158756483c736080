package org.yukidoke.casework.handing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.person.SharingGrounds;

/** The consent somebody gives to go on elsewhere, and the offer that stands on it until the day. */
@Component
final class Offering {

    private final Consents consents;
    private final Shares shares;
    private final SharingGrounds grounds;
    private final Persons persons;

    Offering(Consents consents, Shares shares, SharingGrounds grounds, Persons persons) {
        this.consents = consents;
        this.shares = shares;
        this.grounds = grounds;
        this.persons = persons;
    }

    /** What came of what somebody said. */
    sealed interface Made {

        record Nothing() implements Made {}

        record Offered(UUID share) implements Made {}

        record Refused(List<FieldError> errors) implements Made {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Makes what comes of it, and ends what an earlier yes made.
     *
     * @param before the offer of the newest entry; null for none
     */
    Made make(Scope scope, UUID person, ContractEnd end, Said said, @Nullable UUID before) {
        return switch (said.told()) {
            case Said.Told.Asked asked -> nothing(scope, person, before);
            case Said.Told.Unreached unreached -> nothing(scope, person, before);
            case Said.Told.Declined declined -> {
                end(scope, person, before, Share.Reason.WITHDRAWN)
                        .ifPresent(line -> consents.withdraw(
                                scope,
                                person,
                                line,
                                new Consent.Circumstances(said.method(), Consent.Giver.SELF, said.on(), "")));
                yield new Made.Nothing();
            }
            case Said.Told.Agreed agreed -> {
                Optional<UUID> line = end(scope, person, before, Share.Reason.OTHER);
                yield agreed(scope, person, end, new Yes(said, agreed, line.orElse(null)));
            }
            case Said.Told.Lawful(String key, Said.Passing passing) -> {
                // What somebody took back themselves is a no, wherever they said it.
                if (end(scope, person, before, Share.Reason.OTHER)
                        .filter(line -> withdrawn(scope, person, line))
                        .isPresent()) {
                    yield new Made.Refused(SaidRules.declined());
                }
                yield grounds.find(scope, person, scope.organisation(), key)
                        .filter(SharingGrounds.Usable.Confirmed.class::isInstance)
                        .map(ground -> offer(scope, person, end, ground.ground(), passing))
                        .orElseGet(() -> refused("ground", "handing.fault.ground"));
            }
        };
    }

    private boolean withdrawn(Scope scope, UUID person, UUID line) {
        return consents.list(scope, person).stream()
                .anyMatch(one -> one.line().equals(line) && one.newest().kind() == Consent.Kind.WITHDRAWN);
    }

    private Made nothing(Scope scope, UUID person, @Nullable UUID before) {
        end(scope, person, before, Share.Reason.BASIS_GONE);
        return new Made.Nothing();
    }

    /**
     * A yes.
     *
     * @param before the line of the consent given before; null for none
     */
    private record Yes(
            Said said, Said.Told.Agreed agreed, @Nullable UUID before) {

        Consents.Given given(ContractEnd.Terms terms) {
            return new Consents.Given(
                    agreed.notice(),
                    new Consent.Extent(
                            agreed.passing().parts(),
                            Recipients.bodies(terms.successor()),
                            Japan.end(agreed.passing().last())),
                    new Consent.Circumstances(said.method(), agreed.giver(), said.on(), agreed.evidence()));
        }
    }

    private Made agreed(Scope scope, UUID person, ContractEnd end, Yes yes) {
        return switch (consent(scope, person, yes, yes.given(end.terms()))) {
            case Consents.Recording.Done(UUID line, UUID event) ->
                offer(
                        scope,
                        person,
                        end,
                        new Share.Ground.Consented(line),
                        yes.agreed().passing());
            case Consents.Recording.Refused(var errors) -> new Made.Refused(fields(errors));
            case Consents.Recording.Overtaken overtaken -> refused("answer", "handing.fault.overtaken");
            case Consents.Recording.Gone() -> refused("answer", "handing.fault.gone");
        };
    }

    /** Who agrees again, to more or less, goes on with the consent they gave: they withdrew nothing. */
    private Consents.Recording consent(Scope scope, UUID person, Yes yes, Consents.Given given) {
        return Optional.ofNullable(yes.before())
                .flatMap(line -> consents.list(scope, person).stream()
                        .filter(one -> one.line().equals(line) && one.newest().kind() != Consent.Kind.WITHDRAWN)
                        .findFirst())
                .map(one -> consents.renew(
                        scope,
                        person,
                        new Consents.Looked(one.line(), one.newest().id()),
                        given))
                .orElseGet(() -> consents.give(scope, person, given));
    }

    private Made offer(Scope scope, UUID person, ContractEnd end, Share.Ground ground, Said.Passing passing) {
        ContractEnd.Terms terms = end.terms();
        // Nobody outside is offered somebody whose file is restricted: nobody there is named for it yet.
        boolean restricted = persons.find(scope, person, java.util.Set.of())
                .map(file -> file.cover().restricted())
                .orElse(true);
        if (restricted) {
            return refused("answer", "handing.fault.restricted");
        }
        var wanted = new Share.Wanted(
                ground,
                passing.parts(),
                Recipients.bodies(terms.successor()),
                terms.document(),
                "",
                new Share.Span(Japan.start(terms.startsOn()), Japan.end(passing.last())));
        return switch (shares.pass(scope, person, wanted, end.id())) {
            case Shares.Making.Done(UUID share) -> new Made.Offered(share);
            case Shares.Making.Refused(var errors) -> new Made.Refused(fields(errors));
            case Shares.Making.Gone() -> refused("answer", "handing.fault.gone");
        };
    }

    /** Ends an offer; gives the line of the consent it stood on. */
    private Optional<UUID> end(Scope scope, UUID person, @Nullable UUID share, Share.Reason reason) {
        if (share == null) {
            return Optional.empty();
        }
        Optional<Share.Ground> ground = shares.list(scope, person).stream()
                .filter(one -> one.id().equals(share))
                .map(one -> one.wanted().ground())
                .findFirst();
        shares.end(scope, person, share, reason);
        return ground.flatMap(one -> switch (one) {
            case Share.Ground.Consented(UUID line) -> Optional.of(line);
            case Share.Ground.Confirmed confirmed -> Optional.empty();
        });
    }

    // Fields of a consent and of a share as the one form here names them.
    private static List<FieldError> fields(List<FieldError> errors) {
        return errors.stream()
                .map(error -> switch (error.field()) {
                    case "until", "to" -> new FieldError("last", error.key(), error.arguments());
                    case "recipients" -> new FieldError("notice", error.key(), error.arguments());
                    default -> error;
                })
                .distinct()
                .toList();
    }

    private static Made refused(String field, String key) {
        return new Made.Refused(List.of(FieldError.of(field, key)));
    }
}
