package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.note.NoteTab;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Band;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of records needs: who asks, in which language, and the file it is about. */
@Component
final class NoteDesk {

    private final CurrentScope current;
    private final FileDoor door;
    private final Colleagues colleagues;
    private final Pages pages;
    private final Languages languages;

    NoteDesk(CurrentScope current, FileDoor door, Colleagues colleagues, Pages pages, Languages languages) {
        this.current = current;
        this.door = door;
        this.colleagues = colleagues;
        this.pages = pages;
        this.languages = languages;
    }

    /**
     * The scope of a counsellor of a body.
     *
     * @throws AccessDeniedException for everybody else
     */
    Scope scope() {
        Scope scope = current.get();
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        return scope;
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show("casework/note/" + template, view, status);
    }

    View show(String template, Object view) {
        return show(template, view, HttpStatus.OK);
    }

    PersonFile kept(UUID person) {
        return door.kept(scope(), person);
    }

    /** For a page on which something is written: who has to be there so that they understand each other stands above it. */
    PersonFile writing(UUID person) {
        return door.kept(scope(), person, Part.GENERAL);
    }

    Band band(PersonFile file, Texts t) {
        return door.band(file, NoteTab.PLACE, t);
    }

    /** The band of a page below the list of records. */
    Band below(PersonFile file, String title, Texts t) {
        String list = "/persons/" + file.cover().id() + NoteTab.PLACE.path();
        return band(file, t)
                .below(
                        t.of("personpage.title", title, file.cover().reference().text()),
                        new Crumb(t.of("caseworknote.tab"), list),
                        Crumb.here(title));
    }

    /** What colleagues are called; who left is called nothing here. */
    Map<UUID, String> names() {
        return colleagues.counsellors(scope()).stream()
                .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name));
    }
}
