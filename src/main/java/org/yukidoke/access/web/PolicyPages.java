package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.FactorPolicy;
import org.yukidoke.access.FactorReset;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Which roles need a second factor, and voiding those of somebody who lost them. */
@Controller
final class PolicyPages {

    private final FactorPolicy policy;
    private final FactorReset reset;
    private final Accounts accounts;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    PolicyPages(
            FactorPolicy policy,
            FactorReset reset,
            Accounts accounts,
            CurrentScope current,
            Names names,
            Pages pages,
            Languages languages) {
        this.policy = policy;
        this.reset = reset;
        this.accounts = accounts;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/accounts/policy")
    View show(HttpServletRequest request, @RequestParam @Nullable String done) {
        return show(request, Typed.known(Map.of("organisation", "")), done != null, HttpStatus.OK);
    }

    @PostMapping("/accounts/policy")
    View set(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        return switch (Forms.policy(typed)) {
            case Parsed.Valid<Forms.Policy>(var wanted) -> {
                policy.set(current.get(), wanted.organisation(), wanted.roles());
                yield Redirect.to("/accounts/policy?done");
            }
            case Parsed.Invalid<Forms.Policy>(var faults) ->
                show(request, typed.with(faults), false, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/accounts/{id}/factors")
    View reset(@PathVariable UUID id, @RequestParam(defaultValue = "") String lost) {
        if (accounts.find(current.get(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Forms.resetReason(lost)
                .map(reason -> {
                    reset.reset(current.get(), id, reason);
                    return Redirect.to("/accounts/" + id + "?done=factors");
                })
                .orElseGet(() -> Redirect.to("/accounts/" + id + "?missing=lost#lost"));
    }

    private View show(HttpServletRequest request, Typed form, boolean done, HttpStatus status) {
        var view = PolicyView.of(policy.list(current.get()), form, done, names, languages.texts(request));
        return pages.show("access/policy", view, status);
    }
}
