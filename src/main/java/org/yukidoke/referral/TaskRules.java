package org.yukidoke.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.workflow.Task;

/** What a referral asks of the body that looks at it. */
final class TaskRules {

    private TaskRules() {}

    /**
     * Something to be done.
     *
     * @param what answer, arrange, meet or hear
     * @param on the last day in time; null for none
     */
    record Due(String what, @Nullable LocalDate on) {}

    static Optional<Due> due(Referral referral, LocalDate today) {
        boolean receiver = referral.side() == Side.RECEIVER;
        return switch (referral.state()) {
            case State.Sent(LocalDate due, var escalated) ->
                receiver ? Optional.of(new Due("answer", due)) : Optional.empty();
            case State.Accepted(var at, State.Meeting meeting) -> {
                if (!receiver) {
                    yield Optional.empty();
                }
                if (meeting == null) {
                    yield Optional.of(new Due("arrange", null));
                }
                yield meeting.on().isAfter(today) ? Optional.empty() : Optional.of(new Due("meet", meeting.on()));
            }
            case State.Served served ->
                referral.side() == referral.hearer() ? Optional.of(new Due("hear", null)) : Optional.empty();
            case State.Started started -> Optional.empty();
            case State.Declined declined -> Optional.empty();
            case State.Withdrawn withdrawn -> Optional.empty();
            case State.Closed closed -> Optional.empty();
        };
    }

    static Task.Urgency urgency(Deed news) {
        return switch (news) {
            case DECLINE, WITHDRAW, LAPSE, ESCALATE, EXPIRE -> Task.Urgency.BACK;
            case SEND, ACCEPT, SAY, ARRANGE, MISS, START, SERVE, SEEK, PROLONG, HEAR -> Task.Urgency.NORMAL;
        };
    }
}
