package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.support.PlanDue;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Plans to look at again and steps that are due, of our own files and of those other bodies share with us. */
@Controller
final class PlanDuePages {

    /** Days a thing is named before it is due. */
    static final int AHEAD = 7;

    private final PlanDesk desk;
    private final PlanDue due;
    private final Persons persons;

    PlanDuePages(PlanDesk desk, PlanDue due, Persons persons) {
        this.desk = desk;
        this.due = due;
        this.persons = persons;
    }

    @GetMapping("/casework/plans")
    View show(HttpServletRequest request) {
        Scope scope = desk.scope();
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        Texts t = desk.texts(request);
        List<PlanDue.Line> lines = due.list(scope, desk.today().plusDays(AHEAD));
        Map<UUID, String> names = names(scope, lines, t);
        return desk.show(
                "casework/support/planDue",
                new PlanDueView(
                        Stream.of(PlanDue.Kind.values())
                                .map(kind -> new PlanDueView.Section(
                                        kind.key(),
                                        t.of("caseworkplan.due." + kind.key()),
                                        t.of("caseworkplan.due." + kind.key() + ".text"),
                                        lines.stream()
                                                .filter(line -> line.kind() == kind)
                                                .map(line -> line(line, names, t))
                                                .toList()))
                                .filter(section -> !section.lines().isEmpty())
                                .toList(),
                        lines.size() >= PlanDue.MOST));
    }

    private Map<UUID, String> names(Scope scope, List<PlanDue.Line> lines, Texts t) {
        var people = lines.stream().map(PlanDue.Line::person).distinct().toList();
        return persons.list(scope, people).stream()
                .collect(Collectors.toMap(
                        Line::id,
                        line -> t.of(
                                "caseworkplan.due.name",
                                line.identity()
                                        .map(identity -> identity.name().shown())
                                        .orElseGet(() -> t.of("caseworkplan.due.hidden")),
                                line.reference().text())));
    }

    private PlanDueView.Line line(PlanDue.Line line, Map<UUID, String> names, Texts t) {
        LocalDate on = line.on();
        String anchor = line.step() == null ? "" : "#step-" + line.step();
        return new PlanDueView.Line(
                "/persons/" + line.person() + "/plan" + anchor,
                names.getOrDefault(line.person(), t.of("caseworkplan.due.hidden")),
                line.what(),
                Moments.day(on, t),
                on.isBefore(desk.today()));
    }
}
