package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Kpi;

/** A KPI with its target as the open interface tells it. */
record KpiJson(
        String id,
        String plan,
        String key,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) Kpi.Kind kind,
        @About(unit = "<unit>") @Nullable BigDecimal value,
        ValueState valueState,
        @Nullable String unit,
        Kpi.Comparator comparator,
        Kpi.Basis basis,
        @Nullable String basisText,
        @About(codes = "stage") @Nullable String stage,
        @About(unit = "fiscal_year") List<Integer> fiscalYears,
        @About(codes = "target_group") @Nullable String targetGroup,
        @Nullable String targetGroupName,
        @Nullable String section,
        List<String> sectionPath,
        List<String> owners,
        Kpi.AgeScope ageScope,
        @Nullable String subsetOf,
        @Nullable String duplicateOf,
        @About(origin = EDITED, codes = "concept") @Nullable String concept,
        @About(origin = EDITED) @Nullable String conceptName,
        @Nullable String text,
        @Nullable String milestoneOn,
        List<String> per,
        boolean inAnnex,
        List<String> measureIds,
        @About(origin = EDITED) @Nullable String definition,
        @About(origin = DERIVED) @Nullable String predecessor,
        @About(origin = EDITED) List<String> notes,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** Tells an empty figure apart from a zero. */
    enum ValueState {
        STATED,
        IN_WORDS
    }

    static ValueState state(@Nullable BigDecimal value) {
        return value == null ? ValueState.IN_WORDS : ValueState.STATED;
    }

    static KpiJson of(Kpi kpi, InPlan in) {
        var ids = in.ids();
        var target = kpi.target();
        var window = kpi.window();
        var place = kpi.place();
        var relations = kpi.relations();
        var path = in.path(place.chapter());
        Optional<Concept> concept = in.findConcept(relations.concept());
        var on = target.on();
        return new KpiJson(
                kpi.id(),
                in.key(),
                kpi.key(),
                kpi.name().ja(),
                InPlan.english(kpi.name()),
                target.kind(),
                target.value(),
                state(target.value()),
                target.value() == null ? null : InPlan.textIfAny(target.unit()),
                target.comparator(),
                window.basis(),
                InPlan.textIfAny(window.text()),
                InPlan.textIfAny(window.stage()),
                InPlan.years(window.fiscalYears()),
                InPlan.textIfAny(place.targetGroup()),
                in.groupName(place.targetGroup()),
                path.isEmpty() ? null : path.getLast(),
                path,
                place.owners(),
                kpi.ageScope(),
                InPlan.idIfAny(relations.subsetOf(), ids::kpi),
                InPlan.idIfAny(relations.duplicateOf(), ids::kpi),
                InPlan.textIfAny(relations.concept()),
                concept.map(found -> found.name().ja()).orElse(null),
                target.value() == null ? InPlan.textIfAny(target.text()) : null,
                on == null ? null : on.toString(),
                target.per(),
                kpi.inAnnex(),
                in.measureIds(place.measures()),
                InPlan.textIfAny(kpi.definition()),
                Continuity.predecessor(in.plan(), relations.predecessor(), before -> before::kpi),
                kpi.notes(),
                in.source(kpi.source()),
                in.also(kpi.source()));
    }
}
