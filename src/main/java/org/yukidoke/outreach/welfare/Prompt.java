package org.yukidoke.outreach.welfare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * That somebody prompted a municipality to run optional work (実施の働きかけ).
 *
 * @param by who did, such as a section of the prefecture
 * @param said what was answered; blank for nothing
 */
public record Prompt(String area, LocalDate on, String by, How how, String said) {

    /** By which way. */
    public enum How {
        VISIT,
        MEETING,
        LETTER,
        PHONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "welfare.how." + key();
        }

        public static Optional<How> find(String key) {
            return Arrays.stream(values()).filter(how -> how.key().equals(key)).findFirst();
        }
    }
}
