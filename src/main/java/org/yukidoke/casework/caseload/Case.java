package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.Period;

/**
 * Somebody who is accompanied now, without saying who: what a list is narrowed and put in order by.
 *
 * @param known what else is known of it
 * @param left whether whoever is named as answering for it helps nobody at the body any more
 */
public record Case(Period period, Known known, boolean left) {

    Case(Period period, Known known) {
        this(period, known, false);
    }

    /**
     * What is known of a case from other places.
     *
     * @param last the newest sign of life; null before the first
     * @param next what comes next; null when nothing was agreed
     * @param rung key of the step of the ladder somebody stands on; blank when it was not looked at
     * @param consentUntil last day of the first consent to end soon; null when none does
     * @param followUp day on which to ask how they fare after an outcome; null when none is due
     * @param quit day on which it was heard that they left their work; null when that is not so, or they were heard from since
     */
    public record Known(
            @Nullable Sign last,
            @Nullable Next next,
            String rung,
            @Nullable LocalDate consentUntil,
            @Nullable LocalDate followUp,
            @Nullable LocalDate quit) {

        public static final Known NOTHING = new Known(null, null, "", null, null, null);
    }

    /**
     * That somebody was in touch or was met.
     *
     * @param how in which of the records it stands
     */
    public record Sign(LocalDate on, How how) {}

    /** How one knows that somebody was there. */
    public enum How {
        /** A contact record. */
        CONTACT,
        /** They, or whoever knows, answered how they fare. */
        FOLLOW_UP,
        /** They came to a place to be. */
        PLACE,
        /** To a class for families. */
        FAMILY,
        /** To group work. */
        GROUP,
        /** To a meeting with others. */
        EXCHANGE,
        /** They were met at home. */
        HOME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.sign." + key();
        }

        static How of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What comes next.
     *
     * @param on by when; null for no day
     * @param since day on which it was agreed
     */
    public record Next(By by, @Nullable LocalDate on, LocalDate since) {}

    /** Who is to do something. */
    public enum By {
        US,
        THEM,
        OTHER;

        public static By of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Why a case asks for attention. */
    public enum Flag {
        /** We said we would do something by today. */
        DUE,
        /** It is ours to do something, by a later day or none. */
        OURS,
        /** They or another body wanted to do something. */
        THEIRS,
        /** No contact for long. */
        QUIET,
        /** A consent ends soon. */
        CONSENT,
        /** It is time to ask how they fare. */
        FOLLOW_UP,
        /** They left their work and have not been heard from since. */
        QUIT,
        /** Nobody answers for it. */
        NOBODY,
        /** Closing is proposed. */
        CLOSING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "caseload.flag." + key();
        }

        public static Optional<Flag> find(String key) {
            return Arrays.stream(values())
                    .filter(flag -> flag.key().equals(key))
                    .findFirst();
        }
    }

    public UUID person() {
        return period.person();
    }

    /** Whether somebody answers for it who can: a name that stayed behind is nobody. */
    public boolean answeredFor() {
        return period.responsible() != null && !left;
    }

    /** The day from which nobody was in touch: that of the newest sign of life, or the first day before any. */
    public LocalDate quietSince() {
        Sign last = known.last();
        return last == null ? period.openedOn() : last.on();
    }
}
