package org.yukidoke.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Texts;

/**
 * The page for whoever comes in from outside.
 *
 * @param windows each council's newest edition that names windows
 */
public record StartView(List<Council> councils, List<PlanCard> windows) {

    public StartView {
        councils = List.copyOf(councils);
        windows = List.copyOf(windows);
    }

    /** A prefecture's council with its newest edition and those before. */
    public record Council(PlanCard newest, List<PlanCard> earlier) {
        public Council {
            earlier = List.copyOf(earlier);
        }
    }

    static StartView of(List<Plan> plans, LocalDate today, Texts t) {
        var councils = PlanCard.byCouncil(plans).stream()
                .map(editions -> new Council(
                        PlanCard.of(editions.getFirst(), today, t),
                        editions.stream()
                                .skip(1)
                                .map(plan -> PlanCard.of(plan, today, t))
                                .toList()))
                .toList();
        return new StartView(
                councils,
                councils.stream()
                        .map(Council::newest)
                        .filter(card -> !card.windows().isEmpty())
                        .toList());
    }
}
