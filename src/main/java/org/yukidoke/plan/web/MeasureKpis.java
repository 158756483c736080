package org.yukidoke.plan.web;

import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.web.MeasureView.KpiRow;

/** The KPIs a measure is measured by. */
record MeasureKpis(Plan plan, Standings standings, PlanWords words) {

    List<KpiRow> of(Measure measure) {
        return plan.kpisOf(measure).stream().map(this::row).toList();
    }

    /** KPIs a plan hangs on the whole group the measure is for, and on no measure. */
    List<KpiRow> ofGroup(Measure measure) {
        String group = measure.links().targetGroup();
        return plan.kpis().stream()
                .filter(kpi -> kpi.place().measures().isEmpty())
                .filter(kpi -> !group.isEmpty() && kpi.place().targetGroup().equals(group))
                .map(this::row)
                .toList();
    }

    private KpiRow row(Kpi kpi) {
        return new KpiRow(
                words.name(kpi.name()),
                PlanTab.KPIS.of(plan.key()) + "/" + kpi.key(),
                words.target(kpi),
                covers(kpi.window()),
                standings.of(kpi));
    }

    /** What the target covers: the stage, the printed words, the years. */
    private String covers(Kpi.Window window) {
        String stage = plan.front().stages().stream()
                .filter(known -> known.key().equals(window.stage()))
                .map(known -> words.name(known.name()))
                .findFirst()
                .orElse("");
        String basis = words.t()
                .of("plan.basis."
                        + switch (window.basis()) {
                            case YEAR -> "year";
                            case STAGE -> "stage";
                            case PLAN_PERIOD -> "plan-period";
                            case FISCAL_YEAR -> "fiscal-year";
                            case NOT_STATED -> "not-stated";
                        });
        return String.join(
                words.t().of("plan.comma"),
                Stream.of(stage.isEmpty() ? basis : stage, words.years(window.fiscalYears()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
