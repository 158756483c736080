package org.yukidoke.opendata.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Hours;

/** Opening hours as schedules of HSDS: one for each kind of day, and one for what is said in words. */
final class HsdsHours {

    /** Hours east of Greenwich, all year round. */
    private static final int OFFSET = 9;

    private static final String ZONE = "+09:00";

    /** The only frequencies HSDS knows. */
    private static final Set<String> FREQUENCIES = Set.of("WEEKLY", "MONTHLY");

    private HsdsHours() {}

    /**
     * Whose hours they are: one of three ids is filled in.
     *
     * @param attending by which channel, in words; blank when they are the hours of the whole
     */
    record Whose(String service, String location, String serviceAtLocation, String attending) {

        static Whose service(String id) {
            return new Whose(id, "", "", "");
        }

        static Whose location(String id) {
            return new Whose("", id, "", "");
        }

        static Whose pair(String id) {
            return new Whose("", "", id, "");
        }

        Whose by(String channel) {
            return new Whose(service, location, serviceAtLocation, channel);
        }

        private String id(Object part) {
            return HsdsIds.of("schedule", service, location, serviceAtLocation, attending, part);
        }
    }

    static List<HsdsParts.HsdsScheduleJson> schedules(Hours hours, Whose whose) {
        var schedules = new ArrayList<HsdsParts.HsdsScheduleJson>();
        for (Hours.Opening opening : hours.openings()) {
            schedules.add(schedule(opening, whose));
        }
        if (!hours.words().ja().isBlank()) {
            schedules.add(said(hours.words().ja(), whose));
        }
        return List.copyOf(schedules);
    }

    private static HsdsParts.HsdsScheduleJson schedule(Hours.Opening opening, Whose whose) {
        Map<String, String> rule = parts(opening.rule());
        boolean told = FREQUENCIES.contains(rule.getOrDefault("FREQ", ""));
        String from = opening.from() == null ? "" : opening.from().toString();
        return new HsdsParts.HsdsScheduleJson(
                whose.id(opening),
                whose.service(),
                whose.location(),
                whose.serviceAtLocation(),
                from,
                opening.to() == null ? "" : opening.to().toString(),
                from,
                OFFSET,
                told ? day(rule.getOrDefault("UNTIL", "")) : "",
                told ? number(rule.get("COUNT")) : null,
                told ? rule.getOrDefault("WKST", "") : "",
                told ? rule.getOrDefault("FREQ", "") : "",
                told ? number(rule.get("INTERVAL")) : null,
                told ? rule.getOrDefault("BYDAY", "") : "",
                told ? rule.getOrDefault("BYMONTHDAY", "") : "",
                // What HSDS has no fields for is at least there to read.
                told ? "" : "RRULE:" + opening.rule(),
                time(opening.opens()),
                time(opening.closes()),
                whose.attending());
    }

    private static HsdsParts.HsdsScheduleJson said(String words, Whose whose) {
        return new HsdsParts.HsdsScheduleJson(
                whose.id("words"),
                whose.service(),
                whose.location(),
                whose.serviceAtLocation(),
                "",
                "",
                "",
                null,
                "",
                null,
                "",
                "",
                null,
                "",
                "",
                words,
                "",
                "",
                whose.attending());
    }

    static List<HsdsParts.HsdsScheduleExceptionJson> exceptions(Hours hours, String service) {
        return hours.exceptions().stream()
                .map(special -> new HsdsParts.HsdsScheduleExceptionJson(
                        HsdsIds.of("exception", service, special),
                        service,
                        special.from().toString(),
                        special.to().toString(),
                        special.opens() == null ? "" : time(special.opens()),
                        special.closes() == null ? "" : time(special.closes()),
                        special.why().ja()))
                .toList();
    }

    /** A rule of RFC 5545 by the names of its parts. */
    private static Map<String, String> parts(String rule) {
        var parts = new HashMap<String, String>();
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return parts;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || !digits.matches("\\d{1,6}") ? null : Integer.valueOf(digits);
    }

    // 20261231 or 20261231T000000Z.
    private static String day(String until) {
        return until.matches("\\d{8}.*")
                ? LocalDate.parse(until.substring(0, 8), java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
                        .toString()
                : "";
    }

    private static String time(LocalTime time) {
        return "%02d:%02d%s".formatted(time.getHour(), time.getMinute(), ZONE);
    }
}
