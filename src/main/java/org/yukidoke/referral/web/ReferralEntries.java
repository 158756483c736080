package org.yukidoke.referral.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way to referrals. */
@Component
final class ReferralEntries implements NavSource {

    ReferralEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.is(Role.COUNSELLOR.key()) ? List.of(new Entry("referral.title", "/referrals", 17)) : List.of();
    }
}
