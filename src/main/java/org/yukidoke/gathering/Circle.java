package org.yukidoke.gathering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet again and again.
 *
 * @param closedOn null while it goes on
 * @param days how often it met so far
 * @param lastOn the last day; null when it never met
 */
public record Circle(
        UUID id,
        Kind kind,
        Called called,
        @Nullable LocalDate closedOn,
        int days,
        @Nullable LocalDate lastOn) {

    /** What sort of circle it is. */
    public enum Kind {
        /** 居場所: a place to be, with nothing to do. */
        PLACE,
        /** 家族教室: for families. */
        FAMILY,
        /** グループワーク: people do something together. */
        GROUP,
        /** 交流会: people and families meet others. */
        EXCHANGE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "gathering.kind." + key();
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** What it is called and where it meets. */
    public record Called(String name, String place, LocalDate openedOn) {}

    /** Whether it goes on. */
    public boolean open() {
        return closedOn == null;
    }
}
