package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;

/** What a share of a file may rest on now: consents of the person that hold, and bases confirmed for the body. */
@Component
public class SharingGrounds {

    private final Consents consents;
    private final LegalGrounds ground;
    private final Clock clock;

    SharingGrounds(Consents consents, LegalGrounds ground, Clock clock) {
        this.consents = consents;
        this.ground = ground;
        this.clock = clock;
    }

    /** One of them, with how far it reaches. */
    public sealed interface Usable {

        /** As a form names it. */
        String key();

        Share.Ground ground();

        /** A consent that holds. */
        record Agreed(Consent consent) implements Usable {
            @Override
            public String key() {
                return "consent:" + consent.line();
            }

            @Override
            public Share.Ground ground() {
                return new Share.Ground.Consented(consent.line());
            }
        }

        /** A confirmed basis of which the body is a member. */
        record Confirmed(Confirmation confirmation) implements Usable {
            @Override
            public String key() {
                return "basis:" + confirmation.id();
            }

            @Override
            public Share.Ground ground() {
                return new Share.Ground.Confirmed(confirmation.claim().basis(), confirmation.id());
            }
        }

        /** What may be shared on it. */
        default List<Part> parts() {
            return switch (this) {
                case Agreed(Consent consent) ->
                    consent.newest().extent().parts().stream().sorted().toList();
                case Confirmed confirmed -> List.of(Part.values());
            };
        }

        /** With whom. */
        default Recipients recipients() {
            return switch (this) {
                case Agreed(Consent consent) -> consent.newest().extent().recipients();
                case Confirmed(Confirmation confirmation) ->
                    new Recipients(confirmation.claim().members(), List.of());
            };
        }

        /** The last day. */
        default LocalDate last() {
            return switch (this) {
                case Agreed(Consent consent) ->
                    Japan.day(consent.newest().extent().until().minusNanos(1));
                case Confirmed(Confirmation confirmation) ->
                    confirmation.claim().validTo();
            };
        }
    }

    /** What holds now for sharing the file of somebody by the body that keeps it. */
    public List<Usable> list(Scope scope, UUID person, String body) {
        Instant now = clock.instant();
        var usable = new ArrayList<Usable>();
        consents.list(scope, person).stream()
                .filter(consent -> consent.holds(now))
                .map(Usable.Agreed::new)
                .forEach(usable::add);
        ground.confirmations(scope, Desk.platform(body)).stream()
                .filter(one ->
                        one.covers(Japan.day(now)) && one.claim().members().contains(body))
                .map(Usable.Confirmed::new)
                .forEach(usable::add);
        return usable;
    }

    /** One of them as a form names it. */
    public Optional<Usable> find(Scope scope, UUID person, String body, String key) {
        return list(scope, person, body).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }
}
