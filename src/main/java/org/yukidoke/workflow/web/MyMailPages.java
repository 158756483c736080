package org.yukidoke.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Mailings;

/** Whether one gets mail. */
@Controller
final class MyMailPages {

    private final Mailings mailings;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    MyMailPages(Mailings mailings, CurrentScope current, Pages pages, Languages languages) {
        this.mailings = mailings;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/me/mail")
    View show(HttpServletRequest request, @RequestParam @Nullable String done) {
        String mail = mailings.wantsMail(current.get()) ? "mail" : "paper";
        return pages.show(
                "workflow/myMail",
                MyMailView.of(
                        Typed.known(Map.of("way", mail)),
                        current.account().profile().email(),
                        done != null,
                        languages.texts(request)));
    }

    @PostMapping("/me/mail")
    View choose(@RequestParam(defaultValue = "") String way) {
        mailings.choose(current.get(), !way.equals("paper"));
        return Redirect.to("/me/mail?done");
    }
}
