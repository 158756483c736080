package org.yukidoke.casework.note;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;

/** What follows from what was typed. */
final class NoteRules {

    /** A clock on a desk may be wrong by as much. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private NoteRules() {}

    /** When a contact was, from a day and a time of which both may be left out; empty when that has not come yet. */
    static Optional<Instant> happened(@Nullable LocalDate day, @Nullable LocalTime time, Instant now) {
        LocalDate on = day == null ? Japan.day(now) : day;
        if (time == null) {
            // Of another day nobody remembers the minute: noon stands for it.
            Instant noon = on.atTime(LocalTime.NOON).atZone(Japan.ZONE).toInstant();
            return on.equals(Japan.day(now))
                    ? Optional.of(now)
                    : Optional.of(noon).filter(at -> at.isBefore(now));
        }
        Instant at = on.atTime(time).atZone(Japan.ZONE).toInstant();
        return at.isAfter(now.plus(AHEAD)) ? Optional.empty() : Optional.of(at.isAfter(now) ? now : at);
    }

    /** Whether it was written on another day than it happened; then both are told. */
    static boolean late(Instant happened, Instant written) {
        return !Japan.day(happened).equals(Japan.day(written));
    }

    /** Whether two say the same of the same thing. The clock of a form knows minutes. */
    static boolean same(Contact one, Contact other) {
        Contact.Facts facts = one.note().facts();
        Contact.Facts others = other.note().facts();
        return one.number() == other.number()
                && (one.number() == 1 || one.line().equals(other.line()))
                && one.strict() == other.strict()
                && one.state().withdrawn() == other.state().withdrawn()
                && one.written().reason().equals(other.written().reason())
                && one.note().text().equals(other.note().text())
                && one.note().who().equals(other.note().who())
                && one.note().next().equals(other.note().next())
                && minute(facts).equals(minute(others));
    }

    private static Contact.Facts minute(Contact.Facts facts) {
        return new Contact.Facts(
                facts.at().truncatedTo(ChronoUnit.MINUTES),
                facts.minutes(),
                facts.way(),
                facts.topics(),
                facts.parties(),
                facts.gentle());
    }

    /** A step that was done stays done while the same step stands there. */
    static @Nullable Instant stillDone(Contact former, Contact.Note note) {
        return former.note().next().equals(note.next()) ? former.state().done() : null;
    }

    /** How it stands with a next step. */
    static Standing standing(Contact.Due due, LocalDate today) {
        LocalDate on = due.on();
        return switch (due.by()) {
            case US -> on == null || on.isAfter(today) ? Standing.AHEAD : Standing.DUE;
            case THEM, OTHER -> on == null || on.isAfter(today) ? Standing.WAITING : Standing.ASK;
        };
    }

    enum Standing {
        /** Ours, and not yet. */
        AHEAD,
        /** Ours, today or before. */
        DUE,
        /** We wait. */
        WAITING,
        /** We have waited until the day we said: a look, not a reproach. */
        ASK
    }
}
