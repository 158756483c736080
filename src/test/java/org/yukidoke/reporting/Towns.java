package org.yukidoke.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;

/** A plan in which the word for all towns is written out: every one of them carries the measures it stands for. */
final class Towns {

    static final String WORD = "市町村";

    private Towns() {}

    static Plan writtenOut(Plan plan, int towns) {
        var actors = plan.actors();
        Actors.Organisation pattern = actors.organisations().stream()
                .filter(body -> body.name().ja().equals(WORD))
                .findFirst()
                .orElseThrow();
        var names = IntStream.rangeClosed(1, towns).mapToObj("見本%d市"::formatted).toList();
        var bodies = new ArrayList<>(actors.organisations());
        for (String name : names) {
            String key = "town-" + (names.indexOf(name) + 1);
            bodies.add(new Actors.Organisation(
                    pattern.id() + "-" + key,
                    key,
                    new Name(name, "Sample town " + key),
                    "",
                    pattern.kind(),
                    "",
                    true,
                    List.of(),
                    pattern.source()));
        }
        return plan.withMeasures(plan.measures().stream()
                        .map(measure -> carried(measure, names))
                        .toList())
                .with(new Actors(
                        bodies,
                        actors.aliases(),
                        actors.programmes(),
                        actors.services(),
                        actors.schemes(),
                        actors.grantProjects(),
                        actors.procedures()));
    }

    private static Measure carried(Measure measure, List<String> names) {
        var owned = measure.owned();
        if (!owned.owners().contains(WORD)) {
            return measure;
        }
        var expanded = new ArrayList<>(owned.expanded());
        expanded.addAll(names);
        return measure.with(new Measure.Ownership(owned.owners(), owned.fromHeading(), expanded, owned.detail()));
    }
}
