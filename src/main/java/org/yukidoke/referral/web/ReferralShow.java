package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of this module needs: who asks, in which language, and how it is shown. */
@Component
final class ReferralShow {

    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ReferralShow(CurrentScope current, Pages pages, Languages languages) {
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    Scope scope() {
        return current.get();
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View page(String template, Object view) {
        return pages.show(template, view);
    }

    View page(String template, Object view, HttpStatus status) {
        return pages.show(template, view, status);
    }
}
