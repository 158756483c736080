package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.Meeting;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page about conferences needs: who asks, the meeting it is about, and the names of bodies. */
@Component
final class Round {

    private final CurrentScope current;
    private final Conferences conferences;
    private final Organisations organisations;
    private final Pages pages;
    private final Languages languages;

    Round(
            CurrentScope current,
            Conferences conferences,
            Organisations organisations,
            Pages pages,
            Languages languages) {
        this.current = current;
        this.conferences = conferences;
        this.organisations = organisations;
        this.pages = pages;
        this.languages = languages;
    }

    Scope scope() {
        return current.get();
    }

    /** What the acting account is called; stands on the list of those present. */
    String myName() {
        return current.account().name();
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show(template, view, status);
    }

    /**
     * A meeting the acting body was called to.
     *
     * @throws Absent for every other, and for none
     */
    Meeting meeting(UUID id) {
        return conferences.find(scope(), id).orElseThrow(() -> new Absent("conference", id.toString()));
    }

    String name(String body, Texts t) {
        return organisations.find(body).map(one -> name(one, t)).orElse(body);
    }

    private static String name(Organisation body, Texts t) {
        return t.pick(body.name(), body.nameEn());
    }

    /** The other bodies of the same council. */
    List<Choice> others(Texts t) {
        String mine = scope().organisation();
        return organisations.list(mine.substring(0, Math.max(0, mine.indexOf('.')))).stream()
                .filter(body -> !body.key().equals(mine))
                .map(body -> new Choice(body.key(), name(body, t)))
                .toList();
    }

    List<Choice> choices(List<String> bodies, Texts t) {
        return bodies.stream().map(body -> new Choice(body, name(body, t))).toList();
    }
}
