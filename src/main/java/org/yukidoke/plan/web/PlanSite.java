package org.yukidoke.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.SiteSource;

/** Plans, their measures and their KPIs among the pages of the site. */
@Component
final class PlanSite implements SiteSource {

    private final Plans plans;

    PlanSite(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Page> pages() {
        return Stream.concat(
                        Stream.of("/", "/plans", "/concepts"),
                        plans.list().stream().flatMap(PlanSite::paths))
                .map(path -> new Page(path, null))
                .toList();
    }

    private static Stream<String> paths(Plan plan) {
        String key = plan.key();
        return Stream.of(
                        Arrays.stream(PlanTab.values()).map(tab -> tab.of(key)),
                        plan.measures().stream().map(measure -> PlanPaths.measure(key, measure.key())),
                        plan.kpis().stream().map(kpi -> PlanPaths.kpi(key, kpi.key())))
                .flatMap(each -> each);
    }
}
