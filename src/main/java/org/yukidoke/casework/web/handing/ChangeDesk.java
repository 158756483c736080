package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lays out the list of changes, with the form that announces one for whoever keeps the accounts. */
@Component
final class ChangeDesk {

    private final HandingDesk desk;
    private final ContractEnds ends;

    ChangeDesk(HandingDesk desk, ContractEnds ends) {
        this.desk = desk;
        this.ends = ends;
    }

    View show(HttpServletRequest request, Typed form, String done, HttpStatus status) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        List<ChangesView.Announcing> announcing =
                scope.is(Role.ADMINISTRATOR) ? List.of(new ChangesView.Announcing(bodies(t), form)) : List.of();
        return desk.show(
                "changes",
                new ChangesView(
                        ends.list(scope).stream()
                                .map(end -> ChangeWords.head(end, desk, t))
                                .toList(),
                        announcing,
                        done),
                status);
    }

    private List<Choice> bodies(Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.of("handing.choose"))),
                        desk.bodies().stream()
                                .map(body -> new Choice(
                                        body.key(),
                                        t.of("handing.body", t.pick(body.name(), body.nameEn()), body.platform()))))
                .toList();
    }
}
