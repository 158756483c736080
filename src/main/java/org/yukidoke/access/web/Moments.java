package org.yukidoke.access.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.web.Texts;

/** A moment in words: by the era and the western year in Japanese, always in the time of Japan. */
final class Moments {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu H:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Moments() {}

    /** The day alone. */
    static String day(Instant instant, Texts t) {
        ZonedDateTime there = instant.atZone(JAPAN);
        return t.japanese()
                ? t.of("access.day", Wareki.day(there.toLocalDate()), Integer.toString(there.getYear()))
                : DAY.format(there);
    }

    /** To the second, for putting events in order. */
    static String exactly(Instant instant, Texts t) {
        ZonedDateTime there = instant.atZone(JAPAN);
        return t.japanese()
                ? t.of(
                        "access.moment.exactly",
                        Wareki.day(there.toLocalDate()),
                        Integer.toString(there.getYear()),
                        SECONDS.format(there))
                : DAY.format(there) + " " + SECONDS.format(there);
    }

    static String words(Instant instant, Texts t) {
        ZonedDateTime there = instant.atZone(JAPAN);
        return t.japanese()
                ? t.of(
                        "access.moment",
                        Wareki.day(there.toLocalDate()),
                        Integer.toString(there.getYear()),
                        TIME.format(there))
                : ENGLISH.format(there);
    }
}
