package org.yukidoke.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One time an event takes place.
 *
 * @param number stays with it when others go, so that a calendar moves it instead of showing it twice; {@link #NEW} until it
 *     is kept
 * @param place in words; blank where it is online or unknown
 * @param capacity seats; null when nobody has said
 */
public record Session(
        int number,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        String place,
        @Nullable Integer capacity,
        State state) {

    /** The number of a session that has none yet. */
    public static final int NEW = 0;

    public enum State {
        PLANNED,
        FULL,
        CANCELLED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Session numbered(int given) {
        return new Session(given, day, opens, closes, place, capacity, state);
    }
}
