package org.yukidoke.event.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventKind;
import org.yukidoke.event.Events;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Where bodies keep their events. */
@Controller
final class EventDesk {

    private final Events events;
    private final EventForms forms;
    private final Organisations organisations;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    EventDesk(
            Events events,
            EventForms forms,
            Organisations organisations,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.events = events;
        this.forms = forms;
        this.organisations = organisations;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/events")
    View list(HttpServletRequest request) {
        Scope scope = current.get();
        var found = new ArrayList<Event>();
        platforms().forEach(platform -> found.addAll(events.list(scope, platform)));
        boolean adds = !homes(scope).isEmpty();
        return pages.show("event/desk", EventDeskView.of(found, adds, forms.words(languages.texts(request))));
    }

    @GetMapping("/desk/events/new")
    View form(HttpServletRequest request) {
        return pages.show("event/edit", forms.fresh(open(), Typed.NOTHING, languages.texts(request)));
    }

    @PostMapping("/desk/events/new")
    View add(HttpServletRequest request) {
        Scope scope = current.get();
        var homes = open();
        Typed typed = Typed.sent(request, "_csrf");
        EventForm form = EventForm.of(typed, Set.of());
        var errors = new ArrayList<FieldError>(form.errors());
        var home = homes.stream()
                .filter(organisation -> organisation.key().equals(typed.value("owner")))
                .findFirst();
        if (home.isEmpty()) {
            errors.add(0, FieldError.of("owner", "event.fault.owner"));
        }
        var kind = EventKind.find(typed.value("kind"));
        if (kind.isEmpty()) {
            errors.add(FieldError.of("kind", "event.fault.kind"));
        }
        if (errors.isEmpty()) {
            var place = new Events.Home(
                    home.orElseThrow().platform(), home.orElseThrow().key(), kind.orElseThrow());
            switch (events.add(scope, place, form.content(), form.sessions())) {
                case Events.Saving.Kept(Event event) -> {
                    return Redirect.to("/desk/events/" + event.id());
                }
                case Events.Saving.Clash(Event event) -> throw new IllegalStateException("a new one: " + event.key());
                case Events.Saving.Faulty(List<FieldError> faults) -> errors.addAll(faults);
            }
        }
        return pages.show(
                "event/edit",
                forms.fresh(homes, typed.with(errors), languages.texts(request)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/desk/events/{id}")
    View edit(@PathVariable UUID id, HttpServletRequest request) {
        Event event = events.get(current.get(), id);
        return pages.show(
                "event/edit", forms.of(event, EventForm.known(event), keeps(event), languages.texts(request)));
    }

    @PostMapping("/desk/events/{id}")
    View save(@PathVariable UUID id, @RequestParam int base, HttpServletRequest request) {
        Scope scope = current.get();
        Event event = events.get(scope, id);
        Typed typed = Typed.sent(request, "_csrf");
        EventForm form = EventForm.of(typed, event.content().municipalities());
        if (!form.errors().isEmpty()) {
            requireKeeper(event);
            return refused(event, typed.with(form.errors()), request);
        }
        return switch (events.save(scope, id, base, form.content(), form.sessions())) {
            case Events.Saving.Kept kept -> Redirect.to("/desk/events/" + id);
            case Events.Saving.Faulty(List<FieldError> faults) -> refused(event, typed.with(faults), request);
            case Events.Saving.Clash(Event now) ->
                pages.show("event/edit", forms.overtaken(now, typed, languages.texts(request)), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/desk/events/{id}/state")
    View stand(@PathVariable UUID id, @RequestParam String state) {
        Event.State to = Arrays.stream(Event.State.values())
                .filter(each -> each.key().equals(state))
                .findFirst()
                .orElseThrow(() -> new Absent("state", state));
        events.stand(current.get(), id, to);
        return Redirect.to("/desk/events/" + id);
    }

    private View refused(Event event, Typed typed, HttpServletRequest request) {
        return pages.show(
                "event/edit", forms.of(event, typed, true, languages.texts(request)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean keeps(Event event) {
        return current.get().keeps(event.platform(), event.owner());
    }

    private void requireKeeper(Event event) {
        if (!keeps(event)) {
            throw new AccessDeniedException("this event is kept by others");
        }
    }

    // The bodies for which whoever asks may enter one; at least one of them.
    private List<Organisation> open() {
        var homes = homes(current.get());
        if (homes.isEmpty()) {
            throw new AccessDeniedException("keeps no events");
        }
        return homes;
    }

    private List<Organisation> homes(Scope scope) {
        return organisations.list().stream()
                .filter(organisation -> scope.keeps(organisation.platform(), organisation.key()))
                .toList();
    }

    private List<String> platforms() {
        return organisations.list().stream()
                .map(Organisation::platform)
                .distinct()
                .toList();
    }
}
