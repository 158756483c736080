package org.yukidoke.plan.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** The editions before and after one; null where there is none. */
record Neighbours(@Nullable Plan before, @Nullable Plan after) {

    static final Neighbours NONE = new Neighbours(null, null);

    static Neighbours of(Plan plan, Plans plans) {
        return new Neighbours(
                plans.find(plan.edition().predecessor()).orElse(null),
                plans.listEditions().stream()
                        .filter(edition -> edition.predecessor().equals(plan.key()))
                        .findFirst()
                        .flatMap(edition -> plans.find(edition.key()))
                        .orElse(null));
    }

    Optional<Plan> findBefore() {
        return Optional.ofNullable(before);
    }

    Optional<Plan> findAfter() {
        return Optional.ofNullable(after);
    }

    /** Address of the page that sets two editions side by side. */
    static String difference(String older, String newer) {
        return "/plans/" + newer + "/difference/" + older;
    }
}
