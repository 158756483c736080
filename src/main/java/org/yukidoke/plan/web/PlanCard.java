package org.yukidoke.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Texts;

/**
 * One edition in a list of plans.
 *
 * @param windows how many named windows it holds, in words; empty for none
 */
public record PlanCard(
        String href,
        String prefecture,
        String council,
        String name,
        String edition,
        String period,
        Mark state,
        String measures,
        String measuresHref,
        String kpis,
        String kpisHref,
        String windows,
        String windowsHref) {

    static PlanCard of(Plan plan, LocalDate today, Texts t) {
        var words = new PlanWords(t);
        var edition = plan.edition();
        PlanState state = PlanState.on(today, edition.effective());
        int windows = plan.actors().services().size();
        return new PlanCard(
                PlanTab.OVERVIEW.of(plan.key()),
                words.prefecture(plan.platform()),
                words.name(plan.council().name()),
                words.name(edition.name()),
                words.name(edition.label()),
                words.period(edition.effective()),
                new Mark(t.of(state.words()), state.tone()),
                t.of("plan.measures.number", plan.measures().size()),
                PlanTab.MEASURES.of(plan.key()),
                t.of("plan.kpis.number", plan.kpis().size()),
                PlanTab.KPIS.of(plan.key()),
                windows == 0 ? "" : t.of("plan.windows.number", windows),
                PlanTab.WINDOWS.of(plan.key()));
    }

    /** Every edition, the newest of a council first, the councils in the order of the catalogue. */
    static List<PlanCard> of(List<Plan> plans, LocalDate today, Texts t) {
        return byCouncil(plans).stream()
                .flatMap(List::stream)
                .map(plan -> of(plan, today, t))
                .toList();
    }

    /** The editions of each council, the newest first. */
    static List<List<Plan>> byCouncil(List<Plan> plans) {
        return plans.stream()
                .map(plan -> plan.platform().key())
                .distinct()
                .map(council -> plans.stream()
                        .filter(plan -> plan.platform().key().equals(council))
                        .toList()
                        .reversed())
                .toList();
    }
}
