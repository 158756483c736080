package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page about trips needs: who asks, the moment, colleagues and places in words. */
@Component
final class TripDesk {

    private final CurrentScope current;
    private final Colleagues colleagues;
    private final Surrounds surrounds;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    TripDesk(
            CurrentScope current,
            Colleagues colleagues,
            Surrounds surrounds,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.current = current;
        this.colleagues = colleagues;
        this.surrounds = surrounds;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * The scope of a counsellor of a body, asked for before anything they typed is read.
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

    /** Key of the council the acting body belongs to. */
    String platform() {
        String body = scope().organisation();
        return body.substring(0, body.indexOf('.'));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Japan.day(now());
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show("outreach/" + template, view, status);
    }

    TripWords words(HttpServletRequest request) {
        return new TripWords(texts(request), team(), surrounds, now());
    }

    /** What is offered in a form of a trip. */
    TripFormView.Options options(TripWords words) {
        return words.options(platform());
    }

    /** Whether there is such a municipality, written with all six digits. */
    boolean area(String code) {
        return surrounds
                .area(code)
                .filter(one -> one.code().digits().equals(code))
                .isPresent();
    }

    private Map<java.util.UUID, String> team() {
        return colleagues.counsellors(scope()).stream()
                .collect(Collectors.toMap(
                        Colleagues.Colleague::id,
                        Colleagues.Colleague::name,
                        (one, same) -> one,
                        java.util.LinkedHashMap::new));
    }
}
