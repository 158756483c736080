package org.yukidoke.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Answers owed, words to be heard, first meetings whose day has passed, and news nobody of the body has read yet. */
@Component
final class ReferralTasks implements TaskSource {

    private final ReferralRows rows;
    private final NewsRows news;
    private final Transactions transactions;
    private final Organisations organisations;
    private final Clock clock;

    ReferralTasks(
            ReferralRows rows, NewsRows news, Transactions transactions, Organisations organisations, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.transactions = transactions;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR) || scope.organisation().isEmpty()) {
            return List.of();
        }
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            var tasks = new ArrayList<Task>();
            for (Side side : List.of(Side.RECEIVER, Side.SENDER)) {
                rows.open(side)
                        .forEach(referral ->
                                TaskRules.due(referral, today).ifPresent(due -> tasks.add(task(referral, due, t))));
            }
            news.unread()
                    .forEach(one -> tasks.add(new Task(
                            t.of("referral.mail." + one.deed().key(), body(one.other(), t)),
                            t.of("referral.title"),
                            null,
                            "/referrals/" + one.id(),
                            TaskRules.urgency(one.deed()))));
            return tasks;
        });
    }

    private Task task(Referral referral, TaskRules.Due due, Texts t) {
        return new Task(
                t.of("referral.task." + due.what(), body(referral.other(), t)),
                t.of("referral.title"),
                due.on(),
                "/referrals/" + referral.id(),
                Task.Urgency.WAITED_FOR);
    }

    private String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(one -> t.pick(one.name(), one.nameEn()))
                .orElse(key);
    }
}
