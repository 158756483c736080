package org.yukidoke.council.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Scope;
import org.yukidoke.council.Meetings;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Progress;
import org.yukidoke.web.Texts;

/** The way to a council's meetings, and how much that was decided is still to be done. */
@Component
final class MeetingsCard implements DeskCard {

    private final Plans plans;
    private final Meetings meetings;

    MeetingsCard(Plans plans, Meetings meetings) {
        this.plans = plans;
        this.meetings = meetings;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        List<Plan> own = plans.list().reversed().stream()
                .filter(plan -> Progress.inside(scope, plan))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        int open = own.stream()
                .mapToInt(plan -> meetings.open(scope, plan.key()).size())
                .sum();
        var links = own.stream()
                .map(plan -> new Link(
                        t.of(
                                "council.card.open",
                                t.pick(
                                        plan.edition().label().ja(),
                                        plan.edition().label().en())),
                        CouncilHead.meetings(plan.key())))
                .toList();
        return Optional.of(new Card(
                40, t.of("council.meetings"), t.of("council.card.text"), t.of("council.card.figure", open), links));
    }
}
