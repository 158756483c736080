package org.yukidoke.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.ClosingCheck;
import org.yukidoke.casework.Period;

/**
 * An accompaniment does not end while a body asked about somebody owes an answer; every other open referral is told and
 * can be left.
 */
@Component
final class OpenReferrals implements ClosingCheck {

    private final ReferralRows rows;

    OpenReferrals(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Blocker> blockers(Scope scope, Asked asked) {
        return rows.ofPerson(asked.person()).stream()
                .filter(referral -> referral.state().stage().open())
                .filter(referral -> !(referral.wish().transfer() && asked.ending() == Period.Ending.TRANSFERRED))
                .map(referral -> new Blocker(
                        t -> t.of((referral.side() == Side.RECEIVER ? "referral.blocks.own." : "referral.blocks.")
                                + referral.state().stage().key()),
                        "/referrals/" + referral.id(),
                        referral.state() instanceof State.Sent))
                .toList();
    }
}
