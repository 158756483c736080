package org.yukidoke.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; null on a side: open, or unknown. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Term OPEN = new Term(null, null);

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
