package org.yukidoke.portal.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Tri;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Opening hours as a door plate says them. */
record HoursWords(Texts t) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Pattern DAYS = Pattern.compile("BYDAY=(?<days>[-+0-9A-Z,]+)");
    private static final Pattern DAY = Pattern.compile("(?<nth>[-+]?\\d+)?(?<day>MO|TU|WE|TH|FR|SA|SU)");
    private static final Map<String, Integer> NUMBERS =
            Map.of("MO", 1, "TU", 2, "WE", 3, "TH", 4, "FR", 5, "SA", 6, "SU", 7);

    /** One line for each rule, then what differs; empty when nobody has said. */
    List<String> lines(Hours hours) {
        var lines = new ArrayList<String>();
        hours.openings().forEach(opening -> lines.add(line(opening)));
        if (!hours.openings().isEmpty() && hours.holidays() != Tri.UNKNOWN) {
            lines.add(t.of("portal.hours.holidays." + hours.holidays().key()));
        }
        hours.exceptions().forEach(special -> lines.add(special(special)));
        if (!hours.words().isBlank()) {
            lines.add(Said.text(hours.words(), t));
        }
        return lines;
    }

    private String line(Hours.Opening opening) {
        String line = t.of(
                "portal.hours.line", days(opening.rule()), TIME.format(opening.opens()), closing(opening.closes()));
        if (opening.from() == null && opening.to() == null) {
            return line;
        }
        return t.of("portal.hours.why", line, span(opening.from(), opening.to()));
    }

    private String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            return t.of("portal.hours.span", Moments.day(from, t), Moments.day(to, t));
        }
        return from == null
                ? to == null ? "" : t.of("portal.hours.until", Moments.day(to, t))
                : t.of("portal.hours.since", Moments.day(from, t));
    }

    private String special(Hours.Special special) {
        String days = special.from().equals(special.to())
                ? Moments.day(special.from(), t)
                : t.of("portal.hours.span", Moments.day(special.from(), t), Moments.day(special.to(), t));
        String when = special.opens() == null || special.closes() == null
                ? t.of("portal.hours.shut", days)
                : t.of("portal.hours.line", days, TIME.format(special.opens()), closing(special.closes()));
        String why = Said.text(special.why(), t);
        return why.isBlank() ? when : t.of("portal.hours.why", when, why);
    }

    private String closing(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(closes);
    }

    private String days(String rule) {
        Matcher days = DAYS.matcher(rule);
        // What these add, such as every second week, no list of days can say.
        if (!days.find() || rule.contains("INTERVAL=") || rule.contains("BYSETPOS=") || rule.contains("BYMONTH")) {
            return t.of(rule.contains("FREQ=DAILY") ? "portal.hours.daily" : "portal.hours.ruled");
        }
        return Arrays.stream(days.group("days").split(",", -1))
                .map(this::day)
                .collect(Collectors.joining(t.of("portal.dot")));
    }

    private String day(String code) {
        Matcher day = DAY.matcher(code);
        if (!day.matches()) {
            return code;
        }
        String name = t.of("portal.weekday." + NUMBERS.getOrDefault(day.group("day"), 1));
        String nth = day.group("nth");
        if (nth == null) {
            return name;
        }
        return nth.startsWith("-") ? t.of("portal.hours.last", name) : t.of("portal.hours.nth", nth, name);
    }
}
