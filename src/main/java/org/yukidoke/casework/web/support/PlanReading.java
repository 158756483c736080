package org.yukidoke.casework.web.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.casework.support.TeamMember;
import org.yukidoke.casework.support.Teams;
import org.yukidoke.directory.Organisations;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.web.Texts;

/** Puts a plan and its team into words for whoever reads. */
@Component
final class PlanReading {

    private final PlanDesk desk;
    private final Teams teams;
    private final Shares shares;
    private final Organisations organisations;

    PlanReading(PlanDesk desk, Teams teams, Shares shares, Organisations organisations) {
        this.desk = desk;
        this.teams = teams;
        this.shares = shares;
        this.organisations = organisations;
    }

    List<TeamMember> team(PersonFile file) {
        return teams.list(desk.scope(), file.cover().id());
    }

    PlanWords words(PersonFile file, List<TeamMember> team, Texts t) {
        boolean keeper = file.cover().seen().keeper();
        var reader = new PlanWords.Reader(
                desk.scope().organisation(), keeper, file.cover().owner(), keeper ? desk.colleagues() : Map.of());
        return new PlanWords(t, desk.today(), reader, team, key -> desk.body(key, t));
    }

    /** Who is on the team now, and for whoever keeps the file whether a body can see the plan. */
    List<PlanShown.MemberLine> lines(PersonFile file, List<TeamMember> team, PlanWords words, Texts t) {
        boolean keeper = file.cover().seen().keeper();
        List<Recipients> open = keeper && team.stream().anyMatch(PlanReading::isBody)
                ? open(file.cover().id())
                : List.of();
        return team.stream()
                .filter(TeamMember::current)
                .map(member -> {
                    boolean opened = member.who() instanceof TeamMember.Who.Body(String key, String name)
                            && open.stream().anyMatch(recipients -> reaches(recipients, key));
                    return new PlanShown.MemberLine(
                            member.id().toString(),
                            words.name(member),
                            member.role(),
                            keeper ? reach(member, opened, t) : "",
                            opened,
                            isBody(member));
                })
                .toList();
    }

    private static boolean isBody(TeamMember member) {
        return member.who() instanceof TeamMember.Who.Body;
    }

    private static String reach(TeamMember member, boolean opened, Texts t) {
        return switch (member.who()) {
            case TeamMember.Who.Colleague colleague -> t.of("caseworkplan.reach.ours");
            case TeamMember.Who.Body body -> t.of(opened ? "caseworkplan.reach.open" : "caseworkplan.reach.shut");
            case TeamMember.Who.Other other -> t.of("caseworkplan.reach.paper");
        };
    }

    private List<Recipients> open(UUID person) {
        return shares.list(desk.scope(), person).stream()
                .filter(Share::inForce)
                .map(Share::wanted)
                .filter(wanted -> wanted.parts().contains(Part.PLAN))
                .map(Share.Wanted::recipients)
                .toList();
    }

    private boolean reaches(Recipients recipients, String body) {
        Set<String> categories = Set.copyOf(recipients.categories());
        return recipients.organisations().contains(body)
                || (!categories.isEmpty()
                        && organisations
                                .find(body)
                                .filter(one -> categories.contains(one.kind()))
                                .isPresent());
    }
}
