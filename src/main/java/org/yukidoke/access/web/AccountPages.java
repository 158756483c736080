package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yukidoke.access.Account;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.Accounts.Change;
import org.yukidoke.access.Accounts.Invitation;
import org.yukidoke.access.Accounts.Newcomer;
import org.yukidoke.access.Accounts.Standing;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Slip;
import org.yukidoke.access.Stakes;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The accounts, as administrators keep them. */
@Controller
final class AccountPages {

    private final Accounts accounts;
    private final Stakes stakes;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    AccountPages(
            Accounts accounts, Stakes stakes, CurrentScope current, Names names, Pages pages, Languages languages) {
        this.accounts = accounts;
        this.stakes = stakes;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/accounts")
    View list(HttpServletRequest request) {
        return pages.show(
                "access/accounts",
                AccountsView.of(accounts.list(current.get()), Typed.sent(request), names, languages.texts(request)));
    }

    @GetMapping("/accounts/new")
    View invite(HttpServletRequest request) {
        current.get().require(Role.ADMINISTRATOR);
        return invite(request, Typed.known(Map.of("language", "ja")), HttpStatus.OK);
    }

    /** Shows the slip at once and only here: its code cannot be shown again. */
    @PostMapping("/accounts")
    View send(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        return switch (Forms.newcomer(typed)) {
            case Parsed.Invalid<Newcomer>(var faults) ->
                invite(request, typed.with(faults), HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<Newcomer>(var newcomer) ->
                switch (accounts.invite(current.get(), newcomer)) {
                    case Invitation.Made made -> slip(request, made.slip());
                    case Invitation.LoginTaken() ->
                        invite(
                                request,
                                typed.with(List.of(FieldError.of("login", "access.error.login.taken"))),
                                HttpStatus.UNPROCESSABLE_CONTENT);
                };
        };
    }

    @GetMapping("/accounts/{id}")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        Account account = find(id);
        // Sent on from the form that voids second factors, which another controller takes.
        Typed closing = request.getParameter("missing") == null
                ? Typed.NOTHING
                : Typed.NOTHING.with(fault("lost", "access.error.reason"));
        return show(request, account, AccountView.standing(account), closing, HttpStatus.OK);
    }

    @PostMapping("/accounts/{id}/standing")
    View standing(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Account account = find(id);
        Typed typed = Typed.sent(request);
        return switch (Forms.standing(typed)) {
            case Parsed.Invalid<Standing>(var faults) ->
                show(request, account, typed.with(faults), Typed.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<Standing>(var standing) ->
                switch (accounts.change(current.get(), id, version, standing)) {
                    case Change.Made() -> done(id, "standing");
                    case Change.Overtaken() ->
                        show(
                                request,
                                account,
                                typed.with(fault("organisation", "access.error.overtaken")),
                                Typed.NOTHING,
                                HttpStatus.CONFLICT);
                    case Change.LastAdministrator() ->
                        show(
                                request,
                                account,
                                typed.with(fault("grants", "access.error.last")),
                                Typed.NOTHING,
                                HttpStatus.CONFLICT);
                    case Change.Yourself() ->
                        show(
                                request,
                                account,
                                typed.with(fault("grants", "access.error.yourself")),
                                Typed.NOTHING,
                                HttpStatus.CONFLICT);
                };
        };
    }

    @PostMapping("/accounts/{id}/disable")
    View disable(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Account account = find(id);
        Typed typed = Typed.sent(request);
        return switch (Forms.closing(typed)) {
            case Parsed.Invalid<Forms.Closing>(var faults) ->
                closing(request, account, typed.with(faults), HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<Forms.Closing>(var closing) ->
                switch (accounts.disable(current.get(), id, version, closing.reason(), closing.text())) {
                    case Change.Made() -> done(id, "disable");
                    case Change.Overtaken() ->
                        closing(
                                request,
                                account,
                                typed.with(fault("reason", "access.error.overtaken")),
                                HttpStatus.CONFLICT);
                    case Change.LastAdministrator() ->
                        closing(
                                request,
                                account,
                                typed.with(fault("reason", "access.error.last")),
                                HttpStatus.CONFLICT);
                    case Change.Yourself() ->
                        closing(
                                request,
                                account,
                                typed.with(fault("reason", "access.error.yourself")),
                                HttpStatus.CONFLICT);
                };
        };
    }

    @PostMapping("/accounts/{id}/enable")
    View enable(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Account account = find(id);
        return switch (accounts.enable(current.get(), id, version)) {
            case Change.Made() -> done(id, "enable");
            case Change.Overtaken(), Change.LastAdministrator(), Change.Yourself() ->
                closing(
                        request,
                        account,
                        Typed.NOTHING.with(fault("reason", "access.error.overtaken")),
                        HttpStatus.CONFLICT);
        };
    }

    /** Draws a new slip and shows it, once. */
    @PostMapping("/accounts/{id}/slip")
    View slip(HttpServletRequest request, @PathVariable UUID id) {
        Account account = find(id);
        return accounts.slip(current.get(), id)
                .map(slip -> slip(request, slip))
                .orElseGet(() -> closing(
                        request,
                        account,
                        Typed.NOTHING.with(fault("reason", "access.error.disabled")),
                        HttpStatus.CONFLICT));
    }

    private Account find(UUID id) {
        return accounts.find(current.get(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<FieldError> fault(String field, String key) {
        return List.of(FieldError.of(field, key));
    }

    private static View done(UUID id, String what) {
        return Redirect.to("/accounts/" + id + "?done=" + what);
    }

    private View invite(HttpServletRequest request, Typed form, HttpStatus status) {
        return pages.show("access/invite", InviteView.of(form, names, languages.texts(request)), status);
    }

    private View slip(HttpServletRequest request, Slip slip) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return pages.show("access/slip", SlipView.of(slip, address, languages.texts(request)));
    }

    private View closing(HttpServletRequest request, Account account, Typed closing, HttpStatus status) {
        return show(request, account, AccountView.standing(account), closing, status);
    }

    private View show(HttpServletRequest request, Account account, Typed standing, Typed closing, HttpStatus status) {
        Texts t = languages.texts(request);
        var view = AccountView.of(
                account,
                new AccountView.FormsSent(standing, closing),
                new AccountView.Told(
                        accounts.history(current.get(), account.id()),
                        stakes.list(current.get(), List.of(account.id()), t).getOrDefault(account.id(), List.of())),
                names,
                t,
                request.getParameter("done"));
        return pages.show("access/account", view, status);
    }
}
