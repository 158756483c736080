package org.yukidoke.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a council writes to its bodies (通知・照会).
 *
 * @param answer whether an answer is asked for
 * @param due last day on which an answer is in time; null for none
 */
public record Circular(
        UUID id,
        String plan,
        String title,
        String text,
        boolean answer,
        @Nullable LocalDate due,
        Instant sent) {

    /**
     * One body it went to.
     *
     * @param body key in the directory
     * @param read when the body said that it read it; null while it has not
     */
    public record Receipt(String body, @Nullable Instant read, List<Answer> answers) {
        public Receipt {
            answers = List.copyOf(answers);
        }

        /** Whether nothing more is asked of the body. */
        boolean settled(boolean asked) {
            return asked ? !answers.isEmpty() : read != null || !answers.isEmpty();
        }
    }

    /**
     * What a body answered.
     *
     * @param carried whether the secretariat wrote it down for the body
     */
    public record Answer(String text, Instant at, boolean carried) {}

    /** What is to be written and to whom. */
    record Wanted(
            String title,
            String text,
            boolean answer,
            @Nullable LocalDate due,
            List<String> bodies) {
        Wanted {
            bodies = List.copyOf(bodies);
        }
    }
}
