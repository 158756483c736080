package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Spans of days in words. */
final class Days {

    private Days() {}

    /** The last day of a time that ends at a moment not included. */
    static LocalDate last(Instant end) {
        return Japan.day(end.minusNanos(1));
    }

    /** From when until when, as far as either is known; blank when neither is. */
    static String span(@Nullable LocalDate since, @Nullable LocalDate until, Texts t) {
        if (since == null && until == null) {
            return "";
        }
        return t.of(
                        "personpage.span",
                        since == null ? "" : Moments.day(since, t),
                        until == null ? "" : Moments.day(until, t))
                .strip();
    }
}
