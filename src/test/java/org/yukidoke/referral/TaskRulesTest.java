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
            sent,     RECEIVER, 2026-11-25, ,           answer,   2026-11-25
            sent,     SENDER,   2026-11-25, ,           ,
            sent,     SENDER,   2026-11-20, ,           ,
            sent,     SENDER,   2026-11-19, ,           waiting,  2026-11-19
            accepted, RECEIVER, ,           2026-11-27, arrange,  2026-11-27
            accepted, RECEIVER, 2026-11-21, 2026-11-25, ,
            accepted, RECEIVER, 2026-11-20, 2026-11-25, meet,     2026-11-20
            accepted, RECEIVER, 2026-11-18, 2026-11-19, meet,     2026-11-18
            accepted, SENDER,   2026-11-18, 2026-11-20, ,
            accepted, SENDER,   2026-11-18, 2026-11-19, unbegun,  2026-11-19
            accepted, SENDER,   ,           2026-11-19, unbegun,  2026-11-19
            started,  RECEIVER, ,           ,           ,
            started,  SENDER,   ,           ,           ,
            served,   RECEIVER, ,           ,           ,
            served,   SENDER,   ,           ,           hear,
            declined, SENDER,   ,           ,           declined, 2026-11-20
            declined, RECEIVER, ,           ,           ,
            settled,  SENDER,   ,           ,           ,
            lapsed,   SENDER,   ,           ,           lapsed,   2026-11-20
            lapsed,   RECEIVER, ,           ,           ,
            """)
    void whatAReferralAsksOfABody(
            String state,
            Side side,
            @Nullable LocalDate day,
            @Nullable LocalDate startsBy,
            @Nullable String what,
            @Nullable LocalDate on) {
        var due = TaskRules.due(referral(side, state(state, day, startsBy)), TODAY);
        assertThat(due.map(TaskRules.Due::what).orElse(null)).isEqualTo(what);
        assertThat(due.map(TaskRules.Due::on).orElse(null)).isEqualTo(on);
    }

    private static State state(String state, @Nullable LocalDate day, @Nullable LocalDate startsBy) {
        return switch (state) {
            case "sent" -> new State.Sent(day == null ? TODAY : day, null);
            case "accepted" -> new State.Accepted(NOON, day == null ? null : new State.Meeting(day, null), startsBy);
            case "started" -> new State.Started(NOON);
            case "declined" -> new State.Declined(NOON, State.Decline.FULL, false);
            case "settled" -> new State.Declined(NOON, State.Decline.FULL, true);
            case "lapsed" -> new State.Withdrawn(NOON, State.Withdrawal.GROUND, false);
            case "served" -> new State.Served(NOON, State.Ending.REACHED);
            default -> throw new IllegalArgumentException(state);
        };
    }

    @Test
    void whereTheBodyThePersonChoseHasGoneTheOtherHearsThem() {
        var served = new State.Served(NOON, State.Ending.REACHED);

        assertThat(TaskRules.due(referral(Side.RECEIVER, Side.RECEIVER, served), TODAY))
                .contains(new TaskRules.Due("hear", null, TODAY));
        assertThat(TransitionRules.deeds(referral(Side.RECEIVER, Side.RECEIVER, served)))
                .contains(Deed.HEAR)
                .doesNotContain(Deed.SEEK);
    }

    @Test
    void whoWasTakenOverIsNobodysToWaitFor() {
        var late = new State.Accepted(NOON, null, TODAY.minusDays(9));

        assertThat(referral(Side.SENDER, late).pressing(TODAY)).isTrue();
        assertThat(referral(Side.SENDER, Side.RECEIVER, true, late).pressing(TODAY))
                .isFalse();
    }

    @Test
    void anEndIsSettledOnce() {
        assertThat(TransitionRules.deeds(referral(Side.SENDER, new State.Declined(NOON, State.Decline.FULL, false))))
                .containsExactly(Deed.SETTLE);
        assertThat(TransitionRules.deeds(referral(Side.SENDER, new State.Withdrawn(NOON, State.Withdrawal.WISH, true))))
                .isEmpty();
    }

    private static Referral referral(Side side, State state) {
        return referral(side, Side.SENDER, state);
    }

    /** The sender is whom the person would rather tell. */
    private static Referral referral(Side side, Side hearer, State state) {
        return referral(side, hearer, false, state);
    }

    private static Referral referral(Side side, Side hearer, boolean transfer, State state) {
        return new Referral(
                new UUID(0, 1),
                side,
                new Referral.Bodies("saitama.one", "saitama.other"),
                new Referral.Wish(transfer, "", Referral.Urgency.OPEN, Side.SENDER),
                hearer,
                state,
                NOON,
                new UUID(0, 2),
                NOON,
                1);
    }
}
