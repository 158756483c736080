package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Measure;

/** What became of the measures of the edition before. */
record DiffJson(
        String plan,
        String predecessor,
        @About(origin = DERIVED) CountsJson counts,
        List<EntryJson> added,
        List<EntryJson> removed,
        List<ContinuedJson> continued) {

    /** {@code before - removed + added = after}. */
    record CountsJson(int before, int removed, int added, int after, int continued, int changed) {}

    /** A measure that only one of the editions has. */
    record EntryJson(
            String id,
            @Nullable String label,
            @About(origin = EDITED) String title,
            @About(origin = EDITED) @Nullable String titleEn,
            List<String> owners,
            SourceJson source) {}

    /** A measure both editions have, and what changed in our words. */
    record ContinuedJson(
            String id,
            String predecessorId,
            @Nullable String label,
            @Nullable String labelBefore,
            @About(origin = EDITED) String title,
            @About(origin = EDITED) String titleBefore,
            List<String> ownersBefore,
            List<String> owners,
            @About(origin = EDITED) List<String> changes,
            SourceJson sourceBefore,
            SourceJson source) {}

    static DiffJson of(InPlan after, InPlan before) {
        Set<String> kept = after.plan().measures().stream()
                .map(measure -> measure.continuity().predecessor())
                .collect(Collectors.toSet());
        var added = after.plan().measures().stream()
                .filter(DiffJson::isNew)
                .map(measure -> entry(measure, after))
                .toList();
        var removed = before.plan().measures().stream()
                .filter(measure -> !kept.contains(measure.key()))
                .map(measure -> entry(measure, before))
                .toList();
        var continued = after.plan().measures().stream()
                .filter(measure -> !isNew(measure))
                .map(measure -> continued(measure, after, before))
                .toList();
        int changed = (int) continued.stream()
                .filter(measure -> !measure.changes().isEmpty())
                .count();
        return new DiffJson(
                after.key(),
                before.key(),
                new CountsJson(
                        before.plan().measures().size(),
                        removed.size(),
                        added.size(),
                        after.plan().measures().size(),
                        continued.size(),
                        changed),
                added,
                removed,
                continued);
    }

    private static boolean isNew(Measure measure) {
        return measure.continuity().predecessor().equals(Continuity.NEW);
    }

    private static EntryJson entry(Measure measure, InPlan in) {
        return new EntryJson(
                measure.id(),
                InPlan.textIfAny(measure.label()),
                measure.title().ja(),
                InPlan.english(measure.title()),
                measure.owned().owners(),
                in.source(measure.source()));
    }

    private static ContinuedJson continued(Measure measure, InPlan after, InPlan before) {
        Measure earlier = before.findMeasure(measure.continuity().predecessor()).orElseThrow();
        return new ContinuedJson(
                measure.id(),
                earlier.id(),
                InPlan.textIfAny(measure.label()),
                InPlan.textIfAny(earlier.label()),
                measure.title().ja(),
                earlier.title().ja(),
                earlier.owned().owners(),
                measure.owned().owners(),
                measure.continuity().changes(),
                before.source(earlier.source()),
                after.source(measure.source()));
    }
}
