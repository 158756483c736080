package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;

/** What came of it for whom a body accompanied, and how it stood some months later. */
@Component
public class Outcomes {

    private final Cabinet cabinet;
    private final OutcomeRows rows;
    private final Yardsticks yardsticks;
    private final Contacts contacts;
    private final Clock clock;

    Outcomes(Cabinet cabinet, OutcomeRows rows, Yardsticks yardsticks, Contacts contacts, Clock clock) {
        this.cabinet = cabinet;
        this.rows = rows;
        this.yardsticks = yardsticks;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** How writing one down ends. */
    public sealed interface Writing {
        record Done() implements Writing {}

        /** It stands there already, or was corrected meanwhile. */
        record Already() implements Writing {}

        /** The day has not come yet. */
        record NotYet() implements Writing {}

        /** There is no such file that the acting account keeps. */
        record Gone() implements Writing {}
    }

    /**
     * Writes down what came of it.
     *
     * @param corrects the one it replaces; null for a new one
     */
    public Writing add(Scope scope, UUID person, Outcome.Said said, @Nullable UUID corrects) {
        return write(
                scope,
                person,
                "casework.outcome",
                said.on(),
                (drawer, stamp) ->
                        rows.add(drawer, id(stamp), said, new OutcomeRows.Origin(corrects, false, null), stamp));
    }

    /**
     * Writes a new one down, once for what was typed as one draft: sent twice it counts once. Something else that comes from
     * the same form, as by going back, is another one.
     */
    public Writing addOnce(Scope scope, UUID person, Outcome.Said said, UUID draft) {
        return write(scope, person, "casework.outcome", said.on(), (drawer, stamp) -> {
            if (rows.add(drawer, id(stamp), said, new OutcomeRows.Origin(null, false, draft), stamp)) {
                return true;
            }
            return !rows.from(drawer, stamp.by(), draft).equals(Optional.of(said))
                    && rows.add(drawer, id(stamp), said, new OutcomeRows.Origin(null, false, null), stamp);
        });
    }

    /** Says that one did not happen; it stays in the history and counts no more. */
    public Writing takeBack(Scope scope, UUID person, UUID outcome) {
        LocalDate today = Japan.day(clock.instant());
        return write(
                scope,
                person,
                "casework.outcome.take-back",
                today,
                (drawer, stamp) -> rows.list(drawer).stream()
                        .filter(one -> one.id().equals(outcome))
                        .findFirst()
                        .filter(one -> rows.add(
                                drawer, id(stamp), one.said(), new OutcomeRows.Origin(outcome, true, null), stamp))
                        .isPresent());
    }

    /** Writes down how it stood some months later, and in the same send that somebody was in touch for it. */
    public Writing followAndRecord(Scope scope, UUID person, UUID outcome, Outcome.FollowUp heard) {
        return write(scope, person, "casework.follow-up", heard.askedOn(), (drawer, stamp) -> {
            if (!rows.add(drawer, id(stamp), outcome, heard, stamp)) {
                return false;
            }
            Outcome.Whom whom = heard.whom();
            var facts = new Contact.Facts(
                    contacts.happened(heard.askedOn(), null).orElse(stamp.at()),
                    null,
                    Objects.requireNonNull(heard.way(), "a record says how somebody was in touch"),
                    List.of(Topic.WORKPLACE),
                    whom == null ? List.of() : List.of(whom.party()),
                    false);
            var note = new Contact.Note(facts, heard.word(), "", new Contact.Next.Nothing());
            if (!(contacts.write(scope, person, new Contacts.Wanted(note, false, null))
                    instanceof org.yukidoke.casework.note.Writing.Done)) {
                throw new IllegalStateException("the file is kept and takes no record");
            }
            return true;
        });
    }

    /** Writes down how it stood some months later. */
    public Writing follow(Scope scope, UUID person, UUID outcome, Outcome.FollowUp heard) {
        return write(
                scope,
                person,
                "casework.follow-up",
                heard.askedOn(),
                (drawer, stamp) -> rows.add(drawer, id(stamp), outcome, heard, stamp));
    }

    private static UUID id(Writer stamp) {
        return Ids.next(stamp.at());
    }

    private Writing write(
            Scope scope, UUID person, String deed, LocalDate on, BiFunction<Cabinet.Drawer, Writer, Boolean> work) {
        UUID me = scope.requireAccount();
        Instant now = clock.instant();
        if (on.isAfter(Japan.day(now))) {
            return new Writing.NotYet();
        }
        return cabinet.keep(scope, person, Deed.of(deed), drawer -> work.apply(drawer, new Writer(me, now)))
                .<Writing>map(written -> written ? new Writing.Done() : new Writing.Already())
                .orElseGet(Writing.Gone::new);
    }

    /** Those that stand, the newest first; empty for whoever does not keep the file. */
    public List<Outcome> list(Scope scope, UUID person) {
        return cabinet.keep(scope, person, Deed.of("casework.outcome.read"), rows::list)
                .orElseGet(List::of);
    }

    /** When to ask how it stands, and after how many months that is. */
    public record Asking(int months, LocalDate on) {}

    /** When to ask next after an outcome; empty when nobody asks any more. */
    public Optional<Asking> next(Scope scope, Outcome outcome) {
        boolean over = outcome.said().kind() != Outcome.Kind.WORK
                || outcome.followUps().stream().anyMatch(one -> one.state() == Outcome.Stands.LEFT);
        return over
                ? Optional.empty()
                : FollowUpRules.next(
                                outcome.said().on(),
                                yardsticks.get(scope).followUp(),
                                outcome.followUps().stream()
                                        .map(Outcome.FollowUp::months)
                                        .toList(),
                                Japan.day(clock.instant()))
                        .map(one -> new Asking(one.months(), one.on()));
    }
}
