package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Account;
import org.yukidoke.access.Arrival;
import org.yukidoke.access.Entrance;
import org.yukidoke.access.NewPassword;
import org.yukidoke.access.PasswordRules;
import org.yukidoke.access.Proof;
import org.yukidoke.access.Providers;
import org.yukidoke.access.Slip;
import org.yukidoke.access.Step;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Coming in by a slip: an invitation or a password reset. */
@Controller
final class ArrivalPages {

    private final Arrival arrival;
    private final Entrance entrance;
    private final Providers providers;
    private final Pages pages;
    private final Languages languages;

    ArrivalPages(Arrival arrival, Entrance entrance, Providers providers, Pages pages, Languages languages) {
        this.arrival = arrival;
        this.entrance = entrance;
        this.providers = providers;
        this.pages = pages;
        this.languages = languages;
    }

    /** For whoever holds a slip and cannot click on it. */
    @GetMapping("/invitation")
    View code(HttpServletRequest request) {
        return code(Typed.NOTHING, HttpStatus.OK, request);
    }

    @PostMapping("/invitation")
    View code(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return arrival.find(code)
                .map(slip -> Redirect.to(slip.path()))
                .orElseGet(() -> code(
                        Typed.sent(request).with(List.of(FieldError.of("code", "access.error.code"))),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request));
    }

    @GetMapping({"/invitation/{code}", "/reset/{code}"})
    View form(HttpServletRequest request, @PathVariable String code) {
        return arrival.find(code)
                .map(slip -> show(slip, known(slip), HttpStatus.OK, request))
                .orElseGet(() -> notValid(request));
    }

    @PostMapping({"/invitation/{code}", "/reset/{code}"})
    View send(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Optional<Slip> found = arrival.find(code);
        if (found.isEmpty()) {
            return notValid(request);
        }
        Slip slip = found.get();
        Typed typed = Typed.sent(request, "password", "again");
        // A reset asks for nothing but the password.
        Parsed<Account.Profile> profile = switch (slip.purpose()) {
            case INVITATION -> Forms.profile(typed);
            case RESET -> new Parsed.Valid<>(slip.account().profile());
        };
        Parsed<NewPassword> chosen =
                PasswordRules.parse(password, again, slip.account().login().value());
        if (profile instanceof Parsed.Valid<Account.Profile>(var who)
                && chosen instanceof Parsed.Valid<NewPassword>(var secret)) {
            return switch (arrival.accept(code, who, secret)) {
                case Arrival.Outcome.Welcome(UUID account) -> {
                    Step step = entrance.admit(account, Proof.SLIP, false, Destination.DESK, request, response);
                    yield Redirect.to(Destination.after(step, Destination.DESK));
                }
                case Arrival.Outcome.NotValid() -> notValid(request);
            };
        }
        var faults = new ArrayList<FieldError>();
        if (profile instanceof Parsed.Invalid<Account.Profile>(var wrong)) {
            faults.addAll(wrong);
        }
        if (chosen instanceof Parsed.Invalid<NewPassword>(var wrong)) {
            faults.addAll(wrong);
        }
        return show(slip, typed.with(faults), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private static Typed known(Slip slip) {
        Account.Profile profile = slip.account().profile();
        var values = new HashMap<>(Map.of("name", profile.name(), "language", profile.language()));
        values.put("email", profile.email());
        return Typed.known(values);
    }

    private View code(Typed form, HttpStatus status, HttpServletRequest request) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show("access/code", new CodeView(form), status);
    }

    private View show(Slip slip, Typed form, HttpStatus status, HttpServletRequest request) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show(
                "access/arrival",
                new ArrivalView(
                        form,
                        slip.path(),
                        slip.purpose() == Slip.Purpose.INVITATION,
                        slip.account().login().value(),
                        Moments.words(slip.expires(), languages.texts(request)),
                        providers.list(slip.account()).stream()
                                .map(one -> new ArrivalView.Offer(
                                        one.name(), "/sign-in/with/" + one.key() + "?slip=" + slip.code()))
                                .toList()),
                status);
    }

    private View notValid(HttpServletRequest request) {
        return code(
                Typed.NOTHING.with(List.of(FieldError.of("code", "access.error.code"))), HttpStatus.NOT_FOUND, request);
    }
}
