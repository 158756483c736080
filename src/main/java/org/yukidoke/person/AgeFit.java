package org.yukidoke.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/**
 * Whether somebody's age fits a rule of a plan on a day. The rule belongs to the plan or the measure and to a day, never
 * to the person; and it is a hint to ask, no decision.
 *
 * @param measure id of the measure; blank where the rule is the generation's as the plan prints it
 * @param rule as printed; the schooling's key ({@code university}, {@code high_school}) for the generation
 * @param from youngest age that fits, null when there is no lower bound
 * @param to oldest age that fits, null when there is no upper bound
 */
public record AgeFit(
        String measure,
        String rule,
        LocalDate on,
        @Nullable Integer from,
        @Nullable Integer to,
        Fit fit) {

    /** How it fits. */
    public enum Fit {
        YES,
        NO,
        /** Only a band of ages is known, and it lies across the bound. */
        PERHAPS,
        /** No birth is known. */
        UNKNOWN;

        /** Key of its name in the texts. */
        public String text() {
            return "person.fit." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Every rule on ages a plan prints, first the generation's, on the day the plan gives; then the measures'. */
    public static List<AgeFit> of(Plan plan, Birth birth, LocalDate day) {
        List<AgeFit> fits = new ArrayList<>();
        for (Front.Ages ages : plan.front().cohort().ages()) {
            if (ages.asOf() instanceof PartialDate.Day(LocalDate printed)) {
                fits.add(new AgeFit(
                        "",
                        ages.schooling(),
                        printed,
                        ages.from(),
                        ages.to(),
                        AgeRules.fit(birth, printed, ages.from(), ages.to())));
            }
        }
        for (Measure measure : plan.measures()) {
            for (Measure.Eligibility rule : measure.eligibility()) {
                if (rule.ageFrom() != null || rule.ageTo() != null) {
                    fits.add(new AgeFit(
                            measure.id(),
                            rule.text(),
                            day,
                            rule.ageFrom(),
                            rule.ageTo(),
                            AgeRules.fit(birth, day, rule.ageFrom(), rule.ageTo())));
                }
            }
        }
        return List.copyOf(fits);
    }
}
