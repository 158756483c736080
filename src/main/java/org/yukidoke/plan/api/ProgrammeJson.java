package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Code;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;

/** A named programme (事業) as the open interface tells it. */
record ProgrammeJson(
        String id,
        String plan,
        String key,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) Kind kind,
        List<String> operators,
        @About(origin = EDITED) @Nullable String gist,
        List<OrganisationJson.VariantJson> variants,
        @About(origin = DERIVED) List<String> measureIds,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** What sort of programme it is. */
    enum Kind {
        PROGRAMME,
        SUBSIDY,
        TRAINING,
        EXAM,
        LOAN,
        CAMPAIGN
    }

    static ProgrammeJson of(Actors.Programme programme, InPlan in) {
        return new ProgrammeJson(
                programme.id(),
                in.key(),
                programme.key(),
                programme.name().ja(),
                InPlan.english(programme.name()),
                Code.of(Kind.class, programme.kind()),
                programme.operators(),
                InPlan.textIfAny(programme.gist()),
                OrganisationJson.VariantJson.of(programme.variants(), in),
                in.plan().measures().stream()
                        .filter(measure -> measure.links().programme().equals(programme.key()))
                        .map(Measure::id)
                        .toList(),
                in.source(programme.source()),
                in.also(programme.source()));
    }
}
