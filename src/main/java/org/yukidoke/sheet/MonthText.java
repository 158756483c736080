package org.yukidoke.sheet;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month as people write it, perhaps without its year: {@code R6.9}, {@code 令和6年9月頃}, {@code 9月}.
 *
 * @param year null where none is written
 * @param rest what stands behind it
 */
record MonthText(@Nullable Integer year, int month, String rest) {

    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<era>令和|平成|昭和|R|H|S)\\.?(?<nth>元|[0-9]{1,2})(?:年|[./-])|(?<year>[0-9]{4})(?:年|[./-]))?"
                    + "(?<month>0?[1-9]|1[0-2])(?![0-9])(?<moon>月)?(?![./-]?[0-9])(?<rest>.*)");
    private static final Pattern ROUGH = Pattern.compile("(?:末頃|末|頃|ごろ|上旬|中旬|下旬|初旬|中|以降)?(?:に|には|を)?");

    /** Empty for what does not begin with a month. */
    static Optional<MonthText> find(String text) {
        Matcher found = MONTH.matcher(Folding.key(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        Integer year = year(found);
        if (year == null && found.group("moon") == null) {
            return Optional.empty();
        }
        return Optional.of(new MonthText(year, Integer.parseInt(found.group("month")), found.group("rest")));
    }

    private static @Nullable Integer year(Matcher found) {
        String era = found.group("era");
        if (era != null) {
            int nth = found.group("nth").equals("元") ? 1 : Integer.parseInt(found.group("nth"));
            return switch (era) {
                case "令和", "R" -> 2018 + nth;
                case "平成", "H" -> 1988 + nth;
                default -> 1925 + nth;
            };
        }
        return found.group("year") == null ? null : Integer.valueOf(found.group("year"));
    }

    /** Whether nothing stands behind it but 頃, 末 and the like. */
    boolean bare() {
        return ROUGH.matcher(rest).matches();
    }

    /** What stands behind it, without 頃, 末 and the like. */
    String tail() {
        return ROUGH.matcher(rest).replaceFirst("");
    }

    /** The months it may be: one where the year is written, else the next and the last one seen from another month. */
    List<YearMonth> months(YearMonth about) {
        if (year != null) {
            return List.of(YearMonth.of(year, month));
        }
        YearMonth same = YearMonth.of(about.getYear(), month);
        YearMonth next = same.isBefore(about) ? same.plusYears(1) : same;
        return Stream.of(next, next.minusYears(1)).toList();
    }
}
