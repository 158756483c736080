package org.yukidoke.assurance;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Seats;
import org.yukidoke.directory.Entry;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Mail;
import org.yukidoke.workflow.Message;

/** Asks one body about one entry: by mail where somebody of it signs in, else by a link for a sheet of paper. */
@Component
final class Asking {

    private static final Set<Role> KEEPERS = Set.of(Role.MEMBER, Role.COUNSELLOR);

    private final Seats seats;
    private final Mail mail;
    private final Addressees addressees;
    private final Clock clock;

    Asking(Seats seats, Mail mail, Addressees addressees, Clock clock) {
        this.seats = seats;
        this.mail = mail;
        this.addressees = addressees;
        this.clock = clock;
    }

    boolean hasPeople(Scope scope, Entry entry) {
        return !addressees.list(scope, to(entry)).isEmpty();
    }

    /** The link opens the entry without signing in; a body for which nobody signs in gets no mail. */
    Assurance.Sheet ask(Scope scope, Entry entry, Duration life) {
        var issued = seats.issue(scope, new Seats.Place(entry.owner(), "entry", entry.id()), life);
        if (hasPeople(scope, entry)) {
            String once = "entry-ask " + entry.id() + " " + Japan.day(clock.instant());
            mail.tell(
                    scope,
                    new Mail.Notice(once, t -> words(entry, issued, t), issued.path(), Mail.Pace.DIGEST),
                    to(entry));
        }
        return new Assurance.Sheet(entry.owner(), entry, issued.path(), issued.expires());
    }

    private static Addressees.Wanted to(Entry entry) {
        return new Addressees.Wanted(entry.platform(), KEEPERS, entry.owner());
    }

    private static Message.Words words(Entry entry, Seats.Issued issued, Texts t) {
        var title = entry.content().title();
        return new Message.Words(
                t.of("assurance.letter", t.pick(title.ja(), title.en())),
                t.of("assurance.letter.text", Moments.day(issued.expires(), t)));
    }
}
