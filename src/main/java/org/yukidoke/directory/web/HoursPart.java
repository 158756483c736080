package org.yukidoke.directory.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Choice;
import org.yukidoke.web.FormField;

/** Opening hours as rows of weekdays. A rule rows cannot say stays as it is, in its own words. */
final class HoursPart {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> TURNS = List.of("1", "2", "3", "4", "5", "-1");
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";
    private static final String MONTHLY = "FREQ=MONTHLY;BYDAY=";

    private HoursPart() {}

    /** A rule as rows say it: on which weekdays, and on which of each in a month; no turn: every week. */
    record Weekly(Set<String> days, Set<String> turns) {

        Weekly {
            days = Set.copyOf(days);
            turns = Set.copyOf(turns);
        }

        /** Empty days for a rule that rows cannot say. */
        static Weekly of(String rule) {
            if (rule.matches(WEEKLY + "[A-Z,]+")) {
                return new Weekly(Set.of(rule.substring(WEEKLY.length()).split(",")), Set.of());
            }
            if (!rule.matches(MONTHLY + "(-?\\d[A-Z]{2},?)+")) {
                return new Weekly(Set.of(), Set.of());
            }
            var days = new TreeSet<String>();
            var turns = new TreeSet<String>();
            var pairs = List.of(rule.substring(MONTHLY.length()).split(","));
            for (String pair : pairs) {
                days.add(pair.substring(pair.length() - 2));
                turns.add(pair.substring(0, pair.length() - 2));
            }
            var read = new Weekly(days, turns);
            return pairs.size() == days.size() * turns.size() ? read : new Weekly(Set.of(), Set.of());
        }

        String rule() {
            var ordered = DAYS.stream().filter(days::contains).toList();
            if (turns.isEmpty()) {
                return WEEKLY + String.join(",", ordered);
            }
            return MONTHLY
                    + TURNS.stream()
                            .filter(turns::contains)
                            .flatMap(turn -> ordered.stream().map(day -> turn + day))
                            .collect(Collectors.joining(","));
        }
    }

    static void fill(Hours hours, Filling filling) {
        int row = 0;
        for (Hours.Opening opening : hours.openings()) {
            String at = "hours.openings." + row++ + ".";
            var weekly = Weekly.of(opening.rule());
            filling.chosen(at + "days", weekly.days());
            filling.chosen(at + "turns", weekly.turns());
            filling.put(at + "rule", weekly.days().isEmpty() ? opening.rule() : "");
            filling.put(at + "opens", opening.opens());
            filling.put(at + "closes", opening.closes());
            filling.day(at + "from", opening.from());
            filling.day(at + "to", opening.to());
        }
        filling.put("hours.holidays", hours.holidays().key());
        row = 0;
        for (Hours.Special special : hours.exceptions()) {
            String at = "hours.exceptions." + row++ + ".";
            filling.day(at + "from", special.from());
            filling.day(at + "to", special.to());
            filling.put(at + "opens", special.opens());
            filling.put(at + "closes", special.closes());
            filling.put(at + "why", special.why().ja());
        }
        filling.wording("hours.words", hours.words());
    }

    static void ask(Asking form) {
        var days = DAYS.stream()
                .map(day -> new Choice(day, form.t().of("directorydesk.day." + day.toLowerCase(Locale.ROOT))))
                .toList();
        var turns = TURNS.stream()
                .map(turn -> new Choice(turn, form.t().of("directorydesk.turn." + turn.replace("-1", "last"))))
                .toList();
        var fields = new ArrayList<FormField>();
        fields.add(form.tri("hours.holidays"));
        fields.addAll(form.wording("hours.words"));
        form.section(
                "hours",
                fields,
                form.rows(
                        "hours.openings",
                        at -> List.of(
                                form.several(at + "days", days),
                                form.several(at + "turns", turns)
                                        .helped(form.t().of("directorydesk.turns.help")),
                                form.brief(at + "opens"),
                                form.brief(at + "closes"),
                                form.day(at + "from"),
                                form.day(at + "to"),
                                form.line(at + "rule").helped(form.t().of("directorydesk.rule.help")))));
        form.section(
                "exceptions",
                List.of(),
                form.rows(
                        "hours.exceptions",
                        at -> List.of(
                                form.day(at + "from"),
                                form.day(at + "to"),
                                form.brief(at + "opens"),
                                form.brief(at + "closes"),
                                form.line(at + "why"))));
    }

