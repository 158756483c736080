package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yukidoke.progress.Councils.named;
import static org.yukidoke.progress.Councils.says;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.plan.Plans;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.support.PageTest;

/** A revised plan holds from its day on, and what was published before goes on showing what it showed. */
@PageTest(laidOut = Councils.class)
// An application of its own: plans are revised in it.
class RevisedPlanIT {

    private static LocalDate today() {
        return LocalDate.now(Moment.JAPAN);
    }

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private Publications publications;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Staff staff;

    @Test
    void whatWasPublishedShowsTheTargetOfItsOwnMoment() {
        String plan = "tochigi-r2";
        var old = target(plans.get(plan));
        assertThat(ledger.record(secretariat(), plan, named(says(plan + ".k.1", "tochigi.labour-bureau", "2020", 7))))
                .isInstanceOf(Recording.Done.class);
        var published = publications.publish(secretariat(), plan, "before");

        adopt(plan, today(), new BigDecimal("9999"));

        assertThat(target(plans.get(plan))).isEqualByComparingTo("9999");
        assertThat(target(progress.published(plan, published.moment())
                        .orElseThrow()
                        .plan()))
                .isEqualByComparingTo(old);
        publications.publish(secretariat(), plan, "after");
        assertThat(target(progress.published(plan).orElseThrow().plan())).isEqualByComparingTo("9999");
        assertThat(target(progress.published(plan, published.moment())
                        .orElseThrow()
                        .plan()))
                .isEqualByComparingTo(old);
    }

    @Test
    void aVersionWaitsForItsDayAndOlderOnesStayReadable() {
        String plan = "saitama-r5";
        var old = target(plans.get(plan));
        var first = versions.findInForce(plan, today()).orElseThrow();
        var waiting = adopt(plan, today().plusDays(3), new BigDecimal("123"));

        assertThat(target(plans.get(plan))).isEqualByComparingTo(old);
        assertThat(target(plans.find(plan, today().plusDays(3)).orElseThrow())).isEqualByComparingTo("123");
        assertThat(versions.findInForce(plan, today())).contains(first);
        assertThat(waiting.number()).isEqualTo(first.number() + 1);
        assertThat(target(versions.get(first.id()))).isEqualByComparingTo(old);
        assertThat(plans.get(plan).front().versions()).hasSize(first.number());
        assertThat(versions.get(waiting.id()).front().versions()).hasSize(waiting.number());
    }

    @Test
    void theCatalogueTakenInAgainLeavesTheCouncilsVersionInForce() throws Exception {
        String plan = "mie-r2";
        adopt(plan, today(), new BigDecimal("4321"));
        var catalogue = Catalogue.shipped().get();
        assertThat(intake.take(catalogue.concepts(), catalogue.plans())).isEmpty();
        assertThat(target(plans.get(plan))).isEqualByComparingTo("4321");
    }

    private PlanVersions.Made adopt(String key, LocalDate inForce, BigDecimal target) {
        Plan text = revised(plans.get(key), kpi -> with(kpi, target));
        return Optional.ofNullable(transaction.execute(status ->
                        versions.add(new PlanVersions.Adopted(text, Front.Event.REVISED, today(), inForce, "test"))))
                .orElseThrow();
    }

    private static BigDecimal target(Plan plan) {
        return Optional.ofNullable(plan.kpis().getFirst().target().value()).orElseThrow();
    }

    private static Plan revised(Plan plan, UnaryOperator<Kpi> first) {
        var kpis = new ArrayList<>(plan.kpis());
        kpis.set(0, first.apply(kpis.getFirst()));
        return plan.withKpis(kpis);
    }

    private static Kpi with(Kpi kpi, BigDecimal value) {
        var target = kpi.target();
        return kpi.with(new Kpi.Target(
                target.kind(), value, target.unit(), target.comparator(), target.text(), target.on(), target.per()));
    }

    private Scope secretariat() {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, "tochigi")), "tochigi.labour-bureau");
    }
}
