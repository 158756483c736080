package org.yukidoke.revision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/** Days named inside a measure that lie before the version it stands in: such a text has been overtaken. */
final class StaleRules {

    private static final Pattern DAY = Pattern.compile(
            "(?:(?<era>令和|平成|昭和)(?<of>元|[0-9０-９]{1,2})|(?<year>[0-9０-９]{4}))年(?!度)(?:(?<month>[0-9０-９]{1,2})月)?");
    private static final Map<String, Integer> BEFORE_FIRST = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

    private StaleRules() {}

    /**
     * A day that has passed.
     *
     * @param printed as the text says it
     */
    record Stale(String measure, String printed) {}

    /** What measures name of times before a month; a year alone has passed when all of it has. */
    static List<Stale> of(Plan plan, YearMonth version) {
        var found = new ArrayList<Stale>();
        for (Measure measure : plan.measures()) {
            String text = String.join(
                    "\n",
                    measure.title().ja(),
                    measure.gist(),
                    measure.source().stated(),
                    String.join("\n", measure.notes()));
            Matcher day = DAY.matcher(text);
            while (day.find()) {
                if (month(day).isBefore(version)) {
                    found.add(new Stale(measure.key(), day.group()));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static YearMonth month(Matcher day) {
        String era = day.group("era");
        int year = era == null
                ? Integer.parseInt(day.group("year"))
                : BEFORE_FIRST.getOrDefault(era, 0)
                        + (day.group("of").equals("元") ? 1 : Integer.parseInt(day.group("of")));
        String month = day.group("month");
        int of = month == null ? 12 : Math.clamp(Integer.parseInt(month), 1, 12);
        return YearMonth.of(year, of);
    }
}
