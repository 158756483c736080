package org.yukidoke.kernel;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a period is written where programs and tables exchange it. */
final class PeriodCode {

    private static final Pattern CODE = Pattern.compile(
            "(?<year>[0-9]{4})(?:-(?<month>0[1-9]|1[0-2])|-Q(?<quarter>[1-4])|-H(?<half>[12])|\\.\\.(?<until>[0-9]{4}))?");

    private PeriodCode() {}

    static String of(Period period) {
        int year = period.year().year();
        int into = Math.floorMod(period.first().getMonthValue() - 4, 12);
        return switch (period.kind()) {
            case MONTH -> period.first().toString();
            case QUARTER -> String.format(Locale.ROOT, "%d-Q%d", year, into / 3 + 1);
            case HALF -> String.format(Locale.ROOT, "%d-H%d", year, into / 6 + 1);
            case YEAR -> Integer.toString(year);
            case YEARS -> year + ".." + period.years().getLast().year();
        };
    }

    static Optional<Period> parse(String code) {
        Matcher found = CODE.matcher(code);
        if (!found.matches() || number(found, "year") < 1900 || number(found, "year") > 2999) {
            return Optional.empty();
        }
        var year = new FiscalYear(number(found, "year"));
        if (found.group("month") != null) {
            return Optional.of(Period.of(YearMonth.of(year.year(), number(found, "month"))));
        }
        if (found.group("quarter") != null) {
            return Optional.of(Period.of(year).by(Period.Kind.QUARTER).get(number(found, "quarter") - 1));
        }
        if (found.group("half") != null) {
            return Optional.of(Period.of(year).by(Period.Kind.HALF).get(number(found, "half") - 1));
        }
        if (found.group("until") == null) {
            return Optional.of(Period.of(year));
        }
        int until = number(found, "until");
        return until > year.year() && until < 3000
                ? Optional.of(Period.of(year, new FiscalYear(until)))
                : Optional.empty();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
