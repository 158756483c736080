package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** Where people can turn, and the programmes behind it. */
@Controller
final class WindowPages {

    private final Plans plans;
    private final Pages pages;
    private final Languages languages;

    WindowPages(Plans plans, Pages pages, Languages languages) {
        this.plans = plans;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/windows")
    View windows(@PathVariable String plan, HttpServletRequest request) {
        return pages.show("plan/board/windows", WindowsView.of(plans.get(plan), languages.texts(request)));
    }

    @GetMapping("/plans/{plan}/programmes")
    View programmes(@PathVariable String plan, HttpServletRequest request) {
        return pages.show("plan/board/programmes", ProgrammesView.of(plans.get(plan), languages.texts(request)));
    }
}
