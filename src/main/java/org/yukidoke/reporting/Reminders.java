package org.yukidoke.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Mail;
import org.yukidoke.workflow.Message;
import org.yukidoke.workflow.ReminderDays;

/** Reminds bodies of reports they have not handed over: on the days their council chose, and when it says so. */
@Component
public class Reminders {

    private final ReminderRows rows;
    private final RoundRows rounds;
    private final Plans plans;
    private final ReminderDays days;
    private final Mail mail;
    private final Audit audit;
    private final Transactions transactions;

    Reminders(
            ReminderRows rows,
            RoundRows rounds,
            Plans plans,
            ReminderDays days,
            Mail mail,
            Audit audit,
            Transactions transactions) {
        this.rows = rows;
        this.rounds = rounds;
        this.plans = plans;
        this.days = days;
        this.mail = mail;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A body that has not handed over.
     *
     * @param next when it will be reminded; null when no more comes
     */
    public record Waiting(
            UUID ask, String body, LocalDate due, @Nullable LocalDate next) {}

    /**
     * Who has not handed over in a round.
     *
     * @throws Absent when there is no such round
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public List<Waiting> list(Scope scope, UUID round, LocalDate today) {
        return transactions.in(scope, () -> {
            Plan plan = own(scope, round);
            List<Integer> on = days.get(scope, plan.platform().key(), today);
            return rows.owing(round).stream()
                    .map(owing -> new Waiting(
                            owing.ask(),
                            owing.body(),
                            owing.due(),
                            ReminderRules.next(owing, on, today).orElse(null)))
                    .toList();
        });
    }

    /**
     * Reminds everybody who has not handed over, at once; the same body only once a day.
     *
     * @return how many people and bodies are told
     * @throws Absent when there is no such round
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public int send(Scope scope, UUID round, LocalDate today) {
        return transactions.in(scope, () -> {
            Plan plan = own(scope, round);
            Round of = get(round);
            int told = 0;
            for (ReminderRules.Owing owing : rows.owing(round)) {
                String once = "reminded %s %s".formatted(owing.ask(), today);
                told += tell(scope, plan, of, owing, new When(once, today, Mail.Pace.SOON));
            }
            audit.write(AuditEvent.done("round.remind", "round", round).with("told", Integer.toString(told)));
            return told;
        });
    }

    /** Sends what is due by the days the councils chose. Returns how many people and bodies are told. */
    int run(Scope program, Instant now) {
        LocalDate today = Japan.day(now);
        return transactions.in(program, () -> {
            if (!rows.alone()) {
                return 0;
            }
            int told = 0;
            for (UUID id : rows.open()) {
                Round round = get(id);
                // An edition that was withdrawn is not in force for anybody.
                Plan plan = plans.find(round.plan()).orElse(null);
                if (plan != null) {
                    told += run(program, plan, round, today);
                }
            }
            return told;
        });
    }

    private int run(Scope program, Plan plan, Round round, LocalDate today) {
        List<Integer> on = days.get(program, plan.platform().key(), today);
        int told = 0;
        int late = 0;
        for (ReminderRules.Owing owing : rows.owing(round.id())) {
            var due = ReminderRules.reminder(owing, on, today).orElse(null);
            if (due != null) {
                // On the last day the daily letter may be gone already.
                Mail.Pace pace = due.days() == 0 ? Mail.Pace.SOON : Mail.Pace.DIGEST;
                told += tell(program, plan, round, owing, new When(due.once(), today, pace));
            }
            late += owing.due().isBefore(today) ? 1 : 0;
        }
        int missing = late;
        var lastly = on.stream()
                .filter(day -> day > 0 && !round.due().plusDays(day).isAfter(today))
                .max(Integer::compare);
        if (missing > 0 && lastly.isPresent()) {
            var notice = new Mail.Notice(
                    "overdue %s %d".formatted(round.id(), lastly.get()),
                    t -> new Message.Words(
                            t.of("reportreminder.missing", round.title()),
                            t.of("reportreminder.missing.text", missing, Moments.day(round.due(), t))),
                    "/desk/rounds/" + round.id(),
                    Mail.Pace.DIGEST);
            told += mail.tell(
                    program, notice, new Addressees.Wanted(plan.platform().key(), Set.of(Role.SECRETARIAT), ""));
        }
        return told;
    }

    private record When(String once, LocalDate today, Mail.Pace pace) {}

    private int tell(Scope scope, Plan plan, Round round, ReminderRules.Owing owing, When when) {
        boolean council = owing.body().isEmpty();
        var notice = new Mail.Notice(
                when.once(), t -> words(round, owing, when.today(), t), "/desk/reports/" + owing.ask(), when.pace());
        var to = new Addressees.Wanted(
                plan.platform().key(),
                council ? Set.of(Role.SECRETARIAT) : Set.of(Role.MEMBER, Role.COUNSELLOR),
                owing.body());
        return mail.tell(scope, notice, to);
    }

    private static Message.Words words(Round round, ReminderRules.Owing owing, LocalDate today, Texts t) {
        String due = Moments.day(owing.due(), t);
        boolean late = owing.due().isBefore(today);
        return new Message.Words(
                t.of(late ? "reportreminder.late" : "reportreminder.soon", round.title(), due),
                t.of(late ? "reportreminder.late.text" : "reportreminder.soon.text", due));
    }

    private Plan own(Scope scope, UUID round) {
        Plan plan = plans.get(get(round).plan());
        Standpoint.requireSecretariat(scope, plan);
        return plan;
    }

    private Round get(UUID round) {
        return rounds.find(round).orElseThrow(() -> new Absent("round", round.toString()));
    }
}
