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
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Changing an entry, or proposing a change to whoever keeps it. */
@Controller
final class EntryFormPages {

    private static final String PATH = "/desk/directory/{id}";

    private final EntryFormDesk desk;
    private final Entries entries;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    EntryFormPages(EntryFormDesk desk, Entries entries, CurrentScope current, Pages pages, Languages languages) {
        this.desk = desk;
        this.entries = entries;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH + "/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = languages.texts(request);
        return pages.show("directory/form", desk.open(keeping(id, t), t));
    }

    @PostMapping(PATH + "/edit")
    View save(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = languages.texts(request);
        return after(request, keeping(id, t), "saved", t);
    }

    @GetMapping(PATH + "/propose")
    View propose(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = languages.texts(request);
        return pages.show("directory/form", desk.open(place(id, t, true), t));
    }

    @PostMapping(PATH + "/propose")
    View sendProposal(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = languages.texts(request);
        return after(request, place(id, t, true), "proposed", t);
    }

    private View after(HttpServletRequest request, EntryFormDesk.Place place, String what, Texts t) {
        return switch (desk.send(place, Typed.sent(request), t)) {
            case EntryFormDesk.Ended.Kept() -> Redirect.to("/desk/directory/" + place.id() + "?done=" + what);
            case EntryFormDesk.Ended.Overtaken(EntryFormView view) ->
                pages.show("directory/form", view, HttpStatus.CONFLICT);
            case EntryFormDesk.Ended.Refused(EntryFormView view) ->
                pages.show("directory/form", view, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private EntryFormDesk.Place keeping(UUID id, Texts t) {
        var place = place(id, t, false);
        if (!entries.mayKeep(place.scope(), entries.get(place.scope(), id))) {
            throw new AccessDeniedException("this entry is kept by others");
        }
        return place;
    }

    private EntryFormDesk.Place place(UUID id, Texts t, boolean proposes) {
        Scope scope = current.get();
        scope.require(EntryDesk.READERS);
        Entry entry = entries.get(scope, id);
        String path = "/desk/directory/" + id;
        var crumbs = List.of(
                new Crumb(t.of("access.nav.desk"), "/desk"),
                new Crumb(t.of("directorydesk.title"), "/desk/directory"),
                new Crumb(EntryDesk.name(entry, t), path),
                Crumb.here(t.of(proposes ? "directorydesk.propose.short" : "directorydesk.edit.short")));
        return new EntryFormDesk.Place(scope, id, path + (proposes ? "/propose" : "/edit"), crumbs, proposes);
    }
}
