package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.outreach.Reach;
import org.yukidoke.web.Typed;

/** Finding people: figures of a year by municipality, to be printed for the council. */
@Controller
final class ReachPages {

    private final TripDesk desk;
    private final Reach reach;
    private final Organisations organisations;

    ReachPages(TripDesk desk, Reach reach, Organisations organisations) {
        this.desk = desk;
        this.reach = reach;
        this.organisations = organisations;
    }

    @GetMapping("/outreach/found")
    View show(HttpServletRequest request, @RequestParam(defaultValue = "") String year) {
        FiscalYear now = FiscalYear.of(desk.today());
        FiscalYear shown = year.matches("2[0-9]{3}") ? new FiscalYear(Integer.parseInt(year)) : now;
        var words = desk.words(request);
        var t = words.t();
        Reach.Year counted = reach.count(desk.scope(), shown);
        String body = organisations
                .find(desk.scope().organisation())
                .map(one -> t.pick(one.fullName(), one.nameEn()))
                .orElse("");
        return desk.show(
                "found",
                new ReachView(
                        t.of("outreach.reach.of", body, t.of("outreach.year", shown.toString(), shown.wareki())),
                        Typed.known(Map.of("year", shown.toString())),
                        TripPages.years(now, t),
                        ReachView.rows(counted, words),
                        ReachView.homes(counted, words),
                        ReachView.rest(counted, words),
                        ReachView.never(counted),
                        counted.areas().equals(java.util.List.of("")),
                        t.of(
                                "outreach.reach.rule",
                                counted.telling().least(),
                                counted.telling().citation())),
                HttpStatus.OK);
    }
}
