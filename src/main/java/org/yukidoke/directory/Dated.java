package org.yukidoke.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition and when it holds: age rules and income limits change, and the one in force on the day counts.
 *
 * @param from the first day; null: since always
 * @param to the last day; null: until further notice
 * @param loose whether the window says 概ね, so that somebody just outside should ask
 */
public record Dated(
        Condition condition,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean loose) {

    public static Dated always(Condition condition) {
        return new Dated(condition, null, null, false);
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
