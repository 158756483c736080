package org.yukidoke.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;

/** The outbox as the sender uses it: each step a transaction of its own, so that no letter waits inside one. */
@Component
class Outbox {

    private final MessageRows rows;
    private final MailHoursRows hours;
    private final MailChoiceRows choices;
    private final Transactions transactions;

    Outbox(MessageRows rows, MailHoursRows hours, MailChoiceRows choices, Transactions transactions) {
        this.rows = rows;
        this.hours = hours;
        this.choices = choices;
        this.transactions = transactions;
    }

    List<Message> take(Scope program, Instant now, Duration held) {
        return transactions.in(program, () -> rows.take(now, Japan.end(Japan.day(now)), now.plus(held)));
    }

    /** Those that may go out now; the others wait for the morning, for example after the program stood still. */
    List<Message> outsideQuietHours(Scope program, List<Message> taken, Instant now) {
        return transactions.in(program, () -> {
            var opens = new HashMap<String, Instant>();
            var may = new ArrayList<Message>();
            for (Message message : taken) {
                Instant open = opens.computeIfAbsent(message.platform(), key -> MailRules.open(now, hours(key, now)));
                if (open.isAfter(now)) {
                    rows.later(List.of(message.id()), message.fault(), open, message.tries() - 1);
                } else {
                    may.add(message);
                }
            }
            return may;
        });
    }

    Set<UUID> declined(Scope program, Collection<UUID> accounts) {
        return transactions.in(program, () -> choices.declined(accounts));
    }

    void sent(Scope program, List<Message> told, Instant now) {
        transactions.run(program, () -> rows.sent(ids(told), now));
    }

    void paper(Scope program, List<Message> told, Message.Fault fault, Instant now) {
        transactions.run(program, () -> rows.paper(ids(told), fault, now));
    }

    /** Tried again later, or given up for paper. */
    void later(Scope program, List<Message> told, Message.Fault fault, Instant now) {
        transactions.run(program, () -> {
            int tries = told.stream().mapToInt(Message::tries).max().orElse(1);
            MailRules.again(now, tries, hours(told.getFirst().platform(), now))
                    .ifPresentOrElse(
                            when -> rows.later(ids(told), fault, when, tries), () -> rows.paper(ids(told), fault, now));
        });
    }

    private MailHours hours(String platform, Instant now) {
        return hours.get(platform, Japan.day(now));
    }

    private static List<UUID> ids(List<Message> told) {
        return told.stream().map(Message::id).toList();
    }
}
