package org.yukidoke.progress;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;

/**
 * Where every indicator of a plan stands at a moment.
 *
 * @param publication by which the public may see it; null for what only the council's own people see
 */
public record Board(
        Plan plan,
        Moment moment,
        Settings settings,
        @Nullable Publication publication,
        List<Evaluation> evaluations) {

    public Board {
        evaluations = List.copyOf(evaluations);
    }

    /** An evaluation by the indicator's id or its key inside the plan. */
    public Optional<Evaluation> find(String idOrKey) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.indicator().id().equals(idOrKey)
                        || evaluation.indicator().key().equals(idOrKey))
                .findFirst();
    }

    /**
     * As above.
     *
     * @throws Absent when the plan has no such indicator
     */
    public Evaluation get(String idOrKey) {
        return find(idOrKey).orElseThrow(() -> new Absent("indicator", idOrKey));
    }
}
