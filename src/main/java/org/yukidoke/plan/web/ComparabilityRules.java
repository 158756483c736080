package org.yukidoke.plan.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yukidoke.plan.Kpi;

/**
 * Whether two KPIs may be set side by side, and if not, why. It is never asked whether they may be added: KPIs of
 * different plans are not.
 */
final class ComparabilityRules {

    private ComparabilityRules() {}

    /** A KPI and the plan it stands in. */
    record Subject(String plan, Kpi kpi) {}

    /** Why two figures do not say the same; {@code forbids} when a comparison would mislead whoever reads it. */
    enum Reason {
        /** Another event is counted. */
        CONCEPT(true),
        /** One of them has no figure. */
        NO_FIGURE(true),
        /** A number here, a share or a capacity there. */
        KIND(true),
        /** Persons here, cases there. */
        UNIT(true),
        /** One figure covers more years than the other. */
        SPAN(true),
        /** A plan does not say what its figure covers. */
        SPAN_UNKNOWN(true),
        /** All ages, this generation or not stated: not the same. */
        AGES(true),
        /** One is a part of the other, or the same printed twice. */
        PART(true),
        /** Neither plan says which ages it counts. */
        AGES_UNKNOWN(false),
        /** Both cover the same length, but other years. */
        YEARS(false),
        /** A floor here, a bare figure there. */
        COMPARATOR(false);

        private final boolean forbids;

        Reason(boolean forbids) {
            this.forbids = forbids;
        }

        boolean forbids() {
            return forbids;
        }
    }

    /** What comes of it. */
    enum Verdict {
        COMPARABLE,
        WITH_CARE,
        NOT_COMPARABLE
    }

    static Verdict verdict(Set<Reason> reasons) {
        if (reasons.stream().anyMatch(Reason::forbids)) {
            return Verdict.NOT_COMPARABLE;
        }
        return reasons.isEmpty() ? Verdict.COMPARABLE : Verdict.WITH_CARE;
    }

    /** Every reason, the weightiest first. */
    static Set<Reason> reasons(Subject one, Subject other) {
        Kpi a = one.kpi();
        Kpi b = other.kpi();
        var reasons = EnumSet.noneOf(Reason.class);
        if (!a.relations().concept().equals(b.relations().concept())) {
            reasons.add(Reason.CONCEPT);
        }
        if (one.plan().equals(other.plan()) && (partOf(a, b) || partOf(b, a))) {
            reasons.add(Reason.PART);
        }
        if (a.ageScope() != b.ageScope()) {
            reasons.add(Reason.AGES);
        } else if (a.ageScope() == Kpi.AgeScope.NOT_STATED) {
            reasons.add(Reason.AGES_UNKNOWN);
        }
        if (a.target().value() == null || b.target().value() == null) {
            // Without two figures, units and spans have nothing to differ in.
            reasons.add(Reason.NO_FIGURE);
            return reasons;
        }
        if (a.target().kind() != b.target().kind()) {
            reasons.add(Reason.KIND);
        }
        if (!a.target().unit().equals(b.target().unit())) {
            reasons.add(Reason.UNIT);
        }
        if (a.target().comparator() != b.target().comparator()) {
            reasons.add(Reason.COMPARATOR);
        }
        addSpan(reasons, a.window(), b.window());
        return reasons;
    }

    private static void addSpan(Set<Reason> reasons, Kpi.Window a, Kpi.Window b) {
        int spanOfA = span(a);
        int spanOfB = span(b);
        if (spanOfA == 0 || spanOfB == 0) {
            reasons.add(Reason.SPAN_UNKNOWN);
        } else if (spanOfA != spanOfB) {
            reasons.add(Reason.SPAN);
        } else if (!a.fiscalYears().equals(b.fiscalYears())) {
            reasons.add(Reason.YEARS);
        }
    }

    /** How many fiscal years one figure covers; 0 when the plan does not say. */
    private static int span(Kpi.Window window) {
        return switch (window.basis()) {
            case YEAR, FISCAL_YEAR -> 1;
            case STAGE, PLAN_PERIOD -> window.fiscalYears().size();
            case NOT_STATED -> 0;
        };
    }

    private static boolean partOf(Kpi part, Kpi whole) {
        return List.of(part.relations().subsetOf(), part.relations().duplicateOf())
                .contains(whole.key());
    }
}
