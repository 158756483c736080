package org.yukidoke.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: {@code 2025-07-03}, {@code 2025/7/3}, {@code 令和7年7月3日}, {@code R7.7.3}. A browser's field
 * for a day makes the year 0026 of 26; a year nobody means is no day.
 */
public final class DayText {

    private static final Pattern GREGORIAN =
            Pattern.compile("(?<year>[0-9]{4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?");
    private static final Pattern ERA = Pattern.compile(
            "(?<era>令和|平成|昭和|[RHS])(?<year>元|[0-9]{1,2})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?");
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和", JapaneseEra.REIWA,
            "R", JapaneseEra.REIWA,
            "平成", JapaneseEra.HEISEI,
            "H", JapaneseEra.HEISEI,
            "昭和", JapaneseEra.SHOWA,
            "S", JapaneseEra.SHOWA);

    /** The first year anybody means. */
    public static final int FIRST = 1900;

    /** The last year anybody means. */
    public static final int LAST = 2199;

    private DayText() {}

    /**
     * The day; empty for anything that is none, such as the 31st of a short month or a day outside its era, and for a year
     * nobody means.
     */
    public static Optional<LocalDate> find(String typed) {
        return read(typed).filter(DayText::meant);
    }

    /** Whether this is a day, but of a year nobody means. */
    public static boolean strange(String typed) {
        return read(typed).filter(day -> !meant(day)).isPresent();
    }

    /** Whether somebody can mean this day. */
    public static boolean meant(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    private static Optional<LocalDate> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher gregorian = GREGORIAN.matcher(text);
        if (gregorian.matches()) {
            return day(Integer.parseInt(gregorian.group("year")), gregorian);
        }
        Matcher era = ERA.matcher(text);
        return era.matches() ? inEra(era) : Optional.empty();
    }

    private static Optional<LocalDate> inEra(Matcher found) {
        JapaneseEra era = ERAS.getOrDefault(found.group("era"), JapaneseEra.REIWA);
        String typed = found.group("year");
        int year = typed.equals("元") ? 1 : Integer.parseInt(typed);
        int first = switch (era.getValue()) {
            case 3 -> 2019;
            case 2 -> 1989;
            default -> 1926;
        };
        // The calendar itself takes 平成31年5月1日, which is a day of another era.
        return day(first + year - 1, found)
                .filter(day -> year > 0 && JapaneseDate.from(day).getEra().equals(era));
    }

    private static Optional<LocalDate> day(int year, Matcher found) {
        try {
            return Optional.of(
                    LocalDate.of(year, Integer.parseInt(found.group("month")), Integer.parseInt(found.group("day"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
