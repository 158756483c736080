package org.yukidoke.progress;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** What a body has entered so far, for those who report for it. */
@Component
public class Entered {

    private final Plans plans;
    private final EntryRows entries;
    private final SettingRows settings;
    private final Transactions transactions;

    Entered(Plans plans, EntryRows entries, SettingRows settings, Transactions transactions) {
        this.plans = plans;
        this.entries = entries;
        this.settings = settings;
        this.transactions = transactions;
    }

    /**
     * What stands now for one reporter, blank for the council as a whole.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for whoever may not report for that body
     */
    public List<Entry> standing(Scope scope, String plan, String reporter) {
        return transactions.in(scope, () -> {
            own(scope, plan, reporter);
            return entries.standing(plan, Moment.asOf(entries.now(plan)), reporter);
        });
    }

    /** Entries of one reporter by their ids, whether they stand or were corrected since. */
    public List<Entry> list(Scope scope, String plan, String reporter, Collection<UUID> ids) {
        return transactions.in(scope, () -> {
            own(scope, plan, reporter);
            return entries.list(plan, ids).stream()
                    .filter(entry -> entry.cell().reporter().equals(reporter))
                    .toList();
        });
    }

    /** How the plan's council wants its figures now, as far as those who report need it. */
    public Settings settings(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            if (Ledger.speaksFor(scope, in).isEmpty()) {
                throw new AccessDeniedException(
                        "needs somebody who reports to " + in.platform().key());
            }
            return settings.get(in.platform().key(), Moment.asOf(entries.now(plan)));
        });
    }

    private void own(Scope scope, String plan, String reporter) {
        Ledger.requireToSpeakFor(scope, plans.get(plan), reporter);
    }
}
