package org.yukidoke.plan.web;

import java.time.LocalDate;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Edition;

/** Whether a plan is in force on a day. */
enum PlanState {
    AHEAD("plan.state.ahead", "neutral"),
    IN_FORCE("plan.state.in-force", "success"),
    OVER("plan.state.over", "neutral"),
    UNKNOWN("plan.state.unknown", "neutral");

    private final String words;
    private final String tone;

    PlanState(String words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    String words() {
        return words;
    }

    String tone() {
        return tone;
    }

    /** A plan without a known end says nothing about whether it is still in force, and neither do we. */
    static PlanState on(LocalDate day, Edition.Effective effective) {
        if (effective.to() instanceof PartialDate.Day(LocalDate last) && last.isBefore(day)) {
            return OVER;
        }
        if (effective.from() instanceof PartialDate.Day(LocalDate first) && first.isAfter(day)) {
            return AHEAD;
        }
        return effective.to() instanceof PartialDate.Unknown ? UNKNOWN : IN_FORCE;
    }
}
