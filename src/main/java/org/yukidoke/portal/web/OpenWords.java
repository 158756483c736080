package org.yukidoke.portal.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yukidoke.directory.OpenState;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Whether a window is open, as one says it. */
record OpenWords(Texts t, LocalDate today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    // As windows write it; 0:00 would read as the beginning of the day.
    private static final String MIDNIGHT = "24:00";

    static OpenWords at(LocalDateTime now, Texts t) {
        return new OpenWords(t, now.toLocalDate());
    }

    static LocalDateTime now(java.time.Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), Japan.ZONE);
    }

    Tone of(OpenState state) {
        return switch (state) {
            case OpenState.Open(LocalDateTime until) ->
                new Tone(
                        until.equals(today.plusDays(1).atStartOfDay())
                                ? t.of("portal.open.until", MIDNIGHT)
                                : t.of("portal.open.until", TIME.format(until)),
                        "success");
            case OpenState.Closed(LocalDateTime next) ->
                new Tone(
                        next == null
                                ? t.of("portal.open.closed")
                                : t.of("portal.open.next", day(next), TIME.format(next)),
                        "neutral");
            case OpenState.Unknown _ -> new Tone(t.of("portal.open.unknown"), "warning");
        };
    }

    private String day(LocalDateTime next) {
        LocalDate day = next.toLocalDate();
        if (day.equals(today)) {
            return t.of("portal.open.today");
        }
        if (day.equals(today.plusDays(1))) {
            return t.of("portal.open.tomorrow");
        }
        String weekday = t.of("portal.weekday." + day.getDayOfWeek().getValue());
        return day.isBefore(today.plusDays(7))
                ? t.of("portal.open.weekday", weekday)
                : t.of("portal.open.day", Moments.day(day, t));
    }
}
