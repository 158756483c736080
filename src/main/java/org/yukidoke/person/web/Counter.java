package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of this module needs: who asks, in which language, and the file it is about. */
@Component
final class Counter {

    private final CurrentScope current;
    private final Persons persons;
    private final Bodies bodies;
    private final Pages pages;
    private final Languages languages;

    Counter(CurrentScope current, Persons persons, Bodies bodies, Pages pages, Languages languages) {
        this.current = current;
        this.persons = persons;
        this.bodies = bodies;
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

    /**
     * A file as far as it may be seen. Names and risks are asked for with every page, because the band above shows them.
     *
     * @throws Absent when it may not be seen at all or is not there, which is the same to whoever asks
     */
    PersonFile file(UUID id, Part... wanted) {
        Set<Part> parts = EnumSet.of(Part.IDENTITY, Part.RISK);
        parts.addAll(Arrays.asList(wanted));
        return persons.find(scope(), id, parts).orElseThrow(() -> new Absent("person", id.toString()));
    }

    /** A file the acting body keeps; one that is only shown to it is absent here. */
    PersonFile kept(UUID id, Part... wanted) {
        PersonFile file = file(id, wanted);
        if (!file.cover().seen().keeper()) {
            throw new Absent("person", id.toString());
        }
        return file;
    }

    FileFrame frame(PersonFile file, FileTab at, Texts t) {
        return FileFrame.of(file, at, bodies.name(file.cover().owner(), t), t);
    }
}
