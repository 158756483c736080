package org.yukidoke.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/**
 * Tells accounts and bodies what happened, in the transaction in which it happened; letters go out after it. Whoever has
 * no address or wants no mail stands on the secretariat's list of those to be told on paper.
 */
@Component
public class Mail {

    private final MessageRows rows;
    private final MailHoursRows hours;
    private final Addressees addressees;
    private final Languages languages;
    private final Transactions transactions;
    private final MailRound sender;
    private final Clock clock;

    Mail(
            MessageRows rows,
            MailHoursRows hours,
            Addressees addressees,
            Languages languages,
            Transactions transactions,
            MailRound sender,
            Clock clock) {
        this.rows = rows;
        this.hours = hours;
        this.addressees = addressees;
        this.languages = languages;
        this.transactions = transactions;
        this.sender = sender;
        this.clock = clock;
    }

    /** How long something can wait. */
    public enum Pace {
        /** Goes out as soon as mail may go out. */
        SOON,
        /** Goes out once a day, together with everything else. */
        DIGEST
    }

    /**
     * Something to tell.
     *
     * @param once what it is about; nobody is told the same twice, however often it is tried
     * @param words what is said, in the words of a language
     * @param href page of ours it leads to; blank for none
     */
    public record Notice(String once, Function<Texts, Message.Words> words, String href, Pace pace) {}

    /**
     * Tells everybody meant; a body for which nobody signs in is told on paper.
     *
     * @return how many were not told this before
     */
    public int tell(Scope scope, Notice notice, Addressees.Wanted to) {
        return tell(scope, notice, to, found -> true);
    }

    /** As above, but of those meant only whom {@code only} lets through. */
    public int tell(Scope scope, Notice notice, Addressees.Wanted to, Predicate<UUID> only) {
        return transactions.in(scope, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var written = new Written(
                    notice.words().apply(languages.texts("ja")),
                    notice.words().apply(languages.texts("en")),
                    MailRules.due(now, hours.get(to.platform(), Japan.day(now)), notice.pace() == Pace.DIGEST));
            List<Addressees.Addressee> found = addressees.list(scope, to);
            int told = 0;
            for (Addressees.Addressee addressee :
                    found.stream().filter(one -> only.test(one.account())).toList()) {
                var message = message(notice, written, to, addressee, now);
                told += rows.add(message, notice.once() + " " + addressee.account()) ? 1 : 0;
            }
            if (found.isEmpty() && !to.body().isEmpty()) {
                told += rows.add(message(notice, written, to, null, now), notice.once() + " " + to.body()) ? 1 : 0;
            }
            if (told > 0) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sender.soon();
                    }
                });
            }
            return told;
        });
    }

    private record Written(Message.Words ja, Message.Words en, Instant due) {}

    private static Message message(
            Notice notice,
            Written written,
            Addressees.Wanted to,
            Addressees.@Nullable Addressee addressee,
            Instant now) {
        @Nullable UUID account = addressee == null ? null : addressee.account();
        return new Message(
                Ids.next(now),
                to.platform(),
                account,
                addressee == null ? to.body() : addressee.organisation(),
                written.ja(),
                written.en(),
                notice.href(),
                notice.pace() == Pace.DIGEST,
                now,
                written.due(),
                0,
                account == null ? Message.Fault.NOBODY : Message.Fault.NONE);
    }
}
