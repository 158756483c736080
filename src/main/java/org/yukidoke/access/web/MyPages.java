package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.yukidoke.access.MyAccount;
import org.yukidoke.access.MyAccount.PasswordChange;
import org.yukidoke.access.NewPassword;
import org.yukidoke.access.PasswordRules;
import org.yukidoke.access.Sessions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** One's own profile, password and sessions. */
@Controller
final class MyPages {

    private final MyAccount my;
    private final Sessions sessions;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    MyPages(MyAccount my, Sessions sessions, CurrentScope current, Names names, Pages pages, Languages languages) {
        this.my = my;
        this.sessions = sessions;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/me")
    View me(HttpServletRequest request, @RequestParam @Nullable String done) {
        return show(request, known(current.account()), Typed.NOTHING, done == null ? "" : done, HttpStatus.OK);
    }

    @PostMapping("/me/profile")
    View profile(HttpServletRequest request, @RequestParam int version) {
        Typed typed = Typed.sent(request);
        return switch (Forms.profile(typed)) {
            case Parsed.Valid<Account.Profile>(var profile) ->
                my.change(current.get(), version, profile)
                        ? Redirect.to("/me?done=profile&lang=" + profile.language())
                        : show(
                                request,
                                typed.with(List.of(FieldError.of("name", "access.error.overtaken"))),
                                Typed.NOTHING,
                                "",
                                HttpStatus.CONFLICT);
            case Parsed.Invalid<Account.Profile>(var faults) ->
                show(request, typed.with(faults), Typed.NOTHING, "", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/me/password")
    View password(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        String login = current.account().login().value();
        return switch (PasswordRules.parse(password, again, login)) {
            case Parsed.Invalid<NewPassword>(var faults) -> wrong(request, faults, HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<NewPassword>(var chosen) ->
                switch (my.changePassword(current.get(), old, chosen, request.getRemoteAddr())) {
                    case PasswordChange.Made() -> {
                        sessions.beginAnew(current.get(), request, response);
                        yield Redirect.to("/me?done=password");
                    }
                    case PasswordChange.OldOneWrong() ->
                        wrong(
                                request,
                                List.of(FieldError.of("old", "access.error.old")),
                                HttpStatus.UNPROCESSABLE_CONTENT);
                    case PasswordChange.Wait(Duration rest) -> {
                        String seconds = Long.toString(rest.toSeconds() + 1);
                        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
                        yield wrong(
                                request,
                                List.of(FieldError.of("old", "access.sign-in.wait", seconds)),
                                HttpStatus.TOO_MANY_REQUESTS);
                    }
                };
        };
    }

    @PostMapping("/me/sessions/end")
    View end(HttpServletRequest request, @RequestParam String handle) {
        if (!sessions.fresh(request)) {
            return Redirect.to("/confirm?next=/me");
        }
        sessions.end(current.get(), handle);
        return Redirect.to("/me?done=session");
    }

    @PostMapping("/me/sessions/end-others")
    View endOthers(HttpServletRequest request, HttpServletResponse response) {
        if (!sessions.fresh(request)) {
            return Redirect.to("/confirm?next=/me");
        }
        my.endSessions(current.get());
        sessions.beginAnew(current.get(), request, response);
        return Redirect.to("/me?done=sessions");
    }

    private View wrong(HttpServletRequest request, List<FieldError> faults, HttpStatus status) {
        return show(request, known(current.account()), Typed.NOTHING.with(faults), "", status);
    }

    private static Typed known(Account account) {
        var values = new HashMap<>(
                Map.of("name", account.name(), "language", account.profile().language()));
        values.put("email", account.profile().email());
        return Typed.known(values);
    }

    private View show(HttpServletRequest request, Typed profile, Typed password, String done, HttpStatus status) {
        var view = MyView.of(
                current.account(),
                new MyView.FormsSent(profile, password),
                sessions.list(current.get(), request),
                names,
                languages.texts(request),
                done);
        return pages.show("access/me", view, status);
    }
}
