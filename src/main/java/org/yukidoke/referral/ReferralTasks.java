package org.yukidoke.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/**
 * Answers owed, words to be heard, first meetings whose day has passed, silences and ends without help, and news nobody of
 * the body has read yet. What the other body owes is told one by one to whoever sent it, and to everybody where nobody who
 * sent it helps people here any more; of what colleagues sent the others are told how many there are.
 */
@Component
final class ReferralTasks implements TaskSource {

    private final ReferralRows rows;
    private final NewsRows news;
    private final Transactions transactions;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final Clock clock;

    ReferralTasks(
            ReferralRows rows,
            NewsRows news,
            Transactions transactions,
            Organisations organisations,
            Colleagues colleagues,
            Clock clock) {
        this.rows = rows;
        this.news = news;
        this.transactions = transactions;
        this.organisations = organisations;
        this.colleagues = colleagues;
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
            rows.all(Listing.RECEIVED_OPEN, today).forEach(referral -> add(tasks, referral, today, t));
            rows.all(Listing.SENT_OPEN, today).stream()
                    .filter(referral -> !referral.pressing(today))
                    .forEach(referral -> add(tasks, referral, today, t));
            tasks.addAll(pressing(scope, today, t));
            news.unread()
                    .forEach(one -> tasks.add(new Task(
                            t.of(TaskRules.news(one.deed(), one.code()), body(one.other(), t)),
                            t.of("referral.title"),
                            null,
                            "/referrals/" + one.id(),
                            TaskRules.urgency(one.deed()))));
            return tasks;
        });
    }

    private List<Task> pressing(Scope scope, LocalDate today, Texts t) {
        List<Referral> all = rows.all(Listing.SENT_PRESSING, today);
        if (all.isEmpty()) {
            return List.of();
        }
        Set<UUID> others = colleagues.counsellors(scope).stream()
                .map(Colleagues.Colleague::id)
                .filter(id -> !id.equals(scope.requireAccount()))
                .collect(Collectors.toUnmodifiableSet());
        var tasks = new ArrayList<Task>();
        all.stream()
                .filter(referral -> !others.contains(referral.sentBy()))
                .forEach(referral -> add(tasks, referral, today, t));
        int left = all.size() - tasks.size();
        if (left > 0) {
            tasks.add(new Task(
                    t.of("referral.task.others", left),
                    t.of("referral.title"),
                    null,
                    "/referrals?side=late",
                    Task.Urgency.NORMAL));
        }
        return tasks;
    }

    private void add(List<Task> tasks, Referral referral, LocalDate today, Texts t) {
        TaskRules.due(referral, today)
                .ifPresent(due -> tasks.add(new Task(
                        t.of(
                                "referral.task." + due.what(),
                                body(referral.other(), t),
                                ChronoUnit.DAYS.between(due.since(), today)),
                        t.of("referral.title"),
                        due.on(),
                        "/referrals/" + referral.id(),
                        Task.Urgency.WAITED_FOR)));
    }

    private String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(one -> t.pick(one.name(), one.nameEn()))
                .orElse(key);
    }
}
