package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;

/** Grant schemes (交付金) and the projects they pay, as the open interface tells them. */
final class GrantJson {

    private GrantJson() {}

    /** A scheme. */
    record SchemeJson(
            String id,
            String plan,
            String key,
            String name,
            @About(origin = EDITED) @Nullable String nameEn,
            @Nullable String authority,
            @About(origin = DERIVED) List<String> measureIds,
            SourceJson source,
            List<SourceJson> alsoAt) {}

    /** A project. */
    record ProjectJson(
            String id,
            String plan,
            String key,
            @Nullable String number,
            @Nullable String fundingScheme,
            @About(origin = DERIVED) @Nullable String fundingSchemeId,
            @Nullable String implementer,
            String name,
            @About(origin = EDITED) @Nullable String nameEn,
            @About(origin = EDITED) @Nullable String gist,
            @Nullable String from,
            @Nullable String to,
            @Nullable String periodText,
            @Nullable String asOf,
            boolean inAnnex,
            List<String> kpiIds,
            @About(origin = DERIVED) List<String> measureIds,
            @About(origin = EDITED) List<String> notes,
            SourceJson source,
            List<SourceJson> alsoAt) {}

    static SchemeJson of(Actors.Scheme scheme, InPlan in) {
        return new SchemeJson(
                scheme.id(),
                in.key(),
                scheme.key(),
                scheme.name().ja(),
                InPlan.english(scheme.name()),
                InPlan.textIfAny(scheme.authority()),
                in.plan().measures().stream()
                        .filter(measure -> paidBy(measure, scheme))
                        .map(Measure::id)
                        .toList(),
                in.source(scheme.source()),
                in.also(scheme.source()));
    }

    private static boolean paidBy(Measure measure, Actors.Scheme scheme) {
        var funding = measure.funding();
        return funding != null && funding.scheme().equals(scheme.key());
    }

    static ProjectJson of(Actors.GrantProject project, InPlan in) {
        var scheme = in.findScheme(project.scheme()).orElse(null);
        return new ProjectJson(
                project.id(),
                in.key(),
                project.key(),
                InPlan.textIfAny(project.number()),
                scheme == null ? null : scheme.name().ja(),
                scheme == null ? null : scheme.id(),
                InPlan.textIfAny(project.implementer()),
                project.name().ja(),
                InPlan.english(project.name()),
                InPlan.textIfAny(project.gist()),
                InPlan.iso(project.from()),
                InPlan.iso(project.to()),
                InPlan.textIfAny(project.periodText()),
                InPlan.iso(project.asOf()),
                project.inAnnex(),
                in.kpiIds(project.kpis()),
                in.measureIds(project.measures()),
                project.notes(),
                in.source(project.source()),
                in.also(project.source()));
    }
}
