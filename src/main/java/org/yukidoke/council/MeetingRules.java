package org.yukidoke.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** A meeting as it is typed: lists have one entry a line, the parts of an entry are set apart by a stroke. */
final class MeetingRules {

    static final String STROKE = "｜";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 60_000;
    private static final int MOST_LINES = 300;

    private MeetingRules() {}

    static Parsed<Meeting.About> parse(Map<String, String> typed) {
        var errors = new ArrayList<FieldError>();
        Meeting.Kind kind = Meeting.Kind.find(value(typed, "kind")).orElse(null);
        if (kind == null) {
            errors.add(FieldError.of("kind", "council.fault.kind"));
        }
        String title = line(typed, "title", errors);
        if (title.isEmpty()) {
            errors.add(FieldError.of("title", "council.fault.title"));
        }
        LocalDate day = DayText.find(value(typed, "day")).orElse(null);
        if (day == null) {
            errors.add(FieldError.of("day", "council.fault.day"));
        }
        String time = line(typed, "time", errors);
        String place = line(typed, "place", errors);
        String area = line(typed, "area", errors);
        List<String> agenda = lines(typed, "agenda", errors);
        List<Meeting.Attendee> attendees = lines(typed, "attendees", errors).stream()
                .map(MeetingRules::attendee)
                .toList();
        List<String> papers = lines(typed, "papers", errors);
        String minutes = value(typed, "minutes");
        if (minutes.length() > LONGEST_TEXT) {
            errors.add(FieldError.of("minutes", "council.fault.long", Integer.toString(LONGEST_TEXT)));
        }
        if (kind == null || day == null || !errors.isEmpty()) {
            return new Parsed.Invalid<>(errors);
        }
        return new Parsed.Valid<>(
                new Meeting.About(kind, title, day, time, place, area, agenda, attendees, papers, minutes));
    }

    /** As it would be typed. */
    static Map<String, String> typed(Meeting.About about) {
        return Map.of(
                "kind", about.kind().key(),
                "title", about.title(),
                "day", about.day().toString(),
                "time", about.time(),
                "place", about.place(),
                "area", about.area(),
                "agenda", String.join("\n", about.agenda()),
                "attendees",
                        String.join(
                                "\n",
                                about.attendees().stream()
                                        .map(MeetingRules::written)
                                        .toList()),
                "papers", String.join("\n", about.papers()),
                "minutes", about.minutes());
    }

    private static String written(Meeting.Attendee attendee) {
        return String.join(STROKE, attendee.body(), attendee.name(), attendee.presence());
    }

    private static Meeting.Attendee attendee(String line) {
        List<String> parts = Stream.concat(Stream.of(line.split("[｜|\t]", -1)), Stream.of("", ""))
                .map(String::strip)
                .toList();
        return new Meeting.Attendee(parts.get(0), parts.get(1), parts.get(2));
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    private static String line(Map<String, String> typed, String field, List<FieldError> errors) {
        String value = value(typed, field);
        if (value.length() > LONGEST_LINE || value.contains("\n")) {
            errors.add(FieldError.of(field, "council.fault.long", Integer.toString(LONGEST_LINE)));
        }
        return value;
    }

    private static List<String> lines(Map<String, String> typed, String field, List<FieldError> errors) {
        List<String> lines = value(typed, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            errors.add(FieldError.of(
                    field, "council.fault.lines", Integer.toString(MOST_LINES), Integer.toString(LONGEST_LINE)));
        }
        return lines;
    }
}
