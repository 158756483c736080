package org.yukidoke.progress;

import java.util.List;
import org.yukidoke.plan.Plan;
import org.yukidoke.statistics.Fact;

/**
 * Who can count towards an indicator. The ledger of reported figures is one; modules whose records are events of their
 * own bring others, and a figure reported and a figure counted then stand beside each other.
 */
public interface FactSource {

    /** Its name in what it counts, such as {@code ledger}. */
    String key();

    /** What it knew about an indicator at a moment, facts that do not count included, flagged with the reason. */
    List<Fact> facts(Plan plan, Indicator indicator, Moment moment);
}
