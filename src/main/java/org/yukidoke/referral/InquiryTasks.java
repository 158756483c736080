package org.yukidoke.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Whether there is room, asked of one's body and not answered yet, or asked by oneself and overdue. */
@Component
final class InquiryTasks implements TaskSource {

    private final Inquiries inquiries;
    private final Organisations organisations;

    InquiryTasks(Inquiries inquiries, Organisations organisations) {
        this.inquiries = inquiries;
        this.organisations = organisations;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR) || scope.organisation().isEmpty()) {
            return List.of();
        }
        Stream<Task> ours = inquiries.awaited(scope).stream()
                .map(due -> task(t.of("referral.task.room"), due, "/referrals/inquiries", t));
        Stream<Task> theirs = inquiries.late(scope).stream()
                .map(one -> task(
                        t.of(
                                "referral.task.room.late",
                                organisations
                                        .find(one.between().receiver())
                                        .map(body -> t.pick(body.name(), body.nameEn()))
                                        .orElse(one.between().receiver())),
                        one.asking().due(),
                        "/referrals/inquiries/" + one.id(),
                        t));
        return Stream.concat(ours, theirs).toList();
    }

    private static Task task(String title, LocalDate due, String href, Texts t) {
        return new Task(title, t.of("referral.title"), due, href, Task.Urgency.WAITED_FOR);
    }
}
