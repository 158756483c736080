package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Seats;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.reporting.Ask;
import org.yukidoke.reporting.Overview;
import org.yukidoke.reporting.Overviews;
import org.yukidoke.reporting.Rounds;
import org.yukidoke.reporting.Snapshots;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where the secretariat opens a round, watches over it and closes it. */
@Controller
final class RoundPages {

    private final Rounds rounds;
    private final Overviews overviews;
    private final Snapshots snapshots;
    private final Seats seats;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    RoundPages(
            Rounds rounds,
            Overviews overviews,
            Snapshots snapshots,
            Seats seats,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.rounds = rounds;
        this.overviews = overviews;
        this.snapshots = snapshots;
        this.seats = seats;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    /** A link to a report outlives its day, as reports come late; it lives so many days even where the day is past. */
    private static final int SEAT_AFTER_DUE = 14;

    private static final int SEAT_AT_MOST = 100;

    /** What happened before the page is shown. */
    private sealed interface Outcome {

        /** @param what key of the words; blank when nothing happened */
        record Shown(String what) implements Outcome {}

        /** @param words blank where the form says at its fields what is wrong */
        record Refused(String words, Typed form) implements Outcome {}

        /** A link was made for a body; it is shown this once. */
        record Seated(String body, String path) implements Outcome {}
    }

    @GetMapping("/desk/rounds/{id}")
    View page(HttpServletRequest request, @PathVariable UUID id) {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return show(request, id, new Outcome.Shown(done.matches("opened|closed|extended|revoked") ? done : ""));
    }

    @PostMapping("/desk/rounds/{id}")
    View send(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        Typed form = Typed.sent(request, "_csrf");
        return switch (form.value("deed")) {
            case "open" ->
                switch (rounds.open(scope, id)) {
                    case Rounds.Opening.Done done -> to(id, "opened");
                    case Rounds.Opening.NotNow notNow ->
                        show(request, id, new Outcome.Refused(t.of("reportpage.round.not_now"), form));
                    case Rounds.Opening.Nobody nobody ->
                        show(request, id, new Outcome.Refused(t.of("reportpage.round.nobody"), form));
                };
            case "close" ->
                switch (snapshots.close(scope, id)) {
                    case Snapshots.Closing.Done done -> to(id, "closed");
                    case Snapshots.Closing.NotNow notNow ->
                        show(request, id, new Outcome.Refused(t.of("reportpage.round.not_now"), form));
                    case Snapshots.Closing.Waiting(var rows) ->
                        show(
                                request,
                                id,
                                new Outcome.Refused(
                                        t.of("reportpage.round.waiting", rows.size(), names(rows, t)), form));
                };
            case "extend" -> extend(request, id, form);
            case "seat" -> seat(request, id, form);
            case "revoke" -> revoke(id, form);
            default -> show(request, id, new Outcome.Refused(t.of("reportpage.fault.deed"), form));
        };
    }

    private static String names(List<Overview.Row> rows, Texts t) {
        var words = new RoundWords(t);
        return String.join(
                t.of("reportpage.comma"),
                rows.stream().map(row -> words.body(row.name(), row.nameEn())).toList());
    }

    private View extend(HttpServletRequest request, UUID id, Typed form) {
        Optional<LocalDate> due = DayText.find(form.value("due").strip());
        Optional<UUID> ask = ask(form);
        if (due.isEmpty() || ask.isEmpty()) {
            var fault = FieldError.of("due", "reporting.fault.due");
            return show(request, id, new Outcome.Refused("", form.with(List.of(fault))));
        }
        return switch (rounds.extend(current.get(), ask.get(), due.get(), form.value("reason"))) {
            case Rounds.Extending.Done done -> to(id, "extended");
            case Rounds.Extending.Refused(var errors) -> show(request, id, new Outcome.Refused("", form.with(errors)));
        };
    }

    private View seat(HttpServletRequest request, UUID id, Typed form) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var overview = overviews.get(scope, id);
        var row = overview.rows().stream()
                .filter(each -> ask(form).filter(each.ask().id()::equals).isPresent())
                .filter(each -> !each.ask().body().isEmpty() && overview.round().open())
                .findFirst();
        if (row.isEmpty()) {
            return show(request, id, new Outcome.Refused(t.of("reportpage.round.not_now"), form));
        }
        Ask ask = row.get().ask();
        long days = Math.clamp(
                ChronoUnit.DAYS.between(overview.today(), ask.due()) + SEAT_AFTER_DUE, SEAT_AFTER_DUE, SEAT_AT_MOST);
        var issued = seats.issue(scope, new Seats.Place(ask.body(), Ask.MATTER, ask.id()), Duration.ofDays(days));
        return show(request, id, new Outcome.Seated(row.get().name(), issued.path()));
    }

    private View revoke(UUID id, Typed form) {
        Scope scope = current.get();
        overviews.get(scope, id);
        ask(form)
                .ifPresent(ask -> seats.list(scope, Ask.MATTER, ask)
                        .forEach(line -> seats.revoke(scope, line.claim().id())));
        return to(id, "revoked");
    }

    private static Optional<UUID> ask(Typed form) {
        String typed = form.value("ask");
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private View show(HttpServletRequest request, UUID id, Outcome outcome) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var overview = overviews.get(scope, id);
        String only = Optional.ofNullable(request.getParameter("only")).orElse("");
        var told = switch (outcome) {
            case Outcome.Shown(String what) ->
                RoundViews.Told.done(what.isEmpty() ? "" : t.of("reportpage.done." + what));
            case Outcome.Refused(String words, Typed form) -> RoundViews.Told.refused(words, form);
            case Outcome.Seated(String body, String path) ->
                RoundViews.Told.seated(t.of("reportpage.done.seat", body), site(request) + path);
        };
        var status = outcome instanceof Outcome.Refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return pages.show("reporting/round", new RoundViews(overview, t).view(only, told), status);
    }

    private static String site(HttpServletRequest request) {
        String address = request.getRequestURL().toString();
        return address.substring(0, address.indexOf('/', address.indexOf("//") + 2));
    }

    private static View to(UUID id, String done) {
        return new RedirectView("/desk/rounds/" + id + "?done=" + done);
    }
}
