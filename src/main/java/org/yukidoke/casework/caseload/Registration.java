package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;

/**
 * That somebody is registered for a fiscal year.
 *
 * @param voided that it was taken back; null while it stands
 */
public record Registration(
        UUID id,
        FiscalYear year,
        Kind kind,
        LocalDate on,
        @Nullable Voided voided) {

    /** The first year anybody is registered for. */
    public static final FiscalYear FIRST = new FiscalYear(2000);

    /** Whether somebody is new to the body in that year. */
    public enum Kind {
        NEW,
        CARRIED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.registration.kind." + key();
        }

        public Kind other() {
            return this == NEW ? CARRIED : NEW;
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** That it was taken back on a day, and why. */
    public record Voided(LocalDate on, Why why) {}

    /** Why one is taken back. */
    public enum Why {
        /** It was somebody else. */
        PERSON,
        /** They were never registered. */
        NONE,
        /** It was on another day, or in another year. */
        DAY,
        /** They were new instead of carried over, or the other way round. */
        KIND;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.registration.why." + key();
        }

        public static Optional<Why> find(String key) {
            return Arrays.stream(values()).filter(why -> why.key().equals(key)).findFirst();
        }
    }

    /** What one of a year should be, and what that stands on. A counsellor who knows more decides otherwise. */
    public record Proposal(FiscalYear year, Kind kind, Because because) {}

    /** What a proposal stands on. */
    public sealed interface Because {

        /** Nothing is known of an earlier year. */
        record First() implements Because {}

        /** They were registered in an earlier year. */
        record Registered(FiscalYear year) implements Because {}

        /** They were accompanied before the year began, though nobody registered them here then. */
        record Accompanied(LocalDate since) implements Because {}
    }

    public boolean carried() {
        return kind == Kind.CARRIED;
    }

    public boolean stands() {
        return voided == null;
    }
}
