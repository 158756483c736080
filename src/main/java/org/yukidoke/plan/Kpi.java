package org.yukidoke.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;

/** A key performance indicator with its target, as the plan prints it (KPI・目標値). */
public record Kpi(
        String id,
        String key,
        Name name,
        Target target,
        Window window,
        Place place,
        AgeScope ageScope,
        Relations relations,
        boolean inAnnex,
        String definition,
        List<String> notes,
        Source source) {

    public Kpi {
        notes = List.copyOf(notes);
    }

    /** The same KPI in other words. */
    public Kpi worded(Name name, AgeScope ageScope, String definition, Source source) {
        return new Kpi(id, key, name, target, window, place, ageScope, relations, inAnnex, definition, notes, source);
    }

    /** The same KPI with another target. */
    public Kpi with(Target target) {
        return new Kpi(id, key, name, target, window, place, ageScope, relations, inAnnex, definition, notes, source);
    }

    /** The same KPI for other years. */
    public Kpi with(Window window) {
        return new Kpi(id, key, name, target, window, place, ageScope, relations, inAnnex, definition, notes, source);
    }

    /** The same KPI at another place. */
    public Kpi with(Place place, Relations relations) {
        return new Kpi(id, key, name, target, window, place, ageScope, relations, inAnnex, definition, notes, source);
    }

    /** What is measured. */
    public enum Kind {
        COUNT,
        RATE,
        CAPACITY,
        COVERAGE,
        MILESTONE,
        TEXT
    }

    /** Whether the figure is a floor (以上), a bare figure, or there is none. */
    public enum Comparator {
        AT_LEAST,
        TARGET,
        NONE
    }

    /** What one target figure covers. */
    public enum Basis {
        YEAR,
        STAGE,
        PLAN_PERIOD,
        FISCAL_YEAR,
        NOT_STATED
    }

    /** Whether the KPI counts people of all ages or this generation; a third of them do not say. */
    public enum AgeScope {
        ALL,
        GENERATION,
        NOT_STATED
    }

    /**
     * The target.
     *
     * @param value in {@code unit}, a rate in percent; null when the plan gives no figure
     * @param text the printed wording where there is no figure; blank otherwise
     * @param on the date of a milestone
     * @param per what 各1回 stands for, one entry each
     */
    public record Target(
            Kind kind,
            @Nullable BigDecimal value,
            String unit,
            Comparator comparator,
            String text,
            @Nullable LocalDate on,
            List<String> per) {
        public Target {
            per = List.copyOf(per);
        }
    }

    /** The period one target covers; {@code stage} blank when the plan has no stages. */
    public record Window(Basis basis, String text, String stage, List<FiscalYear> fiscalYears) {
        public Window {
            fiscalYears = List.copyOf(fiscalYears);
        }
    }

    /** Where the KPI hangs: heading, group, the owners printed with it and the measures of its row. */
    public record Place(String chapter, String targetGroup, List<String> owners, List<String> measures) {
        public Place {
            owners = List.copyOf(owners);
            measures = List.copyOf(measures);
        }
    }

    /** Keys of other KPIs this one must not be added to, and the concept it may be compared by; blank for none. */
    public record Relations(String subsetOf, String duplicateOf, String concept, String predecessor) {}
}
