package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            SENT,      ACCEPT,   RECEIVER, ACCEPTED
            SENT,      ACCEPT,   SENDER,
            SENT,      DECLINE,  RECEIVER, DECLINED
            SENT,      START,    RECEIVER,
            SENT,      SERVE,    RECEIVER,
            SENT,      ESCALATE, PROGRAM,  SENT
            SENT,      ESCALATE, SENDER,
            ACCEPTED,  DECLINE,  RECEIVER,
            ACCEPTED,  MISS,     RECEIVER, ACCEPTED
            ACCEPTED,  START,    RECEIVER, STARTED
            ACCEPTED,  START,    SENDER,
            STARTED,   SERVE,    RECEIVER, SERVED
            STARTED,   WITHDRAW, SENDER,   WITHDRAWN
            STARTED,   WITHDRAW, RECEIVER,
            STARTED,   HEAR,     SENDER,
            SERVED,    HEAR,     SENDER,   CLOSED
            SERVED,    HEAR,     RECEIVER, CLOSED
            SERVED,    WITHDRAW, SENDER,
            DECLINED,  ACCEPT,   RECEIVER,
            DECLINED,  SETTLE,   SENDER,   DECLINED
            DECLINED,  SETTLE,   RECEIVER,
            WITHDRAWN, SETTLE,   SENDER,   WITHDRAWN
            ACCEPTED,  ESCALATE, PROGRAM,  ACCEPTED
            ACCEPTED,  SETTLE,   SENDER,
            WITHDRAWN, ACCEPT,   RECEIVER,
            CLOSED,    SAY,      SENDER,
            """)
    void aDeedLeadsWhereTheTableSays(Stage before, Deed deed, Side side, @Nullable Stage after) {
        assertThat(TransitionRules.after(before, deed, side)).isEqualTo(Optional.ofNullable(after));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whatIsOverStaysOver(Stage stage) {
        boolean over = TransitionRules.TABLE.stream()
                .noneMatch(one -> one.before() == stage && (one.after() != stage || one.deed() == Deed.SAY));
        assertThat(over).isEqualTo(!stage.open());
    }

    @Test
    void everyStateCanBeComeTo() {
        for (Stage stage : Stage.values()) {
            if (stage != Stage.SENT) {
                assertThat(TransitionRules.TABLE)
                        .as(stage.key())
                        .anyMatch(one -> one.after() == stage && one.before() != stage);
            }
        }
    }
}
