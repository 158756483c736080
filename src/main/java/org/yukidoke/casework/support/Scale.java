package org.yukidoke.casework.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A scale from 0 to 10 somebody chose to see how far they have come.
 *
 * @param ended whether it is no longer asked about
 * @param readings one a day of each voice, the oldest first; of a day the person's own before the others
 */
public record Scale(UUID id, Said said, LocalDate chosenOn, boolean ended, List<Written> readings) {

    /** The highest value; the lowest is 0. */
    public static final int MOST = 10;

    public Scale {
        readings = List.copyOf(readings);
    }

    /**
     * What is asked, in the person's own words.
     *
     * @param low what 0 means to them
     * @param high what 10 means
     */
    public record Said(String name, String low, String high) {}

    /** Where they stood on a day. */
    public record Reading(int value, LocalDate on, By by, String note) {}

    /** The same as it was written down. */
    public record Written(UUID id, Reading reading) {}

    /** Whose word a reading is. */
    public enum By {
        PERSON,
        TOGETHER,
        US;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseworkplan.said." + key();
        }

        public static Optional<By> find(String key) {
            return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
        }
    }
}
