package org.yukidoke.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Addressees.Mailbox;
import org.yukidoke.access.Origins;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Languages;

/** Takes what is due from the outbox and brings it to the post office, a letter for each person. */
@Component
final class MailRound implements Chore {

    /** As long as one copy of the program may be busy with what it took before another takes it over. */
    private static final Duration HELD = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final Addressees addressees;
    private final PostOffice office;
    private final MailSettings settings;
    private final Origins origins;
    private final Languages languages;
    private final Chores chores;

    MailRound(
            Outbox outbox,
            Addressees addressees,
            PostOffice office,
            MailSettings settings,
            Origins origins,
            Languages languages,
            Chores chores) {
        this.outbox = outbox;
        this.addressees = addressees;
        this.office = office;
        this.settings = settings;
        this.origins = origins;
        this.languages = languages;
        this.chores = chores;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    void soon() {
        chores.soon(this);
    }

    @Override
    public void run(Instant now) {
        Scope program = addressees.program();
        List<Message> taken;
        do {
            taken = outbox.take(program, now, HELD);
            var parcels = new LinkedHashMap<UUID, List<Message>>();
            outbox.outsideQuietHours(program, taken, now)
                    .forEach(message -> parcels.computeIfAbsent(
                                    Objects.requireNonNull(message.account()), account -> new ArrayList<>())
                            .add(message));
            Map<UUID, Mailbox> boxes = addressees.mailboxes(program, parcels.keySet());
            Set<UUID> declined = outbox.declined(program, parcels.keySet());
            parcels.forEach((account, told) -> {
                Mailbox box = boxes.get(account);
                if (declined.contains(account)) {
                    outbox.paper(program, told, Message.Fault.DECLINED, now);
                } else if (box == null || box.address().isEmpty()) {
                    outbox.paper(program, told, Message.Fault.NO_ADDRESS, now);
                } else {
                    bring(program, box, told, now);
                }
            });
        } while (!taken.isEmpty());
    }

    private void bring(Scope program, Mailbox box, List<Message> told, Instant now) {
        // What is urgent goes alone, so that it is not lost among what can wait.
        var letters = told.stream().collect(Collectors.groupingBy(Message::digest));
        letters.getOrDefault(false, List.of()).forEach(message -> send(program, box, List.of(message), now));
        List<Message> digest = letters.getOrDefault(true, List.of());
        if (!digest.isEmpty()) {
            send(program, box, digest, now);
        }
    }

    private void send(Scope program, Mailbox box, List<Message> told, Instant now) {
        String origin = origins.known().map(Origins.Origin::value).orElse("");
        var letter = LetterRules.letter(box, told, origin, languages.texts(box.language()));
        switch (office.post(letter)) {
            case PostOffice.Outcome.Taken() -> outbox.sent(program, told, now);
            case PostOffice.Outcome.Not(Message.Fault fault) -> {
                switch (fault) {
                    case NO_SERVER, REFUSED -> outbox.paper(program, told, fault, now);
                    case NONE, NOBODY, NO_ADDRESS, DECLINED, UNREACHABLE, LOGIN ->
                        outbox.later(program, told, fault, now);
                }
            }
        }
    }
}
