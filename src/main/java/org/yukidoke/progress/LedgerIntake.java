package org.yukidoke.progress;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plans;

/** Takes entries brought to the machine itself, where the database can be opened anyway: a demo's, an operator's. */
@Component
public class LedgerIntake {

    private final Plans plans;
    private final Appending appending;
    private final EntryRows entries;
    private final PublicationRows publications;

    LedgerIntake(Plans plans, Appending appending, EntryRows entries, PublicationRows publications) {
        this.plans = plans;
        this.appending = appending;
        this.entries = entries;
        this.publications = publications;
    }

    /** Adds entries for any body: all of them, or none. */
    @Transactional
    public Recording take(String plan, List<Proposal> proposals) {
        return appending.append(plans.get(plan), proposals, "", Appending.By.OPERATOR);
    }

    /** Opens the figures of a plan as they stand now, if they were never opened. */
    @Transactional
    public void open(String plan, String note) {
        if (publications.list(plan).isEmpty()) {
            Instant at = entries.begin(plan);
            publications.add(new Publication(Ids.next(at), plan, at, note), null);
        }
    }
}
