package org.yukidoke.gathering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page about circles needs: who asks, the day, and the names of people. */
@Component
final class Hall {

    private final CurrentScope current;
    private final Persons persons;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    Hall(CurrentScope current, Persons persons, Pages pages, Languages languages, Clock clock) {
        this.current = current;
        this.persons = persons;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    Scope scope() {
        return current.get();
    }

    /**
     * Goes on for a counsellor of a body, before anything they typed is read.
     *
     * @throws AccessDeniedException for everybody else
     */
    void desk() {
        scope().require(Role.COUNSELLOR);
        if (scope().organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
    }

    LocalDate today() {
        return Japan.day(clock.instant());
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show(template, view, status);
    }

    /** What people are called, as far as the acting account may see them; each look is recorded. */
    Map<UUID, String> names(Collection<UUID> people) {
        var names = new LinkedHashMap<UUID, String>();
        persons.list(scope(), people)
                .forEach(line -> names.put(
                        line.id(),
                        line.identity().map(identity -> identity.name().shown()).orElse("") + " "
                                + line.reference().text()));
        return names;
    }
}
