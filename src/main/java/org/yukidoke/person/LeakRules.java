package org.yukidoke.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;

/** What the law asks after a leak, as far as a rule can say it. */
final class LeakRules {

    private LeakRules() {}

    /**
     * The clock, counted in days from the day it became known.
     *
     * @param people how many it was; null for whoever may not know
     */
    static Leak.Clock clock(Leak.Happened happened, @Nullable Integer people, Leak.Rule rule) {
        LocalDate known = Japan.day(happened.knownAt());
        List<String> reasons = new ArrayList<>();
        if (happened.sensitive() && (people == null || people > 0)) {
            reasons.add("sensitive");
        }
        if (happened.malicious()) {
            reasons.add("malicious");
        }
        if (people != null && people > rule.many()) {
            reasons.add("many");
        }
        return new Leak.Clock(
                known.plusDays(rule.firstDays()),
                known.plusDays(rule.latestDays()),
                known.plusDays(happened.malicious() ? rule.maliciousDays() : rule.finalDays()),
                reasons);
    }
}
