package org.yukidoke.plan.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/** Who owns what in a plan, by the names printed there. */
record Owners(Plan plan) {

    /** The owners with an alias replaced by what the row prints for it; an alias nobody explains stays. */
    List<String> expanded(Measure measure) {
        List<String> members = measure.owned().expanded();
        if (members.isEmpty()) {
            return measure.owned().owners();
        }
        Set<String> aliases =
                plan.actors().aliases().stream().map(alias -> alias.name().ja()).collect(Collectors.toSet());
        var expanded = new LinkedHashSet<String>();
        for (String owner : measure.owned().owners()) {
            if (aliases.contains(owner)) {
                expanded.addAll(members);
            } else {
                expanded.add(owner);
            }
        }
        return List.copyOf(expanded);
    }

    List<Measure> measuresOf(Actors.Organisation organisation) {
        Set<String> names = names(organisation);
        return plan.measures().stream()
                .filter(measure -> expanded(measure).stream().anyMatch(names::contains) || inDetail(names, measure))
                .toList();
    }

    List<Kpi> kpisOf(Actors.Organisation organisation) {
        Set<String> names = names(organisation);
        return plan.kpis().stream()
                .filter(kpi -> kpi.place().owners().stream().anyMatch(names::contains))
                .toList();
    }

    private static Set<String> names(Actors.Organisation organisation) {
        return Stream.concat(
                        Stream.of(organisation.name().ja(), organisation.officialName()),
                        organisation.variants().stream().map(Actors.Variant::name))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }

    // The detail column separates sections by a space; a name is also printed with one inside, where the cell broke.
    private static boolean inDetail(Set<String> names, Measure measure) {
        String detail = measure.owned().detail();
        return List.of(detail.split(" ")).stream().anyMatch(names::contains)
                || names.stream().filter(name -> name.contains(" ")).anyMatch(detail::contains);
    }
}
