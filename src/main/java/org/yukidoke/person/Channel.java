package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody.
 *
 * @param endedAt null while it is in use
 */
public record Channel(
        UUID id, Way way, Instant addedAt, @Nullable Instant endedAt) {

    /** Kinds of channels; none is better than another, and none is required. */
    public enum Kind {
        PHONE,
        SMS,
        MAIL,
        LINE,
        POST,
        VISIT,
        FAX,
        ONLINE,
        METAVERSE,
        /** 取り次ぎ: through a family or somebody trusted. */
        THROUGH,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.channel." + key();
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * How and when to use it.
     *
     * @param value number, address or place, as typed
     * @param note words to avoid, who may answer; blank when nothing
     * @param preference 1 is tried first
     * @param quiet hours in which nobody is to be disturbed; null when there are none
     * @param discreet not to say from where one calls
     */
    public record Way(
            Kind kind,
            String value,
            String note,
            int preference,
            @Nullable Quiet quiet,
            boolean discreet) {

        @Override
        public String toString() {
            return "a way to reach somebody";
        }
    }

    /** Hours of a day; they may run over midnight. */
    public record Quiet(LocalTime from, LocalTime to) {

        public boolean covers(LocalTime at) {
            return from.isBefore(to) ? !at.isBefore(from) && at.isBefore(to) : !at.isBefore(from) || at.isBefore(to);
        }
    }
}
