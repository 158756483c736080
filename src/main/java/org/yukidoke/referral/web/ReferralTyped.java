package org.yukidoke.referral.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;
import org.yukidoke.referral.Deed;

/** What is typed into the forms of a referral. */
@Component
final class ReferralTyped implements LooseForms {

    ReferralTyped() {}

    @Override
    public Set<String> about() {
        return Arrays.stream(Deed.values())
                .map(deed -> "referral." + deed.key())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> fresh() {
        return Set.of();
    }
}
