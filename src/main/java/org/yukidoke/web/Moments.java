package org.yukidoke.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.PartialDate;

/** Days and moments in words: by the era and the western year in Japanese, always in the time of Japan. */
public final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);

    private Moments() {}

    public static String day(LocalDate day, Texts t) {
        return new PartialDate.Day(day).show(t.locale());
    }

    /** The day alone. */
    public static String day(Instant instant, Texts t) {
        return day(Japan.day(instant), t);
    }

    /** To the minute. */
    public static String words(Instant instant, Texts t) {
        return words(instant, TIME, t);
    }

    /** To the second, for putting events in order. */
    public static String exactly(Instant instant, Texts t) {
        return words(instant, SECONDS, t);
    }

    /** The time of the day alone, to the second. */
    public static String time(Instant instant) {
        return SECONDS.format(instant.atZone(Japan.ZONE));
    }

    private static String words(Instant instant, DateTimeFormatter time, Texts t) {
        return day(instant, t) + " " + time.format(instant.atZone(Japan.ZONE));
    }
}
