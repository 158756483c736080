package org.yukidoke.casework.handing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.Reference;

/**
 * A file of a body whose contract ends.
 *
 * @param responsible account of who accompanies the person; null for nobody
 * @param latest what was said last; null while nobody was asked
 * @param given for whom it was given out already
 * @param keptUntil until when a rule keeps it; null where none does
 */
public record HandingFile(
        UUID person,
        Reference reference,
        Cover cover,
        @Nullable UUID responsible,
        @Nullable Latest latest,
        List<Receiver> given,
        @Nullable LocalDate keptUntil) {

    public HandingFile {
        given = List.copyOf(given);
    }

    /**
     * What stands on the outside.
     *
     * @param shown shares to other bodies that end with the day of the change
     */
    public record Cover(boolean restricted, @Nullable Instant closedAt, int shown) {}

    /**
     * What was said last.
     *
     * @param asks account of who asks; null for whoever accompanies the person
     * @param holds whether what they agreed to still stands
     * @param takenAt when the body that comes took over; null while it did not
     */
    public record Latest(
            UUID id,
            int number,
            Answer answer,
            LocalDate on,
            @Nullable UUID asks,
            boolean holds,
            @Nullable Instant takenAt) {}

    /** What somebody said, or that they could not. */
    public enum Answer {
        ASKED,
        AGREED,
        /** Passes on a basis that was confirmed, without a consent. */
        LAWFUL,
        DECLINED,
        UNREACHED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "handing.answer." + key();
        }

        public static Optional<Answer> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** For whom a file is given out. */
    public enum Receiver {
        COMMISSIONER,
        SUCCESSOR,
        PERSON;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "handing.receiver." + key();
        }

        public static Optional<Receiver> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** How it stands, the most pressing first. */
    public enum Standing {
        /** What they agreed to was withdrawn or has run out, or the file was restricted since. */
        LAPSED,
        UNASKED,
        UNREACHED,
        ASKED,
        AGREED,
        LAWFUL,
        DECLINED,
        TAKEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "handing.standing." + key();
        }

        /** Whether somebody still has to be spoken with. */
        public boolean open() {
            return this == LAPSED || this == UNASKED || this == UNREACHED || this == ASKED;
        }

        public static Optional<Standing> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** A file with how it stands on a day. */
    public record Line(HandingFile file, Standing standing, boolean overdue) {

        /** Whether somebody agreed, and does not pass because the file was restricted since. */
        public boolean hidden() {
            return standing == Standing.LAPSED && file.cover().restricted();
        }

        /** Whether a no can still be noted. */
        public boolean undecided() {
            return standing != Standing.TAKEN && standing != Standing.DECLINED;
        }

        /** Whether it passes to the body that comes. */
        public boolean passes() {
            return standing == Standing.AGREED || standing == Standing.LAWFUL;
        }
    }

    /**
     * The copy the commissioner has.
     *
     * @param lacking records that could not be given out
     * @param changed whether anything was written since
     */
    public record Copy(int lacking, boolean changed) {

        public boolean whole() {
            return lacking == 0 && !changed;
        }
    }
}
