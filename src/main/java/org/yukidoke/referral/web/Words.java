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
import org.yukidoke.referral.Inquiry;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Side;
import org.yukidoke.referral.Stage;
import org.yukidoke.referral.State;
import org.yukidoke.referral.Step;
import org.yukidoke.referral.Waiting;
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
            case State.Accepted(var at, var meeting, LocalDate startsBy) -> late(startsBy) ? "warning" : "new";
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
            case State.Accepted(var at, State.Meeting meeting, LocalDate startsBy) -> begins(meeting, startsBy);
            case State.Started(var at) -> t.of("referral.since", Moments.day(at, t));
            case State.Declined(var at, State.Decline reason, var settled) -> t.of(reason.text());
            case State.Withdrawn(var at, State.Withdrawal reason, var settled) -> t.of(reason.text());
            case State.Served(var at, State.Ending ending) -> t.of(ending.text());
            case State.Closed(var at, var ending, var heardBy, State.Word word) ->
                word == null ? t.of("referral.word.hidden") : t.of(word.text());
        };
    }

    private boolean late(@Nullable LocalDate by) {
        return by != null && by.isBefore(today);
    }

    private String begins(State.@Nullable Meeting meeting, @Nullable LocalDate by) {
        String met = meeting == null ? t.of("referral.meeting.open") : t.of("referral.meeting.on", meeting(meeting));
        if (by == null || (meeting != null && !late(by))) {
            return met;
        }
        long left = ChronoUnit.DAYS.between(today, by);
        return met + " "
                + (left < 0
                        ? t.of("referral.begin.late", Moments.day(by, t), -left)
                        : t.of("referral.begin.by", Moments.day(by, t)));
    }

    /** That a body has let another hear nothing, as the secretariat reads it. */
    String late(Waiting.Late late) {
        return late.start()
                ? t.of(
                        "referral.begin.late",
                        Moments.day(late.due(), t),
                        Math.max(0, ChronoUnit.DAYS.between(late.due(), today)))
                : due(late.due());
    }

    /** What is known of a question for room: the answer, by whom it was heard, or by when it is due. */
    String room(Inquiry one) {
        Inquiry.Given given = one.given();
        if (given == null) {
            return one.withdrawnAt() == null ? due(one.asking().due()) : t.of("referral.inquiry.withdrawn");
        }
        LocalDate heard = given.heardOn();
        return heard == null
                ? t.of(given.answer().text())
                : t.of("referral.inquiry.heard", t.of(given.answer().text()), Moments.day(heard, t));
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
        if (referral.side() == Side.SENDER && referral.state().settled()) {
            return t.of("referral.next.settled");
        }
        if (referral.pressing(today)) {
            return t.of(
                    referral.state() instanceof State.Withdrawn(var at, State.Withdrawal reason, var settled)
                                    && reason == State.Withdrawal.GONE
                            ? "referral.next.gone.sender"
                            : "referral.next." + referral.state().stage().key() + ".pressing");
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
            case ESCALATE -> "silence";
            case SEND, ACCEPT, SAY, ARRANGE, MISS, START, SEEK, EXPIRE, PROLONG, SETTLE, HEAR -> "";
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
