package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.web.Texts;

/** Days and moments in words: by the era and the western year in Japanese, always in the time of Japan. */
final class Days {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, JAPAN);
    }

    /** The moment after which a day is over. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(JAPAN).toInstant();
    }

    /** The last day of a time that ends at a moment not included. */
    static LocalDate last(Instant end) {
        return of(end.minusNanos(1));
    }

    static String day(LocalDate day, Texts t) {
        return t.japanese()
                ? t.of("personpage.day", Wareki.day(day), Integer.toString(day.getYear()))
                : ENGLISH.format(day);
    }

    static String day(Instant instant, Texts t) {
        return day(of(instant), t);
    }

    static String moment(Instant instant, Texts t) {
        ZonedDateTime there = instant.atZone(JAPAN);
        return t.of("personpage.moment", day(there.toLocalDate(), t), TIME.format(there));
    }

    /** From when until when, as far as either is known; blank when neither is. */
    static String span(@Nullable LocalDate since, @Nullable LocalDate until, Texts t) {
        if (since == null && until == null) {
            return "";
        }
        return t.of("personpage.span", since == null ? "" : day(since, t), until == null ? "" : day(until, t))
                .strip();
    }
}
