package org.yukidoke.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;

/**
 * What a plan sets out to reach (目標): a figure or a state, for one group or several.
 *
 * @param national whether this is the nation's goal, printed for reference
 * @param value null for a goal in words
 * @param basis how the goal was set, in our words
 * @param formula key of the formula it follows from; blank when none is printed
 */
public record Goal(
        String id,
        String key,
        List<String> targetGroups,
        boolean national,
        Name title,
        @Nullable BigDecimal value,
        String unit,
        Kpi.Comparator comparator,
        List<FiscalYear> fiscalYears,
        String periodText,
        String basis,
        String formula,
        List<String> notes,
        Source source) {

    public Goal {
        targetGroups = List.copyOf(targetGroups);
        fiscalYears = List.copyOf(fiscalYears);
        notes = List.copyOf(notes);
    }
}
