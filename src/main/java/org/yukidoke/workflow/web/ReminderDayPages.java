package org.yukidoke.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.ReminderDays;

/** On which days a council reminds. */
@Controller
final class ReminderDayPages {

    private final ReminderDays days;
    private final CouncilNames councils;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    ReminderDayPages(
            ReminderDays days,
            CouncilNames councils,
            CurrentScope current,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.days = days;
        this.councils = councils;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/desk/mail/{platform}/reminders")
    View days(HttpServletRequest request, @PathVariable String platform, @RequestParam(defaultValue = "") String done) {
        if (!current.get().is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
        List<Integer> now = days.get(current.get(), platform, Japan.day(clock.instant()));
        Typed known = Typed.known(Map.of(
                "before", typed(now, day -> day <= 0),
                "after", typed(now, day -> day > 0)));
        return show(request, platform, known, done.equals("decided"), HttpStatus.OK);
    }

    @PostMapping("/desk/mail/{platform}/reminders")
    View decide(HttpServletRequest request, @PathVariable String platform) {
        Typed typed = Typed.sent(request);
        List<FieldError> faults = days.decide(current.get(), platform, typed.value("before"), typed.value("after"));
        return faults.isEmpty()
                ? Redirect.to("/desk/mail/" + platform + "/reminders?done=decided")
                : show(request, platform, typed.with(faults), false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(HttpServletRequest request, String platform, Typed form, boolean done, HttpStatus status) {
        Texts t = languages.texts(request);
        var view = new ReminderDaysView(platform, councils.name(platform, t), form, done);
        return pages.show("workflow/reminderDays", view, status);
    }

    private static String typed(List<Integer> days, IntPredicate which) {
        return days.stream()
                .filter(day -> which.test(day))
                .map(day -> Integer.toString(Math.abs(day)))
                .collect(Collectors.joining(", "));
    }
}
