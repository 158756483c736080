package org.yukidoke.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Calendars as text (RFC 5545). The same entries give the same bytes: no clock is asked. */
final class CalendarRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    private CalendarRules() {}

    /**
     * @param name as a calendar program shows it
     * @param origin where browsers reach the program; blank when that is not known
     */
    static String write(String name, List<CalendarEvent> events, String origin) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Yukidoke//Calendar//JA");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        events.forEach(event -> write(text, event, origin));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void write(StringBuilder text, CalendarEvent event, String origin) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(event.uid()));
        line(text, "DTSTAMP:" + MOMENT.format(event.changed()));
        line(text, "LAST-MODIFIED:" + MOMENT.format(event.changed()));
        switch (event.when()) {
            case CalendarEvent.When.Day(LocalDate day) -> {
                line(text, "DTSTART;VALUE=DATE:" + DAY.format(day));
                line(text, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
                line(text, "TRANSP:TRANSPARENT");
            }
            case CalendarEvent.When.Hours(Instant from, Instant to) -> {
                line(text, "DTSTART:" + MOMENT.format(from));
                line(text, "DTEND:" + MOMENT.format(to));
            }
        }
        line(text, "SUMMARY:" + escaped(event.title()));
        if (!event.place().isEmpty()) {
            line(text, "LOCATION:" + escaped(event.place()));
        }
        if (!event.href().isEmpty() && !origin.isEmpty()) {
            line(text, "URL:" + origin + event.href());
        }
        line(text, "END:VEVENT");
    }

    /** Text as a value (section 3.3.11): a line break somebody typed must not begin another property. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** A content line, folded (section 3.1) so that no piece is longer than 75 octets and no letter is cut. */
    static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int letter = content.codePointAt(i);
            String piece = Character.toString(letter);
            int size = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(piece);
            octets += size;
            i += piece.length();
        }
        text.append("\r\n");
    }
}
