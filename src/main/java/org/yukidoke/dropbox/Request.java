package org.yukidoke.dropbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Texts;

/**
 * A request as its body's list shows it: nothing of what was written.
 *
 * @param due last working day on which somebody should be in touch
 * @param tries how often nobody was reached
 * @param passed whether another body passed it on to this one
 * @param lapses the day on which it ends by itself and what was written is erased; null while that is far, and once it
 *     has ended
 */
public record Request(
        UUID id,
        String body,
        boolean mayPass,
        Instant arrivedAt,
        LocalDate due,
        int tries,
        boolean passed,
        @Nullable LocalDate lapses,
        State state) {

    /** Where it stands at the desk. */
    public sealed interface State {

        record New() implements State {}

        record Seen(Instant at) implements State {}

        /** Somebody said that they do it. */
        record Taken(UUID by, Instant at) implements State {}

        /**
         * Nothing is left to do.
         *
         * @param erased whether what was written is gone
         */
        record Ended(Instant at, Ending ending, boolean erased) implements State {}
    }

    /** How it ended. */
    public enum Ending {
        REACHED,
        UNREACHED,
        WITHDRAWN;

        /** As the table spells it. */
        static Ending of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** In how many days it ends by itself, in words; blank while that is far. */
    public String lapse(LocalDate today, Texts t) {
        return lapses == null ? "" : t.of("dropbox.lapses", Math.max(0, ChronoUnit.DAYS.between(today, lapses)));
    }

    public boolean open() {
        return !(state instanceof State.Ended);
    }
}
