package org.yukidoke.opendata;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A list of somebody else that is to come into the directory.
 *
 * @param mapping name of the table it is, a {@link Mapping}
 * @param source whose list it is, in words; lists of one source follow each other
 */
public record Intake(
        UUID id, String platform, String mapping, String source, String fileName, State state, Instant uploadedAt) {

    public enum State {
        /** It is looked at; nothing has been changed. */
        WAITING,
        TAKEN,
        /** It was put aside without being taken. */
        DROPPED,
        /** It was taken, and taken back. */
        UNDONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody says of a file they send. */
    public record Sent(String platform, String mapping, String source, String fileName) {}
}
