package org.yukidoke.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The plans in the main navigation, for everybody. */
@Component
final class PlanEntries implements NavSource {

    @Override
    public List<Entry> entries(Visitor visitor) {
        return List.of(new Entry("plan.nav.plans", "/plans", 10), new Entry("plan.nav.concepts", "/concepts", 11));
    }
}
