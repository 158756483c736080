package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of a plan needs: who asks, in which language, on which day, and the file it is about. */
@Component
final class PlanDesk {

    private final CurrentScope current;
    private final FileDoor door;
    private final Colleagues colleagues;
    private final Organisations organisations;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    PlanDesk(
            CurrentScope current,
            FileDoor door,
            Colleagues colleagues,
            Organisations organisations,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.current = current;
        this.door = door;
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    Scope scope() {
        return current.get();
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    LocalDate today() {
        return Japan.day(clock.instant());
    }

    FileDoor door() {
        return door;
    }

    /** The file, for whoever keeps it. */
    PersonFile kept(UUID id, Part... wanted) {
        return door.kept(scope(), id, wanted);
    }

    /**
     * The file, for whoever keeps it or is shown its plan.
     *
     * @throws Absent for a body other parts are shared with: that there is a plan is none of its business
     */
    PersonFile planned(UUID id) {
        PersonFile file = door.seen(scope(), id, Part.PLAN);
        if (!file.cover().seen().keeper() && !file.shows(Part.PLAN)) {
            throw new Absent("person", id.toString());
        }
        return file;
    }

    String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(body -> t.pick(body.name(), body.nameEn()))
                .orElse(key);
    }

    /** Names of the counsellors of the acting body, by account. */
    Map<UUID, String> colleagues() {
        return colleagues.counsellors(scope()).stream()
                .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name));
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show(template, view, status);
    }

    View show(String template, Object view) {
        return pages.show(template, view);
    }

    /** Key among these words for what a page says was just done; only known deeds are believed. */
    static String done(String words, @Nullable String done, Set<String> known) {
        return done != null && known.contains(done) ? words + ".done." + done : "";
    }
}
