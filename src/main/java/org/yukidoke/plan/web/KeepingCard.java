package org.yukidoke.plan.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.plan.PlanKeeping;
import org.yukidoke.web.Texts;

/** The secretariat's card: its plans, and whether their wording is there. */
@Component
final class KeepingCard implements DeskCard {

    private final PlanKeeping keeping;

    KeepingCard(PlanKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        if (!scope.is(Role.SECRETARIAT)) {
            return Optional.empty();
        }
        var plans = keeping.list(scope);
        long without = plans.stream().filter(plan -> plan.recorded() == null).count();
        return Optional.of(new Card(
                20,
                t.of("plankeeping.card.keep"),
                t.of("plankeeping.card.keep.text", plans.size(), without),
                "",
                List.of(new Link(t.of("plankeeping.card.keep.open"), "/desk/plans"))));
    }
}
