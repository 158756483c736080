package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** What every page about several cases needs: who asks, in which language, and the names of those shown. */
@Component
final class CaseDesk {

    private final CurrentScope current;
    private final Persons persons;
    private final Colleagues colleagues;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    CaseDesk(
            CurrentScope current,
            Persons persons,
            Colleagues colleagues,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.current = current;
        this.persons = persons;
        this.colleagues = colleagues;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
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

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Japan.day(clock.instant());
    }

    List<Colleagues.Colleague> colleagues(Scope scope) {
        return colleagues.counsellors(scope);
    }

    /** Names are opened here, and the record says so. */
    Map<UUID, Line> lines(Scope scope, Collection<UUID> people) {
        return persons.list(scope, people).stream().collect(Collectors.toUnmodifiableMap(Line::id, line -> line));
    }

    CaseWords words(Scope scope, Texts t) {
        return new CaseWords(
                t,
                today(),
                scope.requireAccount(),
                colleagues(scope).stream()
                        .collect(Collectors.toUnmodifiableMap(Colleagues.Colleague::id, Colleagues.Colleague::name)));
    }

    /** The pages beside each other, the one named being open. */
    List<Tab> tabs(String open, Texts t) {
        return List.of("", "/cases", "/handovers", "/settings").stream()
                .map(path ->
                        new Tab(t.of("caseload.tab" + path.replace('/', '.')), "/casework" + path, path.equals(open)))
                .toList();
    }

    View show(String template, Object view) {
        return pages.show("casework/caseload/" + template, view);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show("casework/caseload/" + template, view, status);
    }
}
