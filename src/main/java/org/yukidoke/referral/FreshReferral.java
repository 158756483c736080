package org.yukidoke.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Periods;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.PersonFile;
import org.yukidoke.vault.Sealer;

/** Writes a referral that may be sent: its row, its key, and what is sealed by it. */
@Component
final class FreshReferral {

    private final ReferralRows rows;
    private final WrittenRows written;
    private final ReferralKeys keys;
    private final Delivery delivery;
    private final Cabinet cabinet;

    FreshReferral(ReferralRows rows, WrittenRows written, ReferralKeys keys, Delivery delivery, Cabinet cabinet) {
        this.rows = rows;
        this.written = written;
        this.keys = keys;
        this.delivery = delivery;
        this.cabinet = cabinet;
    }

    UUID write(Scope scope, PersonFile file, Sending.Wanted wanted, UUID share, Instant now) {
        UUID id = Ids.next(now);
        var between = new Referral.Bodies(file.cover().owner(), wanted.receiver());
        rows.add(
                new ReferralRows.Fresh(
                        id,
                        file.cover().id(),
                        share,
                        between,
                        wanted.wish(),
                        delivery.due(between.receiver(), wanted.wish().urgency(), Japan.day(now)),
                        scope.requireAccount(),
                        wanted.wish().transfer() ? handed(scope, file) : null),
                now);
        Sealer sealer = keys.make(id);
        written.add(id, wanted.preview(), sealer);
        written.add(id, SendRules.letter(file, wanted.parts()), sealer);
        delivery.sent(scope, id, between);
        return id;
    }

    private byte @Nullable [] handed(Scope scope, PersonFile file) {
        return cabinet.decide(
                        scope,
                        file.cover().id(),
                        Cabinet.Deed.of("referral.hand-over.offer"),
                        drawer -> drawer.seal(Periods.NOTE, ""))
                .orElse(null);
    }
}
