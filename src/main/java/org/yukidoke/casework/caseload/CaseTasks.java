package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** What somebody has to do about their cases, in numbers: names stand on the pages these lead to. */
@Component
final class CaseTasks implements TaskSource {

    private static final List<Case.Flag> TOLD =
            List.of(Case.Flag.QUIT, Case.Flag.CONSENT, Case.Flag.FOLLOW_UP, Case.Flag.QUIET, Case.Flag.CLOSING);

    private final Caseloads caseloads;
    private final Handovers handovers;
    private final FollowUps followUps;
    private final Colleagues colleagues;
    private final Clock clock;

    CaseTasks(Caseloads caseloads, Handovers handovers, FollowUps followUps, Colleagues colleagues, Clock clock) {
        this.caseloads = caseloads;
        this.handovers = handovers;
        this.followUps = followUps;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR)
                || scope.organisation().isEmpty()
                || scope.id().isEmpty()) {
            return List.of();
        }
        LocalDate today = Japan.day(clock.instant());
        var mine = CaseFilter.mine();
        var counts = caseloads.find(scope, mine, 1).counts();
        Stream<Task> cases = TOLD.stream()
                .filter(flag -> counts.getOrDefault(flag, 0) > 0)
                .map(flag -> new Task(
                                t.of("caseload.task", t.of(flag.text()), counts.getOrDefault(flag, 0)),
                                t.of("caseload.cases"),
                                flag == Case.Flag.FOLLOW_UP || flag == Case.Flag.QUIT ? today : null,
                                "/casework/cases?" + mine.toggled(flag).query(),
                                Task.Urgency.NORMAL)
                        .about(Caseloads.TASK, null));
        Stream<Task> letters = handovers.unread(scope).stream()
                .map(one -> new Task(
                        t.of("caseload.task.letter", Moments.day(one.at(), t), one.size()),
                        t.of("caseload.handovers"),
                        null,
                        "/casework/handovers/" + one.id(),
                        Task.Urgency.WAITED_FOR));
        return Stream.of(letters, cases, afterwards(scope, today, t))
                .flatMap(all -> all)
                .toList();
    }

    /**
     * Whom to ask how they fare, or to be in touch with since they left their work, though they are not accompanied any more, so that they stand in no list of cases. Whoever
     * answered for them last asks; where they have left, it is everybody's.
     */
    private Stream<Task> afterwards(Scope scope, LocalDate today, Texts t) {
        List<FollowUps.Due> due =
                followUps.due(scope, today).stream().filter(one -> !one.open()).toList();
        List<LeftWork.Left> left = followUps.left(scope, today, null).stream()
                .filter(one -> !one.open())
                .toList();
        if (due.isEmpty() && left.isEmpty()) {
            return Stream.of();
        }
        UUID me = scope.requireAccount();
        Set<UUID> others = colleagues.counsellors(scope).stream()
                .map(Colleagues.Colleague::id)
                .filter(one -> !one.equals(me))
                .collect(Collectors.toSet());
        Stream<Task> gone = left.stream()
                .filter(one -> !elsewhere(one.responsible(), others))
                .map(one -> new Task(
                                t.of("caseload.task.quit", Moments.day(one.heardOn(), t)),
                                t.of("caseload.period.tab"),
                                today,
                                "/persons/" + one.person() + "/period",
                                Task.Urgency.NORMAL)
                        .about("follow-up", one.person()));
        Stream<Task> asked = due.stream()
                .filter(one -> !elsewhere(one.responsible(), others))
                .map(one -> new Task(
                                t.of("caseload.task.afterwards", one.months()),
                                t.of("caseload.outcomes.tab"),
                                one.on(),
                                "/persons/" + one.person() + "/outcomes",
                                Task.Urgency.NORMAL)
                        .about("follow-up", one.person()));
        return Stream.concat(gone, asked);
    }

    private static boolean elsewhere(@Nullable UUID last, Set<UUID> others) {
        return last != null && others.contains(last);
    }
}
