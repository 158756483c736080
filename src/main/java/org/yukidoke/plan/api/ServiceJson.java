package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Code;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;

/** A named window (相談窓口) as the open interface tells it. */
record ServiceJson(
        String id,
        String plan,
        String key,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) Kind kind,
        List<String> operators,
        List<String> sites,
        @Nullable String place,
        @About(unit = "age") @Nullable Integer ageFrom,
        @About(unit = "age") @Nullable Integer ageTo,
        @About(origin = EDITED) List<String> channels,
        @About(origin = EDITED) List<String> audience,
        @About(codes = "target_group") List<String> targetGroups,
        @About(origin = EDITED) @Nullable String gist,
        @Nullable String formerName,
        @About(origin = DERIVED) List<String> measureIds,
        @About(origin = EDITED) List<String> notes,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** What sort of window it is. */
    enum Kind {
        HELLO_WORK,
        CORNER,
        CENTRE,
        STATION,
        SINGLE_PARENT,
        WOMEN,
        WELFARE,
        HIKIKOMORI,
        EMPLOYER_DESK,
        OTHER
    }

    static ServiceJson of(Actors.Window window, InPlan in) {
        return new ServiceJson(
                window.id(),
                in.key(),
                window.key(),
                window.name().ja(),
                InPlan.english(window.name()),
                Code.of(Kind.class, window.kind()),
                window.operators(),
                window.sites(),
                InPlan.textIfAny(window.place()),
                window.ageFrom(),
                window.ageTo(),
                window.channels(),
                window.audience(),
                window.targetGroups(),
                InPlan.textIfAny(window.gist()),
                InPlan.textIfAny(window.formerName()),
                in.plan().measures().stream()
                        .filter(measure -> measure.links().services().contains(window.key()))
                        .map(Measure::id)
                        .toList(),
                window.notes(),
                in.source(window.source()),
                in.also(window.source()));
    }
}
