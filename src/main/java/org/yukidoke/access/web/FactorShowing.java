package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Account;
import org.yukidoke.access.ProviderSignIn;
import org.yukidoke.access.Providers;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What the pages of second factors show beside the factors themselves. */
@Component
final class FactorShowing {

    private final Providers providers;
    private final ProviderSignIn signIn;
    private final Pages pages;
    private final Languages languages;

    FactorShowing(Providers providers, ProviderSignIn signIn, Pages pages, Languages languages) {
        this.providers = providers;
        this.signIn = signIn;
        this.pages = pages;
        this.languages = languages;
    }

    View page(String template, Object view, HttpStatus status) {
        return pages.show(template, view, status);
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    /** The sign-ins this account could use, and whether it is known by each. */
    List<FactorsView.Provided> providers(Scope scope, Account account) {
        List<Providers.Named> usable = providers.list(account);
        if (usable.isEmpty()) {
            return List.of();
        }
        List<String> bound = signIn.bound(scope);
        return usable.stream()
                .map(one -> new FactorsView.Provided(one.key(), one.name(), bound.contains(one.key())))
                .toList();
    }
}
