package org.yukidoke.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.plan.Plans;

/** Takes entries brought to the machine itself, where the database can be opened anyway: a demo's, an operator's. */
@Component
public class LedgerIntake {

    private final Plans plans;
    private final Appending appending;

    LedgerIntake(Plans plans, Appending appending) {
        this.plans = plans;
        this.appending = appending;
    }

    /** Adds entries for any body: all of them, or none. */
    @Transactional
    public Recording take(String plan, List<Proposal> proposals) {
        return appending.append(plans.get(plan), proposals, "", Appending.By.OPERATOR);
    }
}
