package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Account;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.HandOvers;
import org.yukidoke.access.HandOvers.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Giving what somebody who leaves holds to a successor. */
@Controller
final class HandOverPages {

    private final HandOvers handOvers;
    private final Accounts accounts;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    HandOverPages(
            HandOvers handOvers,
            Accounts accounts,
            CurrentScope current,
            Names names,
            Pages pages,
            Languages languages) {
        this.handOvers = handOvers;
        this.accounts = accounts;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/accounts/{id}/hand-over")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, find(id), Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/accounts/{id}/hand-over")
    View send(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Account account = find(id);
        Typed typed = Typed.sent(request);
        List<Account> successors = handOvers.successors(current.get(), account);
        var to = successors.stream()
                .filter(other -> other.id().toString().equals(typed.value("to")))
                .findFirst();
        if (to.isEmpty()) {
            return refused(request, account, typed, FieldError.of("to", "access.hand-over.fault.to"));
        }
        var wanted = new HandOvers.Wanted(id, version, to.get().id(), typed.chosen("close", "close"));
        return switch (handOvers.handOver(current.get(), wanted)) {
            case Outcome.Done() -> Redirect.to("/accounts/" + to.get().id() + "?done=standing");
            case Outcome.Overtaken() -> refused(request, account, typed, FieldError.of("to", "access.error.overtaken"));
            case Outcome.NoSuccessor() ->
                refused(request, account, typed, FieldError.of("to", "access.hand-over.fault.to"));
            case Outcome.StillNeeded(Accounts.Change why) ->
                refused(
                        request,
                        account,
                        typed,
                        FieldError.of(
                                "close",
                                why instanceof Accounts.Change.Yourself
                                        ? "access.error.yourself"
                                        : "access.error.last"));
        };
    }

    private View refused(HttpServletRequest request, Account account, Typed typed, FieldError fault) {
        return show(request, account, typed.with(List.of(fault)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Account find(UUID id) {
        return accounts.find(current.get(), id).orElseThrow(() -> new Absent("account", id.toString()));
    }

    private View show(HttpServletRequest request, Account account, Typed form, HttpStatus status) {
        Texts t = languages.texts(request);
        var view = new HandOverView(
                "/accounts/" + account.id(),
                account.name(),
                account.login().value(),
                account.version(),
                RoleWords.of(account, names, t),
                form,
                handOvers.successors(current.get(), account).stream()
                        .map(other ->
                                new Choice(other.id().toString(), t.of("access.role.at", other.name(), other.login())))
                        .toList(),
                List.of(new Choice("close", t.of("access.hand-over.close"))));
        return pages.show("access/handOver", view, status);
    }
}