    static Hours read(Reading form) {
        var openings = new ArrayList<Hours.Opening>();
        for (int row = 0; row < form.rows("hours.openings"); row++) {
            opening(form, "hours.openings." + row + ".").ifPresent(openings::add);
        }
        var exceptions = new ArrayList<Hours.Special>();
        for (int row = 0; row < form.rows("hours.exceptions"); row++) {
            special(form, "hours.exceptions." + row + ".").ifPresent(exceptions::add);
        }
        return new Hours(openings, form.tri("hours.holidays"), exceptions, form.wording("hours.words"));
    }

    private static java.util.Optional<Hours.Opening> opening(Reading form, String at) {
        var days = form.chosen(at + "days");
        String rule = days.isEmpty() ? form.narrow(at + "rule") : new Weekly(days, form.chosen(at + "turns")).rule();
        LocalTime opens = form.time(at + "opens");
        LocalTime closes = form.time(at + "closes");
        LocalDate from = form.day(at + "from");
        LocalDate to = form.day(at + "to");
        if (rule.isEmpty() && opens == null && closes == null) {
            return java.util.Optional.empty();
        }
        if (rule.isEmpty()) {
            form.fault(at + "days", "directorydesk.fault.days");
        }
        if (opens == null || closes == null) {
            form.fault(at + "opens", "directorydesk.fault.times");
        }
        return rule.isEmpty() || opens == null || closes == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Hours.Opening(rule, from, to, opens, closes));
    }

    private static java.util.Optional<Hours.Special> special(Reading form, String at) {
        LocalDate from = form.day(at + "from");
        LocalDate to = form.day(at + "to");
        LocalTime opens = form.time(at + "opens");
        LocalTime closes = form.time(at + "closes");
        String why = form.text(at + "why");
        if (from == null && to == null && opens == null && closes == null && why.isEmpty()) {
            return java.util.Optional.empty();
        }
        LocalDate first = from == null ? to : from;
        if (first == null) {
            form.fault(at + "from", "directorydesk.fault.exception_day");
            return java.util.Optional.empty();
        }
        if ((opens == null) != (closes == null)) {
            form.fault(at + "opens", "directorydesk.fault.times");
        }
        return java.util.Optional.of(new Hours.Special(first, to == null ? first : to, opens, closes, Wording.ja(why)));
    }

    static String words(Hours.Opening opening, EntryWords words) {
        var weekly = Weekly.of(opening.rule());
        String days = DAYS.stream()
                .filter(weekly.days()::contains)
                .map(day -> words.t().of("directorydesk.day." + day.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(words.t().of("directorydesk.comma")));
        String turns = TURNS.stream()
                .filter(weekly.turns()::contains)
                .map(turn -> words.t().of("directorydesk.turn." + turn.replace("-1", "last")))
                .collect(Collectors.joining(words.t().of("directorydesk.comma")));
        return Stream.of(
                        turns,
                        days.isEmpty() ? opening.rule() : days,
                        span(opening.opens(), opening.closes(), words),
                        words.term(new org.yukidoke.directory.Term(opening.from(), opening.to())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String words(Hours.Special special, EntryWords words) {
        String days = special.from().equals(special.to())
                ? words.day(special.from())
                : words.term(new org.yukidoke.directory.Term(special.from(), special.to()));
        String open = span(special.opens(), special.closes(), words);
        return Stream.of(
                        days,
                        open.isEmpty() ? words.t().of("directorydesk.closed") : open,
                        words.wording(special.why()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String span(@Nullable LocalTime opens, @Nullable LocalTime closes, EntryWords words) {
        if (opens == null || closes == null) {
            return "";
        }
        String end = closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes.toString();
        return words.t().of("directorydesk.span", opens.toString(), end);
    }
}
