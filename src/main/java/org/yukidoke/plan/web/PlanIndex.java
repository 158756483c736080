package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.TargetGroup;

/** The items of one plan by key, and who is meant by a printed owner. */
record PlanIndex(
        Plan plan,
        Map<String, Chapter> chapters,
        Map<String, TargetGroup> groups,
        Map<String, Measure> measures,
        Map<String, Front.Footnote> footnotes,
        Map<String, Actors.Programme> programmes,
        Map<String, Actors.Window> windows,
        Map<String, Actors.Scheme> schemes) {

    static PlanIndex of(Plan plan) {
        Actors actors = plan.actors();
        return new PlanIndex(
                plan,
                by(plan.front().chapters(), Chapter::key),
                by(plan.targetGroups(), TargetGroup::key),
                by(plan.measures(), Measure::key),
                by(plan.front().footnotes(), Front.Footnote::key),
                by(actors.programmes(), Actors.Programme::key),
                by(actors.services(), Actors.Window::key),
                by(actors.schemes(), Actors.Scheme::key));
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    Optional<Measure> findMeasure(String key) {
        return Optional.ofNullable(measures.get(key));
    }

    Optional<Actors.Programme> findProgramme(String key) {
        return Optional.ofNullable(programmes.get(key));
    }

    /** The headings above and including this one, the topmost first. */
    List<Chapter> path(String key) {
        var path = new ArrayList<Chapter>();
        @Nullable Chapter chapter = chapters.get(key);
        while (chapter != null) {
            path.addFirst(chapter);
            chapter = chapters.get(chapter.parent());
        }
        return List.copyOf(path);
    }

    /** The body a printed owner names; empty for a word for many, such as 全機関・全団体. */
    Optional<Actors.Organisation> findOwner(String printed) {
        var organisations = plan.actors().organisations();
        return organisations.stream()
                .filter(body -> body.name().ja().equals(printed))
                .findFirst()
                .or(() -> organisations.stream()
                        .filter(body -> body.officialName().equals(printed)
                                || body.variants().stream()
                                        .anyMatch(variant -> variant.name().equals(printed)))
                        .findFirst());
    }

    /** The word for many that a printed owner is; empty for a single body. */
    Optional<Actors.Alias> findAlias(String printed) {
        return plan.actors().aliases().stream()
                .filter(alias -> alias.name().ja().equals(printed))
                .findFirst();
    }

    /** How many headings stand above every measure of the plan: they tell none from another. */
    int sharedHeadings() {
        var paths =
                plan.measures().stream().map(measure -> path(measure.chapter())).toList();
        int shared = 0;
        while (sharesHeading(paths, shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean sharesHeading(List<List<Chapter>> paths, int depth) {
        return !paths.isEmpty()
                && paths.stream().allMatch(path -> path.size() > depth + 1)
                && paths.stream().map(path -> path.get(depth)).distinct().count() == 1;
    }

    /** Measures at and below a heading. */
    List<Measure> measuresBelow(Chapter chapter) {
        return plan.measures().stream()
                .filter(measure -> path(measure.chapter()).contains(chapter))
                .toList();
    }

    /** Address of a heading in the list of measures; of its first measure's heading where it has no line of its own. */
    String measuresOf(Chapter chapter) {
        var below = measuresBelow(chapter);
        if (below.isEmpty()) {
            return "";
        }
        int shared = sharedHeadings();
        var path = path(below.getFirst().chapter());
        int depth = path.indexOf(chapter);
        boolean ownLine = depth == Math.min(shared, path.size() - 1) || depth == path.size() - 1;
        String list = PlanTab.MEASURES.of(plan.key());
        return depth < shared ? list : list + "#c-" + (ownLine ? chapter : path.getLast()).key();
    }
}
