package org.yukidoke.revision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.StageTarget;

/**
 * Works the targets of the next stage out by the plan's own formula and rounding, from what the stage before really
 * reached, and puts into a draft what people choose of it.
 */
@Component
public class StageRoll {

    private final PlanDrafts drafts;
    private final Progress progress;

    StageRoll(PlanDrafts drafts, Progress progress) {
        this.drafts = drafts;
        this.progress = progress;
    }

    /**
     * A target worked out.
     *
     * @param kpi the one of the later stage
     * @param choices figures that may be put into the draft: one where the plan says how it rounds, else one a way of
     *     rounding
     */
    public record Worked(Kpi kpi, StageTarget target, Map<Formula.Mode, BigDecimal> choices) {
        public Worked {
            choices = Map.copyOf(choices);
        }
    }

    /** Every target of a later stage that a formula yields and whose figures are known. */
    public List<Worked> list(Scope scope, UUID id) {
        var sheet = drafts.get(scope, id);
        PlanDrafts.requireWriter(scope, sheet.draft());
        Board board = progress.live(scope, sheet.draft().plan());
        return sheet.plan().kpis().stream()
                .flatMap(kpi -> Indicator.find(board.plan(), "k." + kpi.key())
                        .flatMap(indicator -> StageTarget.of(board, indicator))
                        .map(target -> new Worked(kpi, target, choices(target)))
                        .stream())
                .toList();
    }

    private static Map<Formula.Mode, BigDecimal> choices(StageTarget target) {
        BigDecimal figure = target.result().figure();
        if (!target.rounded().isEmpty() || figure == null) {
            return target.rounded();
        }
        return Map.of(target.formula().steps().getLast().rounding().mode(), figure);
    }

    /** Puts one of the figures into the draft, with why. */
    public PlanDrafts.Saving take(Scope scope, UUID id, String key, Formula.Mode mode, String reason) {
        var sheet = drafts.get(scope, id);
        var worked = list(scope, id).stream()
                .filter(each -> each.kpi().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("target", key));
        BigDecimal figure = worked.choices().get(mode);
        if (figure == null) {
            throw new Absent("rounding", mode.name());
        }
        var target = worked.kpi().target();
        var change = new Change.KpiTarget(
                key,
                new Kpi.Target(
                        target.kind(),
                        figure,
                        target.unit(),
                        target.comparator(),
                        target.text(),
                        target.on(),
                        target.per()));
        int seen = sheet.find(change.slot()).map(Kept::version).orElse(0);
        return drafts.save(scope, id, change, seen, reason);
    }
}
