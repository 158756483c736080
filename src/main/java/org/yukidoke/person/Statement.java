package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a situation, as it stands in the history.
 *
 * @param corrects the statement it replaces, null when none
 * @param correctedBy the one that replaced it, null while it holds
 */
public record Statement(
        UUID id,
        Said said,
        Instant recordedAt,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy) {

    public boolean current() {
        return correctedBy == null;
    }

    /**
     * What was said.
     *
     * @param topic key of a topic of the zone, see {@link Topics}
     * @param value as typed; blank only when not known
     */
    public record Said(
            Zone zone,
            String topic,
            String value,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Known known) {

        @Override
        public String toString() {
            return "a statement on " + topic;
        }
    }
}
