package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.outreach.Unheard;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** For administrators: who was out when the contract of their body ended. */
@Controller
final class UnheardPages {

    private static final String PAGE = "/outreach/unheard";

    private final CurrentScope current;
    private final Unheard unheard;
    private final Organisations organisations;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    UnheardPages(
            CurrentScope current,
            Unheard unheard,
            Organisations organisations,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.current = current;
        this.unheard = unheard;
        this.organisations = organisations;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        Texts t = languages.texts(request);
        var rows = unheard.list(current.get()).stream()
                .map(out -> new UnheardView.Row(
                        String.join(t.of("outreach.and"), out.goes()),
                        organisations
                                .find(out.body())
                                .map(one -> t.pick(one.fullName(), one.nameEn()))
                                .orElse(out.body()),
                        Moments.words(out.left(), t),
                        Moments.words(out.back(), t),
                        out.back().isBefore(clock.instant()),
                        out.told(),
                        PAGE + "/" + out.trip() + "/back"))
                .toList();
        return pages.show("outreach/unheard", new UnheardView(rows, done.equals("back") ? done : ""), HttpStatus.OK);
    }

    @PostMapping(PAGE + "/{trip}/back")
    View back(@PathVariable UUID trip) {
        return unheard.heard(current.get(), trip) ? Redirect.done(PAGE, "back") : Redirect.to(PAGE);
    }
}
