package org.yukidoke.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Deed;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Side;
import org.yukidoke.referral.Stage;
import org.yukidoke.referral.State;
import org.yukidoke.referral.Step;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Referrals in words, as one of the two bodies reads them on a day. */
record Words(Texts t, ReferralNames names, Map<UUID, String> colleagues, LocalDate today) {

    Words {
        colleagues = Map.copyOf(colleagues);
    }

    String stage(State state) {
        return t.of(state.stage().text());
    }

    String tone(State state) {
        return switch (state) {
            case State.Sent(LocalDate due, var escalated) -> due.isBefore(today) ? "warning" : "info";
            case State.Accepted accepted -> "new";
            case State.Started started -> "success";
            case State.Declined declined -> "plain";
            case State.Withdrawn withdrawn -> "plain";
            case State.Served served -> "again";
            case State.Closed closed -> "success";
        };
    }

    /** What there is to know about where it stands. */
    String facts(State state) {
        return switch (state) {
            case State.Sent(LocalDate due, var escalated) -> due(due);
            case State.Accepted(var at, State.Meeting meeting) ->
                meeting == null ? t.of("referral.meeting.open") : t.of("referral.meeting.on", meeting(meeting));
            case State.Started(var at) -> t.of("referral.since", Moments.day(at, t));
            case State.Declined(var at, State.Decline reason) -> t.of(reason.text());
            case State.Withdrawn(var at, State.Withdrawal reason) -> t.of(reason.text());
            case State.Served(var at, State.Ending ending) -> t.of(ending.text());
            case State.Closed(var at, var ending, var heardBy, State.Word word) ->
                word == null ? t.of("referral.word.hidden") : t.of(word.text());
        };
    }

    /** Until when what is shared can be opened; blank where nothing is. */
    String lasts(@Nullable Instant until) {
        return until == null
                ? ""
                : t.of(
                        Japan.day(until).isAfter(today) ? "referral.lasts" : "referral.lasts.over",
                        Moments.day(Japan.day(until.minusMillis(1)), t));
    }

    String meeting(State.Meeting meeting) {
        var at = meeting.at();
        return Moments.day(meeting.on(), t) + (at == null ? "" : " " + at);
    }

    String due(LocalDate due) {
        long left = ChronoUnit.DAYS.between(today, due);
        return left > 0
                ? t.of("referral.due.left", Moments.day(due, t), left)
                : t.of(left == 0 ? "referral.due.today" : "referral.due.late", Moments.day(due, t), -left);
    }

    /** What whoever reads this does next. */
    String next(Referral referral) {
        if (referral.side() == Side.SENDER
                && referral.state() instanceof State.Withdrawn(var at, State.Withdrawal reason)
                && reason == State.Withdrawal.GONE) {
            return t.of("referral.next.gone.sender");
        }
        return t.of("referral.next." + referral.state().stage().key() + "."
                + referral.side().key());
    }

    String body(String key) {
        return names.body(key, t);
    }

    String coded(List<? extends Coded> some) {
        return t.list(some.stream().map(one -> t.of(one.text())));
    }

    /** Who did a step: one's own colleague by name, everybody else by their body. */
    String who(Step step, Referral referral) {
        String body = step.side() == Side.PROGRAM
                ? t.of("referral.side.program")
                : body(referral.between().of(step.side()));
        UUID account = step.account();
        String name = account == null || step.side() != referral.side() ? null : colleagues.get(account);
        return name == null ? body : t.of("referral.who", body, name);
    }

    String code(Step step) {
        if (step.code().isEmpty()) {
            return "";
        }
        String kind = switch (step.deed()) {
            case DECLINE -> "decline";
            case WITHDRAW, LAPSE -> "withdrawal";
            case SERVE -> "ending";
            case SEND, ACCEPT, ESCALATE, SAY, ARRANGE, MISS, START, SEEK, EXPIRE, PROLONG, HEAR -> "";
        };
        return kind.isEmpty() ? "" : t.of("referral." + kind + "." + step.code());
    }

    String deed(Deed deed) {
        return t.of(deed.text());
    }

    /**
     * What each state means: the same words for both bodies.
     *
     * @param now null for none in particular
     */
    List<ReferralView.Meaning> meanings(@Nullable Stage now) {
        return Arrays.stream(Stage.values())
                .map(stage -> new ReferralView.Meaning(t.of(stage.text()), t.of(stage.meaning()), stage == now))
                .toList();
    }
}
