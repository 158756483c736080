package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.yukidoke.access.Accounts;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Grant;
import org.yukidoke.access.TimedGrant;
import org.yukidoke.access.TimedGrants;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Roles held for a while, and standing in for a colleague. */
@Controller
final class TimedPages {

    private final TimedGrants timed;
    private final Accounts accounts;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    TimedPages(
            TimedGrants timed,
            Accounts accounts,
            CurrentScope current,
            Names names,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.timed = timed;
        this.accounts = accounts;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}/timed")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        String today = Japan.day(clock.instant()).toString();
        return show(request, find(id), Typed.known(Map.of("from", today)), HttpStatus.OK);
    }

    @PostMapping("/accounts/{id}/timed")
    View give(HttpServletRequest request, @PathVariable UUID id) {
        Account account = find(id);
        Typed typed = Typed.sent(request);
        List<FieldError> faults = new ArrayList<>();
        Optional<Grant> grant = Grant.find(typed.value("grant"));
        if (grant.isEmpty()) {
            faults.add(FieldError.of("grant", "access.error.grants"));
        }
        Optional<LocalDate> from = day(typed, "from", faults);
        Optional<LocalDate> until = day(typed, "until", faults);
        if (!faults.isEmpty()) {
            return show(request, account, typed.with(faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID standsFor = accounts.list(current.get()).stream()
                .map(Account::id)
                .filter(one -> one.toString().equals(typed.value("standsFor")))
                .findFirst()
                .orElse(null);
        var wanted = new TimedGrant.Wanted(grant.orElseThrow(), from.orElseThrow(), until.orElseThrow(), standsFor);
        return switch (timed.give(current.get(), id, wanted)) {
            case TimedGrants.Giving.Given given -> Redirect.to("/accounts/" + id + "/timed?done=given");
            case TimedGrants.Giving.Refused(var wrong) ->
                show(request, account, typed.with(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
            case TimedGrants.Giving.Gone() -> throw new Absent("account", id.toString());
        };
    }

    @PostMapping("/accounts/{id}/timed/end")
    View end(@PathVariable UUID id, @RequestParam UUID grant) {
        timed.end(current.get(), find(id).id(), grant);
        return Redirect.to("/accounts/" + id + "/timed?done=ended");
    }

    private static Optional<LocalDate> day(Typed typed, String field, List<FieldError> faults) {
        Optional<LocalDate> day = DayText.find(typed.value(field).strip());
        if (day.isEmpty()) {
            faults.add(FieldError.of(field, "access.timed.fault.day"));
        }
        return day;
    }

    private Account find(UUID id) {
        return accounts.find(current.get(), id).orElseThrow(() -> new Absent("account", id.toString()));
    }

    private View show(HttpServletRequest request, Account account, Typed form, HttpStatus status) {
        var facts = new TimedView.Facts(
                account,
                accounts.list(current.get()),
                timed.list(current.get(), account.id()),
                Japan.day(clock.instant()));
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return pages.show("access/timed", TimedView.of(facts, form, names, languages.texts(request), done), status);
    }
}
