package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.KpiView.Relation;
import org.yukidoke.web.Texts;

/** The KPIs one must know beside a KPI, found from both ends of every relation. */
record KpiRelations(KpiView.Around around, KpiWords words) {

    List<Relation> of(Kpi kpi) {
        Plan plan = around.plan();
        var found = new ArrayList<Relation>();
        for (Kpi other : plan.kpis()) {
            if (kpi.relations().subsetOf().equals(other.key())) {
                found.add(relation("part-of", plan, other));
            }
            if (other.relations().subsetOf().equals(kpi.key())) {
                found.add(relation("holds", plan, other));
            }
            if (kpi.relations().duplicateOf().equals(other.key())) {
                found.add(relation("same-as", plan, other));
            }
            if (other.relations().duplicateOf().equals(kpi.key())) {
                found.add(relation("printed-again", plan, other));
            }
        }
        for (Plan other : around.all()) {
            other.kpis().forEach(each -> addEdition(found, kpi, other, each));
        }
        return found;
    }

    private void addEdition(List<Relation> found, Kpi kpi, Plan other, Kpi each) {
        Plan plan = around.plan();
        if (other.key().equals(plan.edition().predecessor())
                && each.key().equals(kpi.relations().predecessor())) {
            found.add(relation("before", other, each));
        }
        if (other.edition().predecessor().equals(plan.key())
                && each.relations().predecessor().equals(kpi.key())) {
            found.add(relation("after", other, each));
        }
    }

    private Relation relation(String kind, Plan in, Kpi other) {
        Texts t = words.board().t();
        var board = BoardWords.of(in, t);
        return new Relation(
                t.of("planboard.relation." + kind),
                board.link(other),
                board.words().target(other),
                t.of("planboard.relation." + kind + ".why"));
    }
}
