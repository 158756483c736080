package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Band;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of this module needs: who asks, in which language, and the file it is about. */
@Component
final class Counter {

    private final CurrentScope current;
    private final FileDoor door;
    private final Pages pages;
    private final Languages languages;

    Counter(CurrentScope current, FileDoor door, Pages pages, Languages languages) {
        this.current = current;
        this.door = door;
        this.pages = pages;
        this.languages = languages;
    }

    Scope scope() {
        return current.get();
    }

    /**
     * The scope of a counsellor of a body, for a page that asks nothing of the wall itself.
     *
     * @throws AccessDeniedException for everybody else
     */
    Scope desk() {
        Scope scope = scope();
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        return scope;
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View show(String template, Object view) {
        return pages.show(template, view);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show(template, view, status);
    }

    /** As {@link FileDoor#seen}. */
    PersonFile file(UUID id, Part... wanted) {
        return door.seen(scope(), id, wanted);
    }

    /** As {@link FileDoor#kept}. */
    PersonFile kept(UUID id, Part... wanted) {
        return door.kept(scope(), id, wanted);
    }

    Band frame(PersonFile file, FileTab at, Texts t) {
        return door.band(file, at, t);
    }

    List<PersonTab.Deed> deeds(PersonFile file) {
        return door.deeds(file);
    }

    List<PersonTab.Note> notes(PersonFile file, Texts t) {
        return door.notes(scope(), file, t);
    }
}
