package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Settings;
import org.yukidoke.progress.SettingsKeeping;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** Where a secretariat says how its council wants its figures shown and judged, from a day on. */
@Controller
final class SettingsPages {

    private final SettingsKeeping keeping;
    private final Plans plans;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    SettingsPages(
            SettingsKeeping keeping, Plans plans, CurrentScope current, Pages pages, Languages languages, Clock clock) {
        this.keeping = keeping;
        this.plans = plans;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/desk/platforms/{platform}/progress-settings")
    View page(HttpServletRequest request, @PathVariable String platform, @RequestParam @Nullable String done) {
        Settings now = keeping.get(current.get(), platform, today());
        String words = done == null ? "" : languages.texts(request).of("progressentry.settings.done");
        var form = Typed.known(SettingsRules.filled(now, today()));
        return show(request, platform, new Shown(form, now, words, HttpStatus.OK));
    }

    @PostMapping("/desk/platforms/{platform}/progress-settings")
    View decide(HttpServletRequest request, @PathVariable String platform) {
        Scope scope = current.get();
        Settings now = keeping.get(scope, platform, today());
        Typed form = Typed.sent(request, "_csrf");
        return switch (SettingsRules.parse(form, today())) {
            case Parsed.Invalid<SettingsRules.Decision>(var errors) ->
                show(request, platform, new Shown(form.with(errors), now, "", HttpStatus.UNPROCESSABLE_CONTENT));
            case Parsed.Valid<SettingsRules.Decision>(var decision) -> {
                if (form.value("deed").equals("preview")) {
                    yield show(request, platform, new Shown(form, decision.settings(), "", HttpStatus.OK));
                }
                keeping.decide(scope, platform, decision.from(), decision.settings());
                yield new RedirectView(SettingsView.path(platform) + "?done");
            }
        };
    }

    private record Shown(Typed form, Settings settings, String done, HttpStatus status) {}

    private View show(HttpServletRequest request, String platform, Shown shown) {
        Plan newest = plans.list().reversed().stream()
                .filter(plan -> plan.platform().key().equals(platform))
                .findFirst()
                .orElseThrow(() -> new Absent("platform", platform));
        var view = SettingsView.of(
                newest,
                shown.form(),
                shown.settings(),
                keeping.list(current.get(), platform),
                shown.done(),
                languages.texts(request));
        return pages.show("progress/entry/settings", view, shown.status());
    }

    private LocalDate today() {
        return clock.instant().atZone(Moment.JAPAN).toLocalDate();
    }
}
