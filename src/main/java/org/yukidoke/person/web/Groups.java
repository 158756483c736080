package org.yukidoke.person.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** The target groups of the plans, which people belong to. */
@Component
final class Groups {

    private final Plans plans;

    Groups(Plans plans) {
        this.plans = plans;
    }

    /** Names of all groups of all editions by id: people keep the group of an edition that is over. */
    Map<String, String> names(Texts t) {
        return plans.list().stream()
                .flatMap(plan -> plan.targetGroups().stream())
                .collect(Collectors.toUnmodifiableMap(TargetGroup::id, group -> name(group, t), (one, other) -> one));
    }

    /** The groups of the newest edition of a council that names any. */
    List<Choice> of(String platform, Texts t) {
        return plans.list().stream()
                .filter(plan -> plan.platform().key().equals(platform))
                .filter(plan -> !plan.targetGroups().isEmpty())
                .reduce((older, newer) -> newer(older, newer))
                .map(plan -> plan.targetGroups().stream()
                        .map(group -> new Choice(group.id(), name(group, t), group.gist()))
                        .toList())
                .orElseGet(List::of);
    }

    private static Plan newer(Plan one, Plan other) {
        return one.key().equals(other.edition().predecessor()) ? other : one;
    }

    private static String name(TargetGroup group, Texts t) {
        return (group.label() + " " + t.pick(group.name().ja(), group.name().en())).strip();
    }
}
