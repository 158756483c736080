package org.yukidoke.casework.support;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Carrying;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;

/**
 * Plan and team go along where the share names them: the newest version the person agreed to, as a first version that has
 * to be agreed with the body they are with now, and whoever else accompanies them.
 */
@Component
final class CarriedPlan implements Carrying {

    private final SupportPlans plans;
    private final Teams teams;
    private final Clock clock;

    CarriedPlan(SupportPlans plans, Teams teams, Clock clock) {
        this.plans = plans;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public void carry(Scope scope, PersonFile shown, UUID own) {
        if (!shown.shows(Part.PLAN)) {
            return;
        }
        UUID from = shown.cover().id();
        Map<UUID, Doer> doers = new HashMap<>();
        teams.list(scope, from).stream()
                .filter(TeamMember::current)
                .forEach(member -> doers.put(member.id(), join(scope, own, member)));
        plans.find(scope, from).filter(SupportPlan::agreed).ifPresent(plan -> write(scope, own, plan, doers));
    }

    /** Takes somebody into the new team, and says who does their steps: what the former body's people did is ours now. */
    private Doer join(Scope scope, UUID own, TeamMember member) {
        return switch (member.who()) {
            case TeamMember.Who.Colleague gone -> new Doer.Us();
            case TeamMember.Who.Body(String key, String name) when key.equals(scope.organisation()) -> new Doer.Us();
            case TeamMember.Who.Body other -> join(scope, own, other, member.role());
            case TeamMember.Who.Other other -> join(scope, own, other, member.role());
        };
    }

    private Doer join(Scope scope, UUID own, TeamMember.Who who, String role) {
        return switch (teams.join(scope, own, who, role)) {
            case Teams.Joining.Done(UUID id) -> new Doer.Member(id);
            case Teams.Joining.There there -> new Doer.Us();
            case Teams.Joining.Gone gone -> new Doer.Us();
        };
    }

    private void write(Scope scope, UUID own, SupportPlan plan, Map<UUID, Doer> doers) {
        Map<UUID, Step.Mark> marks = new HashMap<>();
        List<Goal> goals = new ArrayList<>();
        for (Goal goal : plan.content().goals()) {
            List<Step> steps = new ArrayList<>();
            for (Step step : goal.steps()) {
                // A line of its own: nothing in two bodies' files points from one to the other.
                UUID line = Ids.next(clock.instant());
                Doer doer = step.doer() instanceof Doer.Member(UUID id)
                        ? doers.getOrDefault(id, new Doer.Us())
                        : step.doer();
                steps.add(new Step(line, step.what(), doer, step.due(), null));
                Step.Mark mark = step.mark();
                if (mark != null) {
                    marks.put(line, mark);
                }
            }
            goals.add(new Goal(Ids.next(clock.instant()), goal.said(), goal.state(), steps));
        }
        plans.write(
                scope,
                own,
                0,
                new SupportPlan.Content(
                        plan.content().wish(), "", plan.content().reviewOn(), goals));
        marks.forEach((line, mark) -> plans.mark(scope, own, line, mark.state(), mark.word()));
    }
}
