package org.yukidoke.dropbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.dropbox.Answer;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.dropbox.TakingIn;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** The requests of a body: what is due, what was written, and what was done about it. */
@Controller
final class RequestPages {

    private static final String LIST = "/desk/requests";

    private final Requests requests;
    private final BodyNames names;
    private final CurrentScope current;
    private final ObjectProvider<TakingIn> takingIn;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    RequestPages(
            Requests requests,
            BodyNames names,
            CurrentScope current,
            ObjectProvider<TakingIn> takingIn,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.requests = requests;
        this.names = names;
        this.current = current;
        this.takingIn = takingIn;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(LIST)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var colleagues = names.colleagues(scope, t);
        var words = new RequestWords(t, colleagues, Japan.day(clock.instant()));
        return pages.show(
                "dropbox/requests",
                new RequestsView(
                        requests.open(scope).stream().map(words::line).toList(),
                        requests.ended(scope).stream().map(words::line).toList(),
                        Done.key(done)));
    }

    /** Looking at one opens it, which the record notes. */
    @GetMapping(LIST + "/{id}")
    View open(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, Done.key(done), "", HttpStatus.OK);
    }

    @PostMapping(LIST + "/{id}/take")
    View take(HttpServletRequest request, @PathVariable UUID id) {
        return after(request, id, "taken", requests::take);
    }

    @PostMapping(LIST + "/{id}/lay-back")
    View layBack(HttpServletRequest request, @PathVariable UUID id) {
        return after(request, id, "laid-back", requests::layBack);
    }

    @PostMapping(LIST + "/{id}/tried")
    View tried(HttpServletRequest request, @PathVariable UUID id) {
        return after(request, id, "tried", requests::tried);
    }

    @PostMapping(LIST + "/{id}/done")
    View done(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String ending) {
        return switch (ending) {
            case "reached" -> after(request, id, "ended", (scope, one) -> requests.end(scope, one, true));
            case "unreached" -> after(request, id, "ended", (scope, one) -> requests.end(scope, one, false));
            default -> show(request, id, "", "dropbox.fault.ending", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(LIST + "/{id}/pass")
    View pass(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        // It is another body's then, and not here any more.
        return switch (requests.pass(current.get(), id, to)) {
            case Answer.Done() -> Redirect.to(LIST + "?done=passed");
            case Answer.Gone() -> throw new Absent("request", id.toString());
            case Answer.Late() -> show(request, id, "", "dropbox.fault.late", HttpStatus.CONFLICT);
            case Answer.NotAllowed() -> show(request, id, "", "dropbox.fault.pass", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private View after(HttpServletRequest request, UUID id, String what, BiFunction<Scope, UUID, Answer> deed) {
        return switch (deed.apply(current.get(), id)) {
            case Answer.Done() -> Redirect.to(LIST + "/" + id + "?done=" + what);
            case Answer.Gone() -> throw new Absent("request", id.toString());
            case Answer.Late(), Answer.NotAllowed() -> show(request, id, "", "dropbox.fault.late", HttpStatus.CONFLICT);
        };
    }

    private View show(HttpServletRequest request, UUID id, String done, String fault, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var opened = requests.open(scope, id).orElseThrow(() -> new Absent("request", id.toString()));
        var words = new RequestWords(t, names.colleagues(scope, t), Japan.day(clock.instant()));
        var receivers = opened.request().open() && opened.request().mayPass()
                ? names.bodies(requests.receivers(scope, opened.request()), t)
                : List.<Choice>of();
        String further = takingIn.stream()
                .flatMap(way -> way.href(scope, opened.request()).stream())
                .findFirst()
                .orElse("");
        var next = new RequestView.Next(further, receivers);
        return pages.show("dropbox/request", RequestView.of(opened, words, next, done, fault), status);
    }
}
