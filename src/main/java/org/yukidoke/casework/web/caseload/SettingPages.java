package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Yardstick;
import org.yukidoke.casework.caseload.Yardsticks;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What a body counts as long and as much. */
@Controller
final class SettingPages {

    private static final String PAGE = "/casework/settings";
    private static final int LAST_MONTH = 36;
    private static final int MOST_MONTHS = 6;

    private final CaseDesk desk;
    private final Yardsticks yardsticks;

    SettingPages(CaseDesk desk, Yardsticks yardsticks) {
        this.desk = desk;
        this.yardsticks = yardsticks;
    }

    @GetMapping(PAGE)
    View settings(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        Yardstick now = yardsticks.get(desk.scope());
        var known = Typed.known(Map.of(
                "quiet", Integer.toString(now.quietDays()),
                "consent", Integer.toString(now.consentDays()),
                "close", Integer.toString(now.closeDays()),
                "most", Integer.toString(now.mostCases()),
                "months", now.followUp().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        return show(request, known, done.equals("decided") ? "caseload.settings.done" : "", HttpStatus.OK);
    }

    @PostMapping(PAGE)
    View decide(HttpServletRequest request) {
        Scope scope = desk.scope();
        var form = new Form(request);
        var wanted = new Yardstick(
                form.number("quiet", 7, 365, 30),
                form.number("consent", 7, 180, 30),
                form.number("close", 30, 1095, 365),
                form.number("most", 1, 500, 60),
                months(form));
        if (!form.good()) {
            return show(request, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        yardsticks.decide(scope, wanted);
        return Redirect.done(PAGE, "decided");
    }

    private static List<Integer> months(Form form) {
        String typed = form.needed("months", Form.LINE);
        List<Integer> months = typed.matches("[0-9 、,]+")
                ? Arrays.stream(typed.split("[ 、,]+", -1))
                        .filter(part -> part.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
        if (!typed.isEmpty()
                && (months.isEmpty()
                        || months.size() > MOST_MONTHS
                        || months.stream().anyMatch(each -> each < 1 || each > LAST_MONTH))) {
            form.fault("months", "caseload.fault.months", Integer.toString(LAST_MONTH), Integer.toString(MOST_MONTHS));
        }
        return months.isEmpty() ? List.of(1) : months;
    }

    private View show(HttpServletRequest request, Typed form, String done, HttpStatus status) {
        Texts t = desk.texts(request);
        return desk.show("settings", new SettingView(desk.tabs("/settings", t), form, done), status);
    }
}
