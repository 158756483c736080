package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of a change of contractor needs: who asks, in which language, which change, and names of bodies. */
@Component
final class HandingDesk {

    private final CurrentScope current;
    private final ContractEnds ends;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final Pages pages;
    private final Languages languages;

    HandingDesk(
            CurrentScope current,
            ContractEnds ends,
            Organisations organisations,
            Colleagues colleagues,
            Pages pages,
            Languages languages) {
        this.current = current;
        this.ends = ends;
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.pages = pages;
        this.languages = languages;
    }

    /**
     * The scope of an administrator, of somebody who helps people, or of whoever belongs to a body concerned.
     *
     * @throws AccessDeniedException for everybody else
     */
    Scope scope() {
        Scope scope = current.get();
        if (!scope.is(Role.ADMINISTRATOR)
                && !scope.is(Role.COUNSELLOR)
                && ends.list(scope).isEmpty()) {
            throw new AccessDeniedException("needs a body concerned");
        }
        return scope;
    }

    Scope administrator() {
        Scope scope = current.get();
        scope.require(Role.ADMINISTRATOR);
        return scope;
    }

    /** The scope of a counsellor of the body that goes, or of whoever finishes there; what they may do the database judges. */
    Scope ofBody(ContractEnd end) {
        Scope scope = scope();
        boolean works = scope.is(Role.COUNSELLOR) || finishing(scope);
        if (!works || !scope.organisation().equals(end.terms().organisation())) {
            throw new AccessDeniedException("needs somebody of the body that goes");
        }
        return scope;
    }

    ContractEnd end(Scope scope, UUID id) {
        return ends.find(scope, id).orElseThrow(() -> new Absent("contract-end", id.toString()));
    }

    /** That of the acting body, which goes. */
    ContractEnd going(Scope scope) {
        return ends.list(scope).stream()
                .filter(end -> end.stands() && end.terms().organisation().equals(scope.organisation()))
                .findFirst()
                .orElseThrow(() -> new Absent("contract-end", scope.organisation()));
    }

    boolean finishing(Scope scope) {
        return ends.finishing(scope);
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(body -> t.pick(body.name(), body.nameEn()))
                .orElse(key);
    }

    /** Keys and names of every body there is. */
    List<org.yukidoke.directory.Organisation> bodies() {
        return organisations.list();
    }

    /** Names of the counsellors of the acting body, by account; none for who finishes. */
    Map<UUID, String> colleagues(Scope scope) {
        return scope.is(Role.COUNSELLOR)
                ? colleagues.counsellors(scope).stream()
                        .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name))
                : Map.of();
    }

    View show(String template, Object view) {
        return show(template, view, HttpStatus.OK);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show("casework/handing/" + template, view, status);
    }
}
