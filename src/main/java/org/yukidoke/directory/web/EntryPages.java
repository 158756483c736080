package org.yukidoke.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** An entry as those who keep it see it, and the small deeds that need no form of their own. */
@Controller
final class EntryPages {

    private static final String PATH = "/desk/directory/{id}";

    private final EntryViews views;
    private final EntryDesk desk;
    private final Entries entries;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    EntryPages(
            EntryViews views, EntryDesk desk, Entries entries, CurrentScope current, Pages pages, Languages languages) {
        this.views = views;
        this.desk = desk;
        this.entries = entries;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, new EntryViews.Said(filled(id), Done.key(done), ""), HttpStatus.OK);
    }

    @PostMapping(PATH + "/confirm")
    View confirm(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return after(request, id, "confirmed", entries.confirm(scope(), id, version));
    }

    /** Capacity changes from day to day, so it is one step, on a telephone too. */
    @PostMapping(PATH + "/capacity")
    View capacity(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        Scope scope = scope();
        requireKeeping(scope, id);
        if (!(entries.get(scope, id).content() instanceof Service service)) {
            throw new Absent("entry", id.toString());
        }
        var form = new Reading(Typed.sent(request));
        Capacity read = ServiceForm.capacity(form);
        if (!form.errors().isEmpty()) {
            return refused(request, id, form.errors());
        }
        var before = service.capacity();
        var note = read.note().ja().equals(before.note().ja()) ? before.note() : read.note();
        var capacity = read.state() == Capacity.State.UNKNOWN
                ? Capacity.UNKNOWN
                : new Capacity(
                        read.state(),
                        read.on() == null ? desk.today() : read.on(),
                        note,
                        read.available(),
                        read.maximum());
        return after(request, id, "capacity", entries.save(scope, id, version, service.with(capacity), ""));
    }

    @PostMapping(PATH + "/shown")
    View shown(@PathVariable UUID id, @RequestParam(defaultValue = "") String shown) {
        boolean yes = shown.equals("yes");
        entries.show(scope(), id, yes);
        return done(id, yes ? "shown" : "hidden");
    }

    @PostMapping(PATH + "/retire")
    View retire(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String successor) {
        var errors = entries.retire(scope(), id, successor);
        return errors.isEmpty() ? done(id, "retired") : refused(request, id, errors);
    }

    @PostMapping(PATH + "/owner")
    View own(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String owner) {
        Scope scope = scope();
        requireKeeping(scope, id);
        Entry entry = entries.get(scope, id);
        boolean known = owner.isEmpty()
                || desk.bodies(entry.platform(), languages.texts(request)).stream()
                        .anyMatch(body -> body.value().equals(owner));
        if (!known) {
            return refused(request, id, List.of(FieldError.of("owner", "directorydesk.fault.owner")));
        }
        entries.own(scope, id, owner);
        return done(id, "owned");
    }

    @PostMapping(PATH + "/note")
    View note(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        var errors = entries.note(scope(), id, note.replace("\r\n", "\n").strip());
        return errors.isEmpty() ? done(id, "noted") : refused(request, id, errors);
    }

    private View after(HttpServletRequest request, UUID id, String what, Saving saving) {
        return switch (saving) {
            case Saving.Kept kept -> done(id, what);
            case Saving.Clash clash ->
                show(
                        request,
                        id,
                        new EntryViews.Said(Typed.sent(request), "", "directorydesk.fault.changed"),
                        HttpStatus.CONFLICT);
            case Saving.Faulty(var errors) -> refused(request, id, errors);
        };
    }

    private View refused(HttpServletRequest request, UUID id, List<FieldError> errors) {
        return show(
                request,
                id,
                new EntryViews.Said(Typed.sent(request).with(errors), "", ""),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(HttpServletRequest request, UUID id, EntryViews.Said said, HttpStatus status) {
        Texts t = languages.texts(request);
        return pages.show("directory/entry", views.view(scope(), id, t, said), status);
    }

    private Typed filled(UUID id) {
        Scope scope = scope();
        var filling = new Filling();
        if (entries.get(scope, id).content() instanceof Service service) {
            ServiceForm.fill(service.capacity(), filling);
            filling.put("capacity.on", "");
        }
        filling.put("note", entries.note(scope, id));
        filling.put("owner", entries.get(scope, id).owner());
        return filling.typed();
    }

    private Scope scope() {
        Scope scope = current.get();
        scope.require(EntryDesk.READERS);
        return scope;
    }

    // Before anything typed is judged: whoever may not change it learns nothing about that either.
    private void requireKeeping(Scope scope, UUID id) {
        if (!entries.mayKeep(scope, entries.get(scope, id))) {
            throw new AccessDeniedException("this entry is kept by others");
        }
    }

    private static View done(UUID id, String what) {
        return Redirect.to("/desk/directory/" + id + "?done=" + what);
    }
}
