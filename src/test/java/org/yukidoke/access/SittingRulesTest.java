package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.access.SittingRules.Limits;
import org.yukidoke.access.SittingRules.State;

class SittingRulesTest {

    private static final Instant NINE = Instant.parse("2026-11-23T00:00:00Z");
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(15), Duration.ofHours(12));

    @ParameterizedTest(name = "{0} min after it began, last used {1} min ago: {2}")
    @CsvSource(textBlock = """
              0,  0, OPEN
             15, 15, OPEN
             16, 16, LOCKED
            719,  1, OPEN
            720,  0, OVER
            720, 99, OVER
            """)
    void aSessionLocksWhenIdleAndIsOverInTheEnd(int age, int idle, State state) {
        Instant now = NINE.plus(Duration.ofMinutes(age));
        assertThat(SittingRules.state(sitting(now.minus(Duration.ofMinutes(idle))), LIMITS, now))
                .isEqualTo(state);
    }

    @Test
    void whatWasLockedStaysLockedHoweverLatelyItWasUsed() {
        var locked = new Sitting(new UUID(0, 1), List.of(Proof.PASSWORD), false, NINE, NINE, NINE, NINE);
        assertThat(SittingRules.state(locked, LIMITS, NINE.plusSeconds(1))).isEqualTo(State.LOCKED);
    }

    @Test
    void aUseIsNotedOnceAMinute() {
        assertThat(SittingRules.worthNoting(sitting(NINE), LIMITS, NINE.plusSeconds(59)))
                .isFalse();
        assertThat(SittingRules.worthNoting(sitting(NINE), LIMITS, NINE.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void aProofIsFreshForTenMinutes() {
        assertThat(SittingRules.fresh(sitting(NINE), NINE.plusSeconds(599))).isTrue();
        assertThat(SittingRules.fresh(sitting(NINE), NINE.plusSeconds(600))).isFalse();
    }

    private static Sitting sitting(Instant seen) {
        return new Sitting(new UUID(0, 1), List.of(Proof.PASSWORD), false, NINE, seen, NINE, null);
    }
}
