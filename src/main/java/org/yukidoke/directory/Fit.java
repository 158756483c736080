package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether something may be meant for somebody, by what they answered. It never decides: whoever is told no may still
 * ask.
 *
 * @param reasons why, the weightiest first; never empty
 */
public record Fit(Degree degree, List<Reason> reasons) {

    public Fit {
        reasons = List.copyOf(reasons);
    }

    /** How an offer fits on a day. Its area and who may ask count as conditions; those not in force do not count. */
    public static Fit of(Audience audience, Area area, Answers answers, LocalDate day) {
        return FitRules.of(audience, area, answers, day);
    }

    public enum Degree {
        /** 該当しそう */
        LIKELY,
        /** 要相談 */
        ASK,
        /** 情報不足 */
        UNKNOWN,
        /** 該当しない */
        UNLIKELY
    }

    /** One reason. */
    public sealed interface Reason {

        /** A condition holds. */
        record Holds(Condition condition) implements Reason {}

        /** A condition does not hold. */
        record Fails(Condition condition) implements Reason {}

        /** A condition does not hold to the letter, but the window itself says it is not strict. */
        record Near(Condition condition) implements Reason {}

        /** Nobody answered what a condition is about. */
        record Unanswered(Condition condition) implements Reason {}

        /** Only the window can say. */
        record OnlyThey(Condition.Other condition) implements Reason {}

        /** Nobody has written for whom it is. */
        record NoConditions() implements Reason {}

        /** It is for others: for employers, for families. */
        record ForOthers() implements Reason {}

        /** It serves other municipalities. */
        record OtherArea() implements Reason {}
    }
}
