package org.yukidoke.referral.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.referral.Waiting;
import org.yukidoke.web.Texts;

/** For the secretariat: how many bodies wait for an answer of another, and of nobody else. */
@Component
final class WaitingCard implements DeskCard {

    private final Waiting waiting;

    WaitingCard(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        if (!scope.is(Role.SECRETARIAT)) {
            return Optional.empty();
        }
        int late = waiting.list(scope).size();
        return Optional.of(new Card(
                late > 0 ? 30 : 80,
                t.of("referral.waiting"),
                t.of(late > 0 ? "referral.waiting.lead" : "referral.waiting.none"),
                late > 0 ? t.of("referral.times.count", late) : "",
                List.of(
                        new Link(t.of("referral.waiting"), "/referrals/waiting"),
                        new Link(t.of("referral.times"), "/referrals/times"))));
    }
}
