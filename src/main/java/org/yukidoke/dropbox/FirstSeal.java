package org.yukidoke.dropbox;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sees to it that requests can be sealed from the first day on. The public pages by themselves cannot: they hold no key. */
@Component
@Profile("!portal")
final class FirstSeal implements SmartInitializingSingleton {

    private final Openings openings;
    private final Clock clock;

    FirstSeal(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        openings.renew(Instant.EPOCH, clock.instant());
    }
}
