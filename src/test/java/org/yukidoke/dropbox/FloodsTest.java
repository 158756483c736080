package org.yukidoke.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void oneAddressDoesNotFillTheBoxAndOthersAreNotHeldUp() {
        var floods = new Floods(2);
        assertThat(floods.overflows("192.0.2.1", NOON)).isFalse();
        assertThat(floods.overflows("192.0.2.1", NOON)).isFalse();
        assertThat(floods.overflows("192.0.2.1", NOON)).isTrue();
        assertThat(floods.overflows("192.0.2.2", NOON)).isFalse();
        assertThat(floods.overflows("192.0.2.1", NOON.plus(Duration.ofHours(1))))
                .as("an hour later")
                .isFalse();
    }
}
