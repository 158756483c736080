package org.yukidoke.revision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.yukidoke.plan.Plan;

/** Warns of texts that time has overtaken. */
public final class StaleTexts {

    private StaleTexts() {}

    /**
     * A time named in a measure that had passed when its version was made.
     *
     * @param printed as the text says it
     */
    public record Stale(String measure, String printed) {}

    public static List<Stale> of(Plan plan, LocalDate version) {
        return StaleRules.of(plan, YearMonth.from(version)).stream()
                .map(stale -> new Stale(stale.measure(), stale.printed()))
                .toList();
    }
}
