package org.yukidoke.casework.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.ClosingCheck;

/** A plan that is still to be looked at, and steps somebody still waits for, are said before an accompaniment ends. */
@Component
final class PlanClosing implements ClosingCheck {

    private final PlanDue due;

    PlanClosing(PlanDue due) {
        this.due = due;
    }

    @Override
    public List<Blocker> blockers(Scope scope, Asked asked) {
        var left = due.left(scope, asked.person(), asked.on());
        String plan = "/persons/" + asked.person() + "/plan";
        List<Blocker> blockers = new ArrayList<>();
        if (left.review()) {
            blockers.add(new Blocker(t -> t.of("caseworkplan.closing.review"), plan, false));
        }
        if (left.steps() > 0) {
            blockers.add(new Blocker(t -> t.of("caseworkplan.closing.steps", left.steps()), plan, false));
        }
        return blockers;
    }
}
