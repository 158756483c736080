package org.yukidoke.directory.web;

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
import org.yukidoke.access.CurrentSeat;
import org.yukidoke.access.Seat;
import org.yukidoke.access.SeatDoor;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Saving;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** One entry for somebody without an account whom the council asked by a link: it is right, or it should say so. */
@Controller
final class SeatEntryPages implements SeatDoor {

    private static final String KIND = "entry";
    private static final String PATH = "/seat/entries/{id}";

    private final EntryFormDesk forms;
    private final EntryDesk desk;
    private final Entries entries;
    private final CurrentSeat current;
    private final Pages pages;
    private final Languages languages;

    SeatEntryPages(
            EntryFormDesk forms,
            EntryDesk desk,
            Entries entries,
            CurrentSeat current,
            Pages pages,
            Languages languages) {
        this.forms = forms;
        this.desk = desk;
        this.entries = entries;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String href(UUID matter) {
        return "/seat/entries/" + matter;
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, Done.key(done), "", HttpStatus.OK);
    }

    @PostMapping(PATH + "/confirm")
    View confirm(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return switch (entries.confirm(seat(request).scope(), id, version)) {
            case Saving.Kept kept -> Redirect.to(href(id) + "?done=confirmed");
            case Saving.Clash clash -> show(request, id, "", "directorydesk.fault.changed", HttpStatus.CONFLICT);
            case Saving.Faulty faulty -> throw new IllegalStateException("confirming types nothing");
        };
    }

    @GetMapping(PATH + "/propose")
    View propose(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = languages.texts(request);
        return form(request, forms.open(place(request, id, t), t), HttpStatus.OK);
    }

    @PostMapping(PATH + "/propose")
    View send(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = languages.texts(request);
        return switch (forms.send(place(request, id, t), Typed.sent(request), t)) {
            case EntryFormDesk.Ended.Kept() -> Redirect.to(href(id) + "?done=proposed");
            case EntryFormDesk.Ended.Overtaken(EntryFormView view) -> form(request, view, HttpStatus.CONFLICT);
            case EntryFormDesk.Ended.Refused(EntryFormView view) ->
                form(request, view, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private View form(HttpServletRequest request, EntryFormView view, HttpStatus status) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show("directory/form", view, status);
    }

    private EntryFormDesk.Place place(HttpServletRequest request, UUID id, Texts t) {
        var crumbs = List.of(
                new Crumb(t.of("directorydesk.seat.title"), href(id)), Crumb.here(t.of("directorydesk.propose.short")));
        return new EntryFormDesk.Place(seat(request).scope(), id, href(id) + "/propose", crumbs, true);
    }

    private View show(HttpServletRequest request, UUID id, String done, String fault, HttpStatus status) {
        Seat seat = seat(request);
        Texts t = languages.texts(request);
        Entry entry = entries.get(seat.scope(), id);
        var facts = Facts.of(entry.content(), desk.words(seat.scope(), entry.platform(), t));
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show(
                "directory/seat",
                new SeatEntryView(
                        href(id),
                        EntryDesk.name(entry, t),
                        desk.body(entry.owner(), t),
                        entry.version(),
                        facts.stream().filter(fact -> !fact.value().isBlank()).toList(),
                        facts.stream()
                                .filter(fact -> fact.value().isBlank() && EntryViews.isMissed(fact.field()))
                                .map(ContentFact::name)
                                .toList(),
                        Moments.words(seat.expires(), t),
                        done,
                        fault),
                status);
    }

    private Seat seat(HttpServletRequest request) {
        return current.get(request, KIND);
    }
}
