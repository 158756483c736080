package org.yukidoke.plan.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Absent;

/** Fills tables. */
@Component
final class Sheets {

    private final PublishedPlans plans;
    private final Words words;
    private final Reference reference;

    Sheets(PublishedPlans plans, Words words, Reference reference) {
        this.plans = plans;
        this.words = words;
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
                .or(() -> Tables.find(Tables.OF_PLAN, name).flatMap(table -> filled(in, table)))
                .orElseThrow(() -> new Absent("table", name));
    }

    private Optional<Csv> filled(InPlan in, Table table) {
        return Listings.find(table.list()).map(listing -> filled(table, in.items(listing)));
    }

    /**
     * A table over all plans.
     *
     * @throws Absent when there is no such table
     */
    Csv ofAll(String name) {
        Table table = Tables.find(Tables.OF_ALL, name).orElseThrow(() -> new Absent("table", name));
        var all = plans.list();
        return filled(
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
        Table table = Tables.find(Tables.OF_PLAN, Listings.KPIS.name()).orElseThrow();
        return filled(table, ConceptJson.kpis(concept, plans.list()));
    }

    private Csv filled(Table table, List<?> items) {
        return new Csv(
                table.columns().stream().map(Column::name).toList(),
                table.of(items).stream().map(row -> cells(table, row)).toList());
    }

    private List<String> cells(Table table, Table.Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(cell(table.columns().get(i), row.values().get(i)));
        }
        return cells;
    }

    private String cell(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> code -> column.label() ? Words.code(words.ja(), code) : Code.of(code);
            case BigDecimal number -> number.toPlainString();
            case String text -> Csv.guarded(text);
            default -> value.toString();
        };
    }
}
