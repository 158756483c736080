package org.yukidoke.progress;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.plan.Plan;
import org.yukidoke.statistics.Fact;

/** What bodies and councils reported, as facts to be counted. */
@Component
class LedgerFacts implements FactSource {

    private final EntryRows entries;
    private final Reporters reporters;

    LedgerFacts(EntryRows entries, Reporters reporters) {
        this.entries = entries;
        this.reporters = reporters;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> facts(Plan plan, Indicator indicator, Moment moment) {
        return ProvenanceRules.facts(
                indicator,
                entries.history(plan.key(), indicator.id(), moment),
                standing(plan, indicator, moment),
                reporters.owing(plan).getOrDefault(indicator.id(), Set.of()));
    }

    /** What a headline figure stands on. */
    @Transactional(readOnly = true)
    public Provenance provenance(Board board, Evaluation evaluation) {
        Plan plan = board.plan();
        Indicator indicator = evaluation.indicator();
        var history = entries.history(plan.key(), indicator.id(), board.moment());
        var standing = standing(plan, indicator, board.moment());
        return indicator.aim().additive()
                ? ProvenanceRules.sum(
                        evaluation,
                        history,
                        ProvenanceRules.facts(
                                indicator,
                                history,
                                standing,
                                reporters.owing(plan).getOrDefault(indicator.id(), Set.of())))
                : ProvenanceRules.state(evaluation, history, standing);
    }

    private List<Entry> standing(Plan plan, Indicator indicator, Moment moment) {
        return entries.standing(plan.key(), moment, List.of(indicator.id()));
    }
}
