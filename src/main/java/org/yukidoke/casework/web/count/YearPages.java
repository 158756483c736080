package org.yukidoke.casework.web.count;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.casework.count.YearTotals;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.progress.Moment;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** What a body did in a fiscal year. */
@Controller
final class YearPages {

    private static final int FIRST = 2000;

    private final YearTotals totals;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    YearPages(YearTotals totals, CurrentScope current, Pages pages, Languages languages, Clock clock) {
        this.totals = totals;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/casework/counts/year")
    View show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String at) {
        Instant now = clock.instant();
        FiscalYear today = FiscalYear.of(Japan.day(now));
        FiscalYear asked =
                year.matches("20[0-9]{2}") && Integer.parseInt(year) >= FIRST && Integer.parseInt(year) <= today.year()
                        ? new FiscalYear(Integer.parseInt(year))
                        : today;
        LocalDate day = day(at, Japan.day(now));
        Moment moment = day.equals(Japan.day(now)) ? Moment.asOf(now) : Moment.endOf(day);
        var form = Typed.known(Map.of("year", asked.toString(), "at", day.toString()));
        return pages.show(
                "casework/count/year",
                YearView.of(totals.get(current.get(), asked, moment), today, day, form, languages.texts(request)));
    }

    // What will be known is known to nobody.
    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = typed.isBlank() ? today : LocalDate.parse(typed.strip());
            return day.isAfter(today) ? today : day;
        } catch (DateTimeException nonsense) {
            return today;
        }
    }
}
