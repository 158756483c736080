package org.yukidoke.referral.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;
import org.yukidoke.referral.Deed;

/** What is typed into the forms of a referral, and to begin a file from one. */
@Component
final class ReferralTyped implements LooseForms {

    ReferralTyped() {}

    @Override
    public Set<String> about() {
        return Stream.concat(
                        Arrays.stream(Deed.values()).map(deed -> "referral." + deed.key()),
                        Stream.of("intake.referral"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> fresh() {
        return Set.of();
    }
}
