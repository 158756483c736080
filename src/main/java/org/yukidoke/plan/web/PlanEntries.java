package org.yukidoke.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PublicPages;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The plans in the main navigation, for everybody. All that lies below them is public, whichever module it is of. */
@Component
final class PlanEntries implements NavSource, PublicPages {

    @Override
    public List<String> patterns() {
        return List.of("/plans/**", "/concepts/**");
    }

    @Override
    public List<Entry> entries(Visitor visitor) {
        return List.of(new Entry("plan.nav.plans", "/plans", 10), new Entry("plan.nav.concepts", "/concepts", 11));
    }
}
