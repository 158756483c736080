package org.yukidoke.revision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanVersions;

/**
 * A draft the members of one council are asked about, with made-up words. It is not adopted, so the plan stays what its
 * council printed; one that is there stays as visitors left it.
 */
@Component
@Order(20)
final class DemoRevision implements DemoData {

    private static final String PLAN = "saitama-r7";
    private static final int DAYS = 21;

    private final PlanDraftRows rows;
    private final ConsultationRows consultations;
    private final PlanVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoRevision(
            PlanDraftRows rows,
            ConsultationRows consultations,
            PlanVersions versions,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.consultations = consultations;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> {
            if (rows.list(PLAN).isEmpty()) {
                versions.findInForce(PLAN, LocalDate.ofInstant(clock.instant(), PlanDrafts.JAPAN))
                        .ifPresent(this::lay);
            }
        });
    }

    private void lay(PlanVersions.Made base) {
        Plan plan = versions.get(base.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = Ids.next(now);
        rows.add(
                new Draft(
                        id,
                        PLAN,
                        plan.platform().key(),
                        0,
                        base.id(),
                        new Draft.Words("令和8年度に向けた見直し（見本）", "前年度の実績と、構成員から出た意見を踏まえた見直しの見本です。"),
                        new Draft.Stage.Drafting(),
                        new Draft.Begun(now, null)),
                null);
        keep(id, lower(plan.kpis().getFirst()), "対象者の減少を踏まえた（見本）");
        var measure = plan.measures().getFirst();
        keep(
                id,
                new Change.MeasureText(
                        measure.key(), measure.label(), measure.title(), measure.gist() + "オンラインでも受け付ける。", ""),
                "来所が難しい人に届けるため（見本）");
        var due = LocalDate.ofInstant(now, PlanDrafts.JAPAN).plusDays(DAYS);
        var asked = new Consultation(Ids.next(now), id, due, true, "改定案についてご意見をお寄せください（見本）。", now, null);
        consultations.open(asked, null);
        rows.move(id, new Draft.Stage.Consulting(due));
        Optional.of("m." + measure.key())
                .map(item -> new Consultation.Comment(
                        Ids.next(now),
                        item,
                        plan.platform().key() + ".labour-bureau",
                        "受付の時間帯も書いてはどうか（見本）。",
                        now,
                        null))
                .ifPresent(comment -> consultations.comment(asked.id(), comment, null));
    }

    private static Change lower(Kpi kpi) {
        var target = kpi.target();
        var value = target.value();
        var less = value == null ? null : value.subtract(value.remainder(BigDecimal.valueOf(100)));
        return new Change.KpiTarget(
                kpi.key(),
                new Kpi.Target(
                        target.kind(),
                        less,
                        target.unit(),
                        target.comparator(),
                        target.text(),
                        target.on(),
                        List.copyOf(target.per())));
    }

    private void keep(UUID draft, Change change, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.keep(draft, new Kept(change.slot(), 1, change, reason, now, null));
    }
}
