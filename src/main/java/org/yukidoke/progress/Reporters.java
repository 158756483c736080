package org.yukidoke.progress;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Plan;

/** Which bodies owe figures on what: those a plan prints beside an indicator, one by one, or by a word for many. */
@Component
public final class Reporters {

    private final Organisations organisations;

    Reporters(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Both answers below, asked for at once.
     *
     * @param owing the bodies that owe figures, by id of the indicator
     */
    public record Bodies(Map<String, Organisation> byKey, Map<String, Set<String>> owing) {}

    /** The bodies of the plan's council and what they owe. */
    public Bodies of(Plan plan) {
        var bodies = organisations.list(plan.platform().key());
        return new Bodies(byKey(bodies), owing(plan, bodies));
    }

    /** The bodies of the plan's council that may report, by their key in the directory. */
    public Map<String, Organisation> list(Plan plan) {
        return byKey(organisations.list(plan.platform().key()));
    }

    private static Map<String, Organisation> byKey(List<Organisation> bodies) {
        return bodies.stream().collect(Collectors.toUnmodifiableMap(Organisation::key, body -> body));
    }

    /** The bodies that owe figures, by id of the indicator; an indicator that names none is missing. */
    public Map<String, Set<String>> owing(Plan plan) {
        return owing(plan, organisations.list(plan.platform().key()));
    }

    static Map<String, Set<String>> owing(Plan plan, List<Organisation> bodies) {
        Map<String, String> printed = printed(plan, bodies);
        var owing = new HashMap<String, Set<String>>();
        plan.kpis().forEach(kpi -> {
            var of = new LinkedHashSet<String>();
            for (String owner : kpi.place().owners()) {
                Stream<String> names = printed.containsKey(owner)
                        ? Stream.of(owner)
                        : members(plan, owner, kpi.place().measures());
                names.map(printed::get).filter(key -> key != null).forEach(of::add);
            }
            if (!of.isEmpty()) {
                owing.put(kpi.id(), Set.copyOf(of));
            }
        });
        return Map.copyOf(owing);
    }

    /** The bodies that carry out measures, by id of the measure; one whose owners are no body of the council is missing. */
    public Map<String, Set<String>> carrying(Plan plan) {
        Map<String, String> printed =
                printed(plan, organisations.list(plan.platform().key()));
        var carrying = new HashMap<String, Set<String>>();
        plan.measures().forEach(measure -> {
            var names = Stream.concat(measure.owned().owners().stream(), measure.owned().expanded().stream());
            var of = names.filter(printed::containsKey).map(printed::get).collect(Collectors.toUnmodifiableSet());
            if (!of.isEmpty()) {
                carrying.put(measure.id(), of);
            }
        });
        return Map.copyOf(carrying);
    }

    /** Keys of the bodies by every name the plan prints for them. */
    private static Map<String, String> printed(Plan plan, List<Organisation> bodies) {
        Map<String, String> keys =
                bodies.stream().collect(Collectors.toMap(Organisation::name, Organisation::key, (one, other) -> one));
        Map<String, String> printed = new HashMap<>();
        plan.actors().organisations().forEach(body -> {
            String key = keys.get(body.name().ja());
            if (key != null) {
                spellings(body).forEach(name -> printed.putIfAbsent(name, key));
            }
        });
        return printed;
    }

    private static Stream<String> spellings(Actors.Organisation body) {
        return Stream.concat(
                        Stream.of(body.name().ja(), body.officialName()),
                        body.variants().stream().map(Actors.Variant::name))
                .filter(name -> !name.isEmpty());
    }

    // A word such as 全機関・全団体 stands for the bodies listed for the rows the KPI belongs to.
    private static Stream<String> members(Plan plan, String word, List<String> measures) {
        return plan.actors().aliases().stream()
                .filter(alias -> alias.name().ja().equals(word))
                .flatMap(alias -> alias.rows().stream())
                .filter(row -> row.measures().stream().anyMatch(measures::contains))
                .flatMap(row -> row.members().stream());
    }
}
