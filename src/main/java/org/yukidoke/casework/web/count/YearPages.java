package org.yukidoke.casework.web.count;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.casework.count.YearTotals;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.progress.CountDay;
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
        CountDay known = CountDay.read(at, now);
        LocalDate day = known.day();
        Moment moment = known.moment(now);
        var form = Typed.known(Map.of("year", asked.toString(), "at", day.toString()))
                .with(known.refused() ? List.of(FieldError.of("at", "casecount.fault.at")) : List.of());
        return pages.show(
                "casework/count/year",
                YearView.of(totals.get(current.get(), asked, moment), today, day, form, languages.texts(request)),
                known.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
