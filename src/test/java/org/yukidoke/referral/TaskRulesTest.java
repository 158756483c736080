package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            sent,     RECEIVER, 2026-11-25, answer,  2026-11-25
            sent,     SENDER,   2026-11-25, ,
            accepted, RECEIVER, ,           arrange,
            accepted, RECEIVER, 2026-11-21, ,
            accepted, RECEIVER, 2026-11-20, meet,    2026-11-20
            accepted, RECEIVER, 2026-11-18, meet,    2026-11-18
            accepted, SENDER,   2026-11-18, ,
            started,  RECEIVER, ,           ,
            served,   RECEIVER, ,           ,
            served,   SENDER,   ,           hear,
            """)
    void whatAReferralAsksOfABody(
            String state, Side side, @Nullable LocalDate day, @Nullable String what, @Nullable LocalDate on) {
        var due = TaskRules.due(referral(side, state(state, day)), TODAY);
        assertThat(due.map(TaskRules.Due::what).orElse(null)).isEqualTo(what);
        assertThat(due.map(TaskRules.Due::on).orElse(null)).isEqualTo(on);
    }

    private static State state(String state, @Nullable LocalDate day) {
        return switch (state) {
            case "sent" -> new State.Sent(day == null ? TODAY : day, null);
            case "accepted" -> new State.Accepted(NOON, day == null ? null : new State.Meeting(day, null));
            case "started" -> new State.Started(NOON);
            case "served" -> new State.Served(NOON, State.Ending.REACHED);
            default -> throw new IllegalArgumentException(state);
        };
    }

    @Test
    void whereTheBodyThePersonChoseHasGoneTheOtherHearsThem() {
        var served = new State.Served(NOON, State.Ending.REACHED);

        assertThat(TaskRules.due(referral(Side.RECEIVER, Side.RECEIVER, served), TODAY))
                .contains(new TaskRules.Due("hear", null));
        assertThat(TransitionRules.deeds(referral(Side.RECEIVER, Side.RECEIVER, served)))
                .contains(Deed.HEAR)
                .doesNotContain(Deed.SEEK);
    }

    private static Referral referral(Side side, State state) {
        return referral(side, Side.SENDER, state);
    }

    /** The sender is whom the person would rather tell. */
    private static Referral referral(Side side, Side hearer, State state) {
        return new Referral(
                new UUID(0, 1),
                side,
                new Referral.Bodies("saitama.one", "saitama.other"),
                new Referral.Wish(false, "", Referral.Urgency.OPEN, Side.SENDER),
                hearer,
                state,
                NOON,
                NOON,
                1);
    }
}
