package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Sessions;
import org.yukidoke.access.SignIn;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** Signing in and out. */
@Controller
final class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final CurrentScope scope;
    private final Pages pages;

    SignInPages(SignIn signIn, Sessions sessions, CurrentScope scope, Pages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.scope = scope;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View form(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String next,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String ended) {
        if (scope.find().isPresent()) {
            return Redirect.to(Destination.of(next));
        }
        String notice = "";
        if (out != null) {
            notice = "access.sign-in.out";
        } else if (ended != null) {
            notice = "access.sign-in.ended";
        }
        return show(SignInView.fresh(next, notice), HttpStatus.OK, request);
    }

    @PostMapping("/sign-in")
    View send(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        SignInView view = SignInView.fresh(next, "");
        Typed typed = Typed.sent(request, "password");
        return switch (signIn.attempt(login, password, request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome(var account) -> {
                sessions.begin(account, request, response);
                yield Redirect.to(Destination.of(next));
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
