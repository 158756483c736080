package org.yukidoke.plan.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Kpi;

/** Reads {@code kpis.yaml}. */
final class KpisFile {

    private KpisFile() {}

    static List<Kpi> read(Entry file, Ids ids, List<Concept> concepts) {
        var kpis = file.listOf("kpis", entry -> kpi(entry, ids, concepts));
        file.close();
        return kpis;
    }

    private static Kpi kpi(Entry entry, Ids ids, List<Concept> concepts) {
        String key = entry.text("key");
        String concept = entry.textIfAny("concept");
        if (!concept.isEmpty()
                && concepts.stream().noneMatch(known -> known.key().equals(concept))) {
            entry.fault(entry.line("concept"), "unknownConcept", concept);
        }
        return new Kpi(
                ids.kpi(key),
                key,
                entry.name("name"),
                target(entry),
                new Kpi.Window(
                        entry.choice("basis", Kpi.Basis.class),
                        entry.textIfAny("basisText"),
                        entry.textIfAny("stage"),
                        entry.years("fiscalYears")),
                new Kpi.Place(
                        entry.textIfAny("chapter"),
                        entry.text("targetGroup"),
                        entry.texts("owners"),
                        entry.texts("measures")),
                entry.choice("ageScope", Kpi.AgeScope.class),
                new Kpi.Relations(
                        entry.textIfAny("subsetOf"),
                        entry.textIfAny("duplicateOf"),
                        concept,
                        entry.textIfAny("predecessor")),
                entry.flag("inAnnex"),
                entry.textIfAny("definition"),
                entry.texts("notes"),
                entry.source());
    }

    private static Kpi.Target target(Entry entry) {
        BigDecimal value = entry.number("value");
        String unit = entry.textIfAny("unit");
        String text = entry.textIfAny("text");
        var comparator = entry.choice("comparator", Kpi.Comparator.class);
        if ((value == null) != unit.isEmpty()
                || (value == null && text.isEmpty())
                || (value == null) != (comparator == Kpi.Comparator.NONE)) {
            entry.fault(entry.line(), "valueUnitText");
        }
        return new Kpi.Target(
                entry.choice("kind", Kpi.Kind.class),
                value,
                unit,
                comparator,
                text,
                entry.day("milestoneOn"),
                entry.texts("per"));
    }
}
