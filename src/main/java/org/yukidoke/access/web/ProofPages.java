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
import org.yukidoke.access.Account;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Providers;
import org.yukidoke.access.Proving;
import org.yukidoke.access.Sessions;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;

/** Locking a session, opening it again, and showing who one is before something that matters. */
@Controller
final class ProofPages {

    private final Proving proving;
    private final Providers providers;
    private final Sessions sessions;
    private final CurrentScope current;
    private final Pages pages;

    ProofPages(Proving proving, Providers providers, Sessions sessions, CurrentScope current, Pages pages) {
        this.proving = proving;
        this.providers = providers;
        this.sessions = sessions;
        this.current = current;
        this.pages = pages;
    }

    @PostMapping("/lock")
    View lock(HttpServletRequest request) {
        sessions.lock(current.get(), request);
        return Redirect.to("/unlock");
    }

    @GetMapping("/unlock")
    View locked(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String next,
            @RequestParam @Nullable String kept,
            @RequestParam @Nullable String failed) {
        return sessions.locked(request)
                .map(account -> locked(account, next))
                .map(view -> kept == null ? view : view.keeping())
                .map(view -> failed == null ? view : view.refused())
                .map(view -> show(view, HttpStatus.OK, request))
                .orElseGet(() -> Redirect.to(Destination.of(next)));
    }

    @PostMapping("/unlock")
    View unlock(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String next) {
        return sessions.locked(request)
                .map(account -> attempt(account, locked(account, next), proof, request, response))
                .orElseGet(() -> Redirect.to("/sign-in?ended"));
    }

    @GetMapping("/confirm")
    View ask(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String next,
            @RequestParam @Nullable String failed) {
        ProofView view = ProofView.confirming(current.account(), next);
        return show(failed == null ? view : view.refused(), HttpStatus.OK, request);
    }

    @PostMapping("/confirm")
    View confirm(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String next) {
        Account account = current.account();
        return attempt(account, ProofView.confirming(account, next), proof, request, response);
    }

    private ProofView locked(Account account, String next) {
        return ProofView.locked(account, next, providers.list(account));
    }

    private View attempt(
            Account account, ProofView view, String proof, HttpServletRequest request, HttpServletResponse response) {
        return switch (proving.attempt(account.id(), proof, request)) {
            case Proving.Outcome.Proven() -> Redirect.to(Destination.of(view.next()));
            case Proving.Outcome.Refused() -> show(view.refused(), HttpStatus.UNPROCESSABLE_CONTENT, request);
            case Proving.Outcome.Wait(var rest) -> {
                long seconds = rest.toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield show(view.mustWait(seconds), HttpStatus.TOO_MANY_REQUESTS, request);
            }
        };
    }

    private View show(ProofView view, HttpStatus status, HttpServletRequest request) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show("access/proof", view, status);
    }
}
