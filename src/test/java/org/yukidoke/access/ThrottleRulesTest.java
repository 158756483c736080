package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.access.ThrottleRules.Bucket;
import org.yukidoke.access.ThrottleRules.Tally;

class ThrottleRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @ParameterizedTest(name = "{0}: after {1} failures and {2} seconds, {3} more seconds to wait")
    @CsvSource(textBlock = """
            PAIR,    0,     0,   0
            PAIR,    4,     0,   0
            PAIR,    5,     0,   1
            PAIR,    8,     0,   8
            PAIR,    8,     5,   3
            PAIR,    8,     9,   0
            PAIR,   40,     0, 900
            PAIR,   40,   900,   0
            LOGIN,  19,     0,   0
            LOGIN,  20,     0,   1
            LOGIN,  99,     0,  60
            ADDRESS, 49,    0,   0
            ADDRESS, 60,    0,  60
            ADDRESS, 99999, 0,  60
            """)
    void waitingGrowsAndEnds(Bucket bucket, int failures, long later, long seconds) {
        assertThat(ThrottleRules.wait(bucket, new Tally(failures, NOON), NOON.plusSeconds(later)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}: {1} failures are {3} after {2}")
    @CsvSource(textBlock = """
            PAIR,    7, PT29M, 7
            PAIR,    7, PT1H,  5
            PAIR,    7, P1D,   0
            LOGIN,  30, PT10M, 20
            ADDRESS, 60, PT1M, 56
            """)
    void failuresLeakAway(Bucket bucket, int failures, Duration later, int left) {
        assertThat(ThrottleRules.left(bucket, new Tally(failures, NOON), NOON.plus(later)))
                .isEqualTo(left);
    }

    @ParameterizedTest(name = "{0} and {1} are counted together: {2}")
    @CsvSource(textBlock = """
            10.0.0.1,    10.0.0.1,          true
            10.0.0.1,    10.0.0.2,          false
            2001:db8::1, 2001:db8::ffff:2,  true
            2001:db8::1, 2001:db8:0:1::1,   false
            fe80::1%0,   fe80::1%0,         true
            nonsense,    nothing,           false
            """)
    void aWholeNetworkOfTheNewKindIsOneAddress(String one, String other, boolean together) {
        assertThat(ThrottleRules.counted(one).equals(ThrottleRules.counted(other)))
                .isEqualTo(together);
    }
}
