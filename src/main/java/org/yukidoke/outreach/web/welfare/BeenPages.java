package org.yukidoke.outreach.web.welfare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.outreach.Reach;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Which municipalities of a council somebody went to, for its secretariat. */
@Controller
final class BeenPages {

    private static final int YEARS = 5;

    private final WelfareDesk desk;
    private final Reach reach;

    BeenPages(WelfareDesk desk, Reach reach) {
        this.desk = desk;
        this.reach = reach;
    }

    @GetMapping("/desk/welfare/{council}/visits")
    View page(HttpServletRequest request, @PathVariable String council, @RequestParam(defaultValue = "") String year) {
        Texts t = desk.texts(request);
        Scope scope = desk.keeper(council, t);
        FiscalYear now = FiscalYear.of(desk.today());
        FiscalYear shown = year.matches("2[0-9]{3}") ? new FiscalYear(Integer.parseInt(year)) : now;
        Map<Municipality, Long> been = reach.been(scope, council, shown);
        String name = desk.councils(t).getOrDefault(council, council);
        return desk.show(
                "been",
                new BeenView(
                        "/desk/welfare/" + council,
                        name,
                        t.of("outreach.reach.of", name, words(shown, t)),
                        t.of(
                                "welfare.been.sum",
                                been.values().stream()
                                        .filter(trips -> trips == 0)
                                        .count(),
                                been.size()),
                        Typed.known(Map.of("year", shown.toString())),
                        IntStream.range(0, YEARS)
                                .mapToObj(ago -> new FiscalYear(now.year() - ago))
                                .map(one -> new Choice(one.toString(), words(one, t)))
                                .toList(),
                        been.entrySet().stream()
                                .map(one -> new BeenView.Row(
                                        one.getKey().name(),
                                        t.of("outreach.reach.times", one.getValue()),
                                        one.getValue() == 0))
                                .toList()),
                HttpStatus.OK);
    }

    private static String words(FiscalYear year, Texts t) {
        return t.of("outreach.year", year.toString(), year.wareki());
    }
}
