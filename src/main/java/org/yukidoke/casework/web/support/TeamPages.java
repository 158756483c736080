package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.support.TeamMember;
import org.yukidoke.casework.support.Teams;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Takes people and bodies into a team. To stand on it opens nothing; the page leads to the share that does. */
@Controller
final class TeamPages {

    private static final Set<String> DONE = Set.of("joined", "left");
    private static final List<String> KINDS = List.of("body", "colleague", "other");

    private final PlanDesk desk;
    private final PlanReading reading;
    private final Teams teams;
    private final Organisations organisations;

    TeamPages(PlanDesk desk, PlanReading reading, Teams teams, Organisations organisations) {
        this.desk = desk;
        this.reading = reading;
        this.teams = teams;
        this.organisations = organisations;
    }

    @GetMapping("/persons/{id}/plan/team")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, desk.kept(id), Typed.known(Map.of("kind", "body")), HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/plan/team")
    View join(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        Optional<TeamMember.Who> who = form.choice(
                        "kind", kind -> Optional.of(kind).filter(KINDS::contains))
                .flatMap(kind -> who(form, kind, desk.texts(request)));
        String role = form.text("role", Form.LINE);
        if (!form.good() || who.isEmpty()) {
            return show(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (teams.join(desk.scope(), id, who.get(), role)) {
            case Teams.Joining.Done done -> Redirect.done(path(id), "joined");
            case Teams.Joining.There there -> {
                form.fault("kind", "caseworkplan.fault.there");
                yield show(request, file, form.shown(), HttpStatus.CONFLICT);
            }
            case Teams.Joining.Gone gone -> throw new Absent("person", id.toString());
        };
    }

    private Optional<TeamMember.Who> who(Form form, String kind, Texts t) {
        return switch (kind) {
            case "body" ->
                form.choice(
                                "body",
                                key -> others(t).stream()
                                        .map(Choice::value)
                                        .filter(key::equals)
                                        .findFirst())
                        .map(key -> new TeamMember.Who.Body(key, form.text("name", Form.LINE)));
            case "colleague" ->
                form.choice("colleague", key -> Form.id(key).filter(desk.colleagues()::containsKey))
                        .map(account -> new TeamMember.Who.Colleague(
                                account, desk.colleagues().getOrDefault(account, "")));
            default -> {
                String name = form.needed("name", Form.LINE);
                yield name.isEmpty() ? Optional.empty() : Optional.of(new TeamMember.Who.Other(name));
            }
        };
    }

    @PostMapping("/persons/{id}/plan/team/leave")
    View leave(HttpServletRequest request, @PathVariable UUID id) {
        desk.kept(id);
        Optional<UUID> member = Form.id(Typed.sent(request).value("member"));
        return member.isPresent() && teams.leave(desk.scope(), id, member.get())
                ? Redirect.done(path(id), "left")
                : Redirect.to(path(id));
    }

    private static String path(UUID id) {
        return "/persons/" + id + "/plan/team";
    }

    private List<Choice> others(Texts t) {
        String body = desk.scope().organisation();
        int dot = body.indexOf('.');
        return organisations.list(dot < 0 ? body : body.substring(0, dot)).stream()
                .filter(other -> !other.key().equals(body))
                .map(other -> new Choice(other.key(), t.pick(other.name(), other.nameEn())))
                .toList();
    }

    private View show(HttpServletRequest request, PersonFile file, Typed form, HttpStatus status) {
        Texts t = desk.texts(request);
        var team = reading.team(file);
        PlanWords words = reading.words(file, team, t);
        String plan = "/persons/" + file.cover().id() + "/plan";
        return desk.show(
                "casework/support/team",
                new TeamView(
                        desk.door()
                                .band(file, PlanTab.PLACE, t)
                                .below(
                                        t.of("caseworkplan.team"),
                                        new Crumb(t.of("caseworkplan.tab"), plan),
                                        Crumb.here(t.of("caseworkplan.team"))),
                        reading.lines(file, team, words, t),
                        team.stream()
                                .filter(member -> !member.current())
                                .map(words::name)
                                .toList(),
                        file.cover().seen().decides(),
                        form,
                        new TeamView.Choices(
                                KINDS.stream()
                                        .map(kind -> new Choice(kind, t.of("caseworkplan.kind." + kind)))
                                        .toList(),
                                choices(
                                        desk.colleagues().entrySet().stream()
                                                .map(one ->
                                                        new Choice(one.getKey().toString(), one.getValue()))
                                                .sorted(Comparator.comparing(Choice::text)),
                                        t),
                                choices(others(t).stream(), t)),
                        PlanDesk.done("caseworkplan", request.getParameter("done"), DONE)),
                status);
    }

    private static List<Choice> choices(Stream<Choice> all, Texts t) {
        return Stream.concat(Stream.of(new Choice("", t.of("caseworkplan.choose"))), all)
                .toList();
    }
}
