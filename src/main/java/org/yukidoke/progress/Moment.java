package org.yukidoke.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.yukidoke.kernel.Japan;

/**
 * As of when something is asked: what the council knew by then, and of that what this system had been told by then.
 * Figures published long ago may be entered today; the second axis keeps them out of what was published in between.
 *
 * @param recorded {@link #LATEST} unless what the system itself held is meant
 */
public record Moment(Instant known, Instant recorded) {

    public Moment {
        if (recorded.isBefore(known)) {
            throw new IllegalArgumentException("nobody could have entered what was not known yet");
        }
    }

    /** Japan has one time zone, and a council's day is its day. */
    public static final ZoneId JAPAN = Japan.ZONE;

    /** Everything this system holds. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** What was known at a time, whenever it was entered. */
    public static Moment asOf(Instant known) {
        return new Moment(known, LATEST);
    }

    /** What this very system would have answered at a time. */
    public static Moment frozen(Instant at) {
        return new Moment(at, at);
    }

    /** What was known at the end of a day in Japan. */
    public static Moment endOf(LocalDate day) {
        return asOf(day.plusDays(1).atStartOfDay(JAPAN).toInstant().minus(1, ChronoUnit.MICROS));
    }

    /** The day in Japan this moment lies in. */
    public LocalDate day() {
        return known.atZone(JAPAN).toLocalDate();
    }
}
