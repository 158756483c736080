package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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
            List.of(Case.Flag.CONSENT, Case.Flag.FOLLOW_UP, Case.Flag.QUIET, Case.Flag.CLOSING);

    private final Caseloads caseloads;
    private final Handovers handovers;
    private final Clock clock;

    CaseTasks(Caseloads caseloads, Handovers handovers, Clock clock) {
        this.caseloads = caseloads;
        this.handovers = handovers;
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
                                flag == Case.Flag.FOLLOW_UP ? today : null,
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
        return Stream.concat(letters, cases).toList();
    }
}
