package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;

/**
 * What actuals are reported on: a KPI, or a goal of the council itself. The nation's goals are not the council's to
 * report on.
 *
 * @param id as published, such as {@code tochigi-r2.k.1}
 * @param key {@code k.1} or {@code g.total}: how addresses inside a plan name it
 * @param origin fiscal years running totals begin with: the window's, or the edition's where there is no window
 */
public record Indicator(
        String id,
        String key,
        Type type,
        Name name,
        Aim aim,
        Kpi.Basis basis,
        String stage,
        List<FiscalYear> window,
        FiscalYear origin,
        String targetGroup,
        List<String> owners,
        Kpi.AgeScope ageScope,
        Kpi.Relations relations) {

    public Indicator {
        window = List.copyOf(window);
        owners = List.copyOf(owners);
    }

    /** Which part of the plan it stands in. */
    public enum Type {
        KPI,
        GOAL
    }

    /**
     * What is to be reached.
     *
     * @param value in {@code unit}, a rate in percent, for one part; null when the plan gives no figure
     * @param parts what 各1回 stands for; empty when the figure is for the whole
     * @param on the day of a milestone
     * @param text the printed wording where there is no figure; blank otherwise
     */
    public record Aim(
            Kpi.Kind kind,
            @Nullable BigDecimal value,
            String unit,
            Kpi.Comparator comparator,
            List<String> parts,
            @Nullable LocalDate on,
            String text) {
        public Aim {
            parts = List.copyOf(parts);
        }

        /** The figure for all parts together; null when the plan gives none. */
        public @Nullable BigDecimal whole() {
            BigDecimal each = value;
            return each == null || parts.isEmpty() ? each : each.multiply(BigDecimal.valueOf(parts.size()));
        }

        /** Whether figures of several periods add up to one. */
        public boolean additive() {
            return kind == Kpi.Kind.COUNT || kind == Kpi.Kind.CAPACITY;
        }
    }

    /** Every indicator of a plan: its goals, then its KPIs, as printed. */
    public static List<Indicator> list(Plan plan) {
        return Stream.concat(
                        plan.goals().stream().filter(goal -> !goal.national()).map(goal -> of(plan, goal)),
                        plan.kpis().stream().map(kpi -> of(plan, kpi)))
                .toList();
    }

    /** An indicator by its id or by its key inside the plan. */
    public static Optional<Indicator> find(Plan plan, String idOrKey) {
        return list(plan).stream()
                .filter(indicator ->
                        indicator.id().equals(idOrKey) || indicator.key().equals(idOrKey))
                .findFirst();
    }

    /** The whole window as one period; empty when the plan states none. */
    public Optional<Period> whole() {
        return window.isEmpty() ? Optional.empty() : Optional.of(Period.of(window.getFirst(), window.getLast()));
    }

    /** Id of the KPI of the same plan that has this key. */
    public String sibling(String key) {
        return id.substring(0, id.indexOf('.')) + ".k." + key;
    }

    public String unit() {
        return aim.unit();
    }

    private static Indicator of(Plan plan, Kpi kpi) {
        var target = kpi.target();
        var window = kpi.window();
        return new Indicator(
                kpi.id(),
                "k." + kpi.key(),
                Type.KPI,
                kpi.name(),
                new Aim(
                        target.kind(),
                        target.value(),
                        target.unit(),
                        target.comparator(),
                        target.per(),
                        target.on(),
                        target.text()),
                window.basis(),
                window.stage(),
                window.fiscalYears(),
                origin(plan, window.fiscalYears()),
                kpi.place().targetGroup(),
                kpi.place().owners(),
                kpi.ageScope(),
                kpi.relations());
    }

    private static Indicator of(Plan plan, Goal goal) {
        BigDecimal value = goal.value();
        var kind = value == null ? Kpi.Kind.TEXT : Kpi.Kind.COUNT;
        String text = value == null ? goal.title().ja() : "";
        return new Indicator(
                goal.id(),
                "g." + goal.key(),
                Type.GOAL,
                goal.title(),
                new Aim(kind, value, goal.unit(), goal.comparator(), List.of(), null, text),
                basis(goal.fiscalYears()),
                "",
                goal.fiscalYears(),
                origin(plan, goal.fiscalYears()),
                goal.targetGroups().size() == 1 ? goal.targetGroups().getFirst() : "",
                List.of(),
                Kpi.AgeScope.NOT_STATED,
                new Kpi.Relations("", "", "", ""));
    }

    private static Kpi.Basis basis(List<FiscalYear> years) {
        return switch (years.size()) {
            case 0 -> Kpi.Basis.NOT_STATED;
            case 1 -> Kpi.Basis.FISCAL_YEAR;
            default -> Kpi.Basis.PLAN_PERIOD;
        };
    }

    private static FiscalYear origin(Plan plan, List<FiscalYear> window) {
        return window.isEmpty() ? plan.edition().fiscalYears().getFirst() : window.getFirst();
    }
}
