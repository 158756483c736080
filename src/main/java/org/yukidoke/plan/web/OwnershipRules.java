package org.yukidoke.plan.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/**
 * Who owns what. Being named is one thing, being meant by a word such as 全機関・全団体 another: the first is a duty the
 * plan gives to this body, the second one it gives to everybody, and where nothing lists whom the word covers it is
 * given to nobody in particular.
 */
final class OwnershipRules {

    private OwnershipRules() {}

    /**
     * What a body owns.
     *
     * @param section measures whose printed sections name it, beyond those it owns by name
     * @param throughAlias measures owned by a word that in that very row stands for this body
     */
    record Holding(
            List<Measure> direct,
            List<Measure> section,
            List<Measure> throughAlias,
            List<Kpi> kpis,
            List<Kpi> kpisThroughAlias) {
        Holding {
            direct = List.copyOf(direct);
            section = List.copyOf(section);
            throughAlias = List.copyOf(throughAlias);
            kpis = List.copyOf(kpis);
            kpisThroughAlias = List.copyOf(kpisThroughAlias);
        }

        boolean empty() {
            return direct.isEmpty() && section.isEmpty() && throughAlias.isEmpty() && kpis.isEmpty();
        }
    }

    /** Every spelling under which the plan may print the body. */
    static Set<String> names(Actors.Organisation organisation) {
        return Stream.concat(
                        Stream.of(organisation.name().ja(), organisation.officialName()),
                        organisation.variants().stream().map(Actors.Variant::name))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Holding of(Plan plan, Actors.Organisation organisation) {
        Set<String> names = names(organisation);
        var direct = plan.measures().stream()
                .filter(measure -> measure.owned().owners().stream().anyMatch(names::contains))
                .toList();
        var section = organisation.parent().isEmpty()
                ? List.<Measure>of()
                : plan.measures().stream()
                        .filter(measure -> !direct.contains(measure))
                        .filter(measure ->
                                names.stream().anyMatch(measure.owned().detail()::contains))
                        .toList();
        var throughAlias = plan.measures().stream()
                .filter(measure -> !direct.contains(measure))
                .filter(measure -> measure.owned().expanded().stream().anyMatch(names::contains))
                .toList();
        var kpis = plan.kpis().stream()
                .filter(kpi -> kpi.place().owners().stream().anyMatch(names::contains))
                .toList();
        var aliases = plan.actors().aliases().stream()
                .map(alias -> alias.name().ja())
                .collect(Collectors.toUnmodifiableSet());
        var through = throughAlias.stream().map(Measure::key).collect(Collectors.toUnmodifiableSet());
        var kpisThroughAlias = plan.kpis().stream()
                .filter(kpi -> !kpis.contains(kpi))
                .filter(kpi -> kpi.place().owners().stream().anyMatch(aliases::contains))
                .filter(kpi -> kpi.place().measures().stream().anyMatch(through::contains))
                .toList();
        return new Holding(direct, section, throughAlias, kpis, kpisThroughAlias);
    }

    /** Measures owned by an alias. */
    static List<Measure> of(Plan plan, Actors.Alias alias) {
        return plan.measures().stream()
                .filter(measure ->
                        measure.owned().owners().contains(alias.name().ja()))
                .toList();
    }

    /** The body behind a printed owner; empty for an alias or a name the plan uses once. */
    static List<Actors.Organisation> named(Plan plan, String owner) {
        return plan.actors().organisations().stream()
                .filter(organisation -> names(organisation).contains(owner))
                .limit(1)
                .toList();
    }
}
