package org.yukidoke.plan.web;

import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanStandings;
import org.yukidoke.web.Texts;

/** Asks whoever knows where the figures of a plan stand. */
@Component
final class StandingsKnown {

    private final ObjectProvider<PlanStandings> sources;

    StandingsKnown(ObjectProvider<PlanStandings> sources) {
        this.sources = sources;
    }

    Standings of(Plan plan, Texts t) {
        var all = new HashMap<String, PlanStandings.Standing>();
        sources.orderedStream().forEach(source -> all.putAll(source.of(plan, t)));
        return new Standings(all);
    }
}
