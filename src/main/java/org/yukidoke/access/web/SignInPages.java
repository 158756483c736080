package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Entrance;
import org.yukidoke.access.Proof;
import org.yukidoke.access.Providers;
import org.yukidoke.access.Sessions;
import org.yukidoke.access.SignIn;
import org.yukidoke.access.Step;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Signing in and out. */
@Controller
final class SignInPages {

    /** Words in the address that say why somebody came here. */
    private static final List<String> NOTICES = List.of("kept", "out", "ended", "passkey", "provider", "unbound");

    private final SignIn signIn;
    private final Providers providers;
    private final Entrance entrance;
    private final Sessions sessions;
    private final CurrentScope scope;
    private final Pages pages;

    SignInPages(
            SignIn signIn, Providers providers, Entrance entrance, Sessions sessions, CurrentScope scope, Pages pages) {
        this.signIn = signIn;
        this.providers = providers;
        this.entrance = entrance;
        this.sessions = sessions;
        this.scope = scope;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View form(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        if (sessions.locked(request).isPresent()) {
            return Redirect.to("/unlock?next=" + Destination.query(next));
        }
        if (scope.find().isPresent()) {
            return Redirect.to(Destination.of(next));
        }
        String notice = NOTICES.stream()
                .filter(one -> request.getParameter(one) != null)
                .findFirst()
                .map(one -> "access.sign-in." + one)
                .orElse("");
        return show(SignInView.fresh(next, notice, providers.list()), HttpStatus.OK, request);
    }

    @PostMapping("/sign-in")
    View send(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        SignInView view = SignInView.fresh(next, "", providers.list());
        Typed typed = Typed.sent(request, "password");
        return switch (signIn.attempt(login, password, request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome(var account) -> {
                Step step = entrance.admit(account, Proof.PASSWORD, false, next, request, response);
                yield Redirect.to(Destination.after(step, next));
            }
            case SignIn.Outcome.Refused() -> show(view.refused(typed), HttpStatus.UNPROCESSABLE_CONTENT, request);
            case SignIn.Outcome.Wait(var rest) -> {
                long seconds = rest.toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield show(view.mustWait(typed, seconds), HttpStatus.TOO_MANY_REQUESTS, request);
            }
        };
    }

    /** For whoever typed the address: signing out itself is a form, so that no picture elsewhere can do it. */
    @GetMapping("/sign-out")
    View leave(HttpServletRequest request) {
        return scope.find().isPresent() ? pages.show("access/signOut", new SignOutView()) : Redirect.to("/sign-in");
    }

    private View show(SignInView view, HttpStatus status, HttpServletRequest request) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show("access/signIn", view, status);
    }
}
