package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Code;
import org.yukidoke.plan.Actors;

/** How a plan is governed, as the open interface tells it. */
record ProcedureJson(
        String id,
        String plan,
        String key,
        @About(origin = EDITED) Kind kind,
        @About(origin = EDITED) String title,
        @About(origin = EDITED) @Nullable String titleEn,
        @About(origin = EDITED) @Nullable String gist,
        @Nullable String wording,
        List<String> actors,
        @About(origin = EDITED) @Nullable String trigger,
        @About(origin = EDITED) List<String> steps,
        @About(origin = EDITED) @Nullable String outcome,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** What it is about. */
    enum Kind {
        PROGRESS,
        REPORTING,
        PUBLICATION,
        REVIEW,
        AMENDMENT,
        CONSULTATION,
        LOCAL_PLATFORM,
        GOOD_PRACTICE,
        BUDGET_CAVEAT,
        ANNEX
    }

    static ProcedureJson of(Actors.Procedure procedure, InPlan in) {
        return new ProcedureJson(
                procedure.id(),
                in.key(),
                procedure.key(),
                Code.of(Kind.class, procedure.kind()),
                procedure.title().ja(),
                InPlan.english(procedure.title()),
                InPlan.textIfAny(procedure.gist()),
                in.wording(procedure.source()),
                procedure.actors(),
                InPlan.textIfAny(procedure.trigger()),
                procedure.steps(),
                InPlan.textIfAny(procedure.outcome()),
                in.source(procedure.source()),
                in.also(procedure.source()));
    }
}
