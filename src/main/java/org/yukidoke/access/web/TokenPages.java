package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Tokens;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** One's own keys for programs. */
@Controller
final class TokenPages {

    private final Tokens tokens;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    TokenPages(Tokens tokens, CurrentScope current, Pages pages, Languages languages) {
        this.tokens = tokens;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/me/tokens")
    View list(HttpServletRequest request, @RequestParam @Nullable String revoked) {
        return show(request, Typed.NOTHING, revoked != null, HttpStatus.OK);
    }

    /** Shows the key at once and only here: it cannot be shown again. */
    @PostMapping("/me/tokens")
    View make(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        return switch (tokens.parse(typed.value("name"), typed.value("until"))) {
            case Parsed.Valid<Tokens.Wanted>(var wanted) ->
                switch (tokens.make(current.get(), wanted)) {
                    case Tokens.Making.Made(var token, String secret) ->
                        pages.show("access/token", TokenView.of(token, secret, languages.texts(request)));
                    case Tokens.Making.TooMany(int most) ->
                        show(
                                request,
                                typed.with(List.of(
                                        FieldError.of("name", "access.error.token-most", Integer.toString(most)))),
                                false,
                                HttpStatus.CONFLICT);
                };
            case Parsed.Invalid<Tokens.Wanted>(var faults) ->
                show(request, typed.with(faults), false, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/me/tokens/revoke")
    View revoke(@RequestParam UUID id) {
        tokens.revoke(current.get(), id);
        return Redirect.to("/me/tokens?revoked");
    }

    private View show(HttpServletRequest request, Typed form, boolean revoked, HttpStatus status) {
        var view = TokensView.of(form, tokens.list(current.get()), tokens.latest(), revoked, languages.texts(request));
        return pages.show("access/tokens", view, status);
    }
}
