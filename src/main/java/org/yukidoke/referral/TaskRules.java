package org.yukidoke.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;
import org.yukidoke.workflow.Task;

/** What a referral asks of the body that looks at it. */
final class TaskRules {

    private TaskRules() {}

    /**
     * Something to be done.
     *
     * @param what answer, arrange, meet, hear, or of the sender waiting, unbegun, declined, lapsed
     * @param on the last day in time, or the day since which it is there; null for none
     * @param since the day from which it is waited
     */
    record Due(String what, @Nullable LocalDate on, LocalDate since) {}

    static Optional<Due> due(Referral referral, LocalDate today) {
        return referral.side() == Side.SENDER ? ofSender(referral, today) : ofReceiver(referral, today);
    }

    private static Optional<Due> ofReceiver(Referral referral, LocalDate today) {
        return switch (referral.state()) {
            case State.Sent(LocalDate due, var escalated) ->
                Optional.of(new Due("answer", due, Japan.day(referral.sentAt())));
            case State.Accepted(var at, State.Meeting meeting, LocalDate startsBy) -> {
                if (meeting == null) {
                    yield Optional.of(new Due("arrange", startsBy, Japan.day(at)));
                }
                yield meeting.on().isAfter(today)
                        ? Optional.empty()
                        : Optional.of(new Due("meet", meeting.on(), Japan.day(at)));
            }
            case State.Served served -> heard(referral, served);
            case State.Started started -> Optional.empty();
            case State.Declined declined -> Optional.empty();
            case State.Withdrawn withdrawn -> Optional.empty();
            case State.Closed closed -> Optional.empty();
        };
    }

    /** A silence and an end without help stay with whoever referred somebody, whoever else has read of it. */
    private static Optional<Due> ofSender(Referral referral, LocalDate today) {
        if (referral.state() instanceof State.Served served) {
            return heard(referral, served);
        }
        return pressing(referral, today) ? pressed(referral) : Optional.empty();
    }

    private static Optional<Due> pressed(Referral referral) {
        return switch (referral.state()) {
            case State.Sent(LocalDate due, var escalated) ->
                Optional.of(new Due("waiting", due, Japan.day(referral.sentAt())));
            case State.Accepted(var at, var meeting, LocalDate startsBy) ->
                Optional.of(new Due("unbegun", startsBy, Japan.day(at)));
            case State.Declined(var at, var reason, var settled) ->
                Optional.of(new Due("declined", Japan.day(at), Japan.day(at)));
            case State.Withdrawn(var at, var reason, var settled) ->
                Optional.of(new Due("lapsed", Japan.day(at), Japan.day(at)));
            case State.Started started -> Optional.empty();
            case State.Served served -> Optional.empty();
            case State.Closed closed -> Optional.empty();
        };
    }

    private static Optional<Due> heard(Referral referral, State.Served served) {
        return referral.side() == referral.hearer()
                ? Optional.of(new Due("hear", null, Japan.day(served.at())))
                : Optional.empty();
    }

    /** Whether the sender has to look after it; {@link Listing#SENT_PRESSING} asks the database the same. */
    static boolean pressing(Referral referral, LocalDate today) {
        return referral.side() == Side.SENDER
                && switch (referral.state()) {
                    case State.Sent(LocalDate due, var escalated) -> due.isBefore(today);
                    // Whoever was taken over stands with the receiver alone.
                    case State.Accepted(var at, var meeting, LocalDate startsBy) ->
                        startsBy != null
                                && startsBy.isBefore(today)
                                && !referral.wish().transfer();
                    case State.Declined declined -> !declined.settled();
                    case State.Withdrawn withdrawn -> !withdrawn.settled();
                    case State.Started started -> false;
                    case State.Served served -> false;
                    case State.Closed closed -> false;
                };
    }

    /** Key of the words in which a body is told of a deed of the other, or of the program. */
    static String news(Deed deed, String code) {
        return "referral.mail." + deed.key() + (deed == Deed.ESCALATE && code.equals("start") ? ".start" : "");
    }

    static Task.Urgency urgency(Deed news) {
        return switch (news) {
            case DECLINE, WITHDRAW, LAPSE, ESCALATE, EXPIRE -> Task.Urgency.BACK;
            case SEND, ACCEPT, SAY, ARRANGE, MISS, START, SERVE, SEEK, PROLONG, SETTLE, HEAR -> Task.Urgency.NORMAL;
        };
    }
}
