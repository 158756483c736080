package org.yukidoke.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Whether there is room, asked of one's body and not answered yet. */
@Component
final class InquiryTasks implements TaskSource {

    private final Inquiries inquiries;

    InquiryTasks(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR) || scope.organisation().isEmpty()) {
            return List.of();
        }
        return inquiries.waits(scope)
                ? List.of(new Task(
                        t.of("referral.task.room"),
                        t.of("referral.title"),
                        null,
                        "/referrals/inquiries",
                        Task.Urgency.WAITED_FOR))
                : List.of();
    }
}
