package org.yukidoke.plan.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Plan;

/** What an item says about the same item in the edition before. */
final class Continuity {

    /** How an edition marks an item that the edition before does not have. */
    static final String NEW = "none";

    private Continuity() {}

    /** Id of the same item in the edition before; null when it is new or there is no edition before. */
    static @Nullable String predecessor(Plan plan, String named, Function<Ids, Function<String, String>> kind) {
        return named.isEmpty() || named.equals(NEW)
                ? null
                : kind.apply(new Ids(plan.edition().predecessor())).apply(named);
    }
}
