package org.yukidoke.plan.api;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.api.Csv;
import org.yukidoke.api.Table;
import org.yukidoke.api.Tables;
import org.yukidoke.kernel.Absent;

/** Fills the tables of plans. */
@Component
final class Sheets {

    private final PublishedPlans plans;
    private final Tables tables;
    private final Reference reference;

    Sheets(PublishedPlans plans, Tables tables, Reference reference) {
        this.plans = plans;
        this.tables = tables;
        this.reference = reference;
    }

    /**
     * A table of one plan.
     *
     * @throws Absent when there is no such plan or table
     */
    Csv ofPlan(String plan, String name) {
        InPlan in = plans.get(plan);
        return reference
                .find(in, name)
                .or(() -> Tables.find(PlanTables.OF_PLAN, name).flatMap(table -> filled(in, table)))
                .orElseThrow(() -> new Absent("table", name));
    }

    private Optional<Csv> filled(InPlan in, Table table) {
        return Listings.find(table.list()).map(listing -> tables.fill(table, in.items(listing)));
    }

    /**
     * A table over all plans.
     *
     * @throws Absent when there is no such table
     */
    Csv ofAll(String name) {
        Table table = Tables.find(PlanTables.OF_ALL, name).orElseThrow(() -> new Absent("table", name));
        var all = plans.list();
        return tables.fill(
                table,
                table.list().equals("plans")
                        ? all.stream().map(in -> plans.summary(in, all)).toList()
                        : plans.listConcepts().stream()
                                .map(concept -> ConceptJson.of(concept, all))
                                .toList());
    }

    /** The KPIs of a concept, as the table of KPIs has them. */
    Csv ofConcept(String concept) {
        if (plans.listConcepts().stream().noneMatch(known -> known.key().equals(concept))) {
            throw new Absent("concept", concept);
        }
        Table table = Tables.find(PlanTables.OF_PLAN, Listings.KPIS.name()).orElseThrow();
        return tables.fill(table, ConceptJson.kpis(concept, plans.list()));
    }
}
