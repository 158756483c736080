package org.yukidoke.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;

/** What people decide about mail: one's own wish, a council's hours, who was told on paper, what failed. */
@Component
public class Mailings {

    private final MessageRows rows;
    private final MailHoursRows hours;
    private final MailChoiceRows choices;
    private final Addressees addressees;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Mailings(
            MessageRows rows,
            MailHoursRows hours,
            MailChoiceRows choices,
            Addressees addressees,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.hours = hours;
        this.choices = choices;
        this.addressees = addressees;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Something to be told on paper.
     *
     * @param name of the person; blank for a body nobody signs in for
     */
    public record OnPaper(Message message, String name) {}

    /** What failed, and how many letters wait. */
    public record Failures(int waiting, List<Message> list) {
        public Failures {
            list = List.copyOf(list);
        }
    }

    /** Whether whoever acts gets mail. */
    public boolean wantsMail(Scope scope) {
        Set<UUID> me = Set.of(scope.requireAccount());
        return transactions.in(scope, () -> choices.declined(me).isEmpty());
    }

    public void choose(Scope scope, boolean mail) {
        UUID me = scope.requireAccount();
        transactions.run(scope, () -> {
            choices.choose(me, mail, clock.instant());
            audit.write(AuditEvent.done("mail.choose", "account", me).with("mail", Boolean.toString(mail)));
        });
    }

    /**
     * What a council has to tell on paper, by body.
     *
     * @throws AccessDeniedException for anybody but its secretariat
     */
    public List<OnPaper> onPaper(Scope scope, String platform) {
        requireSecretariat(scope, platform);
        return transactions.in(scope, () -> {
            List<Message> messages = rows.onPaper(platform);
            Map<UUID, String> names = addressees.names(
                    scope,
                    platform,
                    messages.stream()
                            .map(Message::account)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            return messages.stream()
                    .map(message -> new OnPaper(
                            message, message.account() == null ? "" : names.getOrDefault(message.account(), "")))
                    .toList();
        });
    }

    /**
     * Notes that these were told.
     *
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public int told(Scope scope, String platform, Collection<UUID> ids) {
        requireSecretariat(scope, platform);
        return transactions.in(scope, () -> {
            int told = rows.told(platform, ids, scope.id().orElse(null), clock.instant());
            audit.write(AuditEvent.done("mail.told", "platform", platform).with("count", Integer.toString(told)));
            return told;
        });
    }

    /** When a council lets mail go out today. */
    public MailHours hours(Scope scope, String platform) {
        return transactions.in(scope, () -> hours.get(platform, Japan.day(clock.instant())));
    }

    /** What a council decided about it, the newest first. */
    public List<MailHours> decided(Scope scope, String platform) {
        return transactions.in(scope, () -> hours.list(platform));
    }

    /**
     * Decides when mail goes out, from a day on.
     *
     * @param typed {@code since}, {@code opens}, {@code closes}, {@code digest} and {@code weekends} if they are wanted
     * @return what is wrong; empty when it was decided
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public List<FieldError> decide(Scope scope, String platform, Map<String, String> typed) {
        requireSecretariat(scope, platform);
        Instant now = clock.instant();
        return switch (MailRules.parse(typed, Japan.day(now))) {
            case Parsed.Invalid<MailHours>(var errors) -> errors;
            case Parsed.Valid<MailHours>(var wanted) -> {
                transactions.run(scope, () -> {
                    hours.decide(platform, wanted, scope.id().orElse(null), now);
                    audit.write(AuditEvent.done("mail.hours", "platform", platform)
                            .with("since", wanted.since().toString()));
                });
                yield List.of();
            }
        };
    }

    /**
     * What the server would not take.
     *
     * @throws AccessDeniedException for anybody but administrators
     */
    public Failures failures(Scope scope) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> new Failures(rows.waiting(), rows.failing(100)));
    }

    /**
     * Tries everything again that failed, also what was given up for paper and not told yet.
     *
     * @throws AccessDeniedException for anybody but administrators
     */
    public int retry(Scope scope) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            int again = rows.retry(clock.instant());
            audit.write(AuditEvent.done("mail.retry", "", "").with("count", Integer.toString(again)));
            return again;
        });
    }

    private static void requireSecretariat(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }
}
