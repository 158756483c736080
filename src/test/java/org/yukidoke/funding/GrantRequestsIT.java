package org.yukidoke.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.revision.VersionNotices;
import org.yukidoke.support.PageTest;

/** A changed grant project goes into the plan without an act of revision, and the history says by which request. */
@PageTest(laidOut = Councils.class)
// An application of its own: a plan is revised in it.
class GrantRequestsIT {

    private static final String PLAN = "saitama-r7";
    private static final String COUNCIL = "saitama";

    @Autowired
    private GrantRequests requests;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private VersionNotices notices;

    @Autowired
    private Staff staff;

    private Scope as(Role role, String body) {
        return staff.scope(Set.of(new Grant(role, COUNCIL)), COUNCIL + "." + body);
    }

    private Asked asked() {
        var scheme = plans.get(PLAN).actors().schemes().getFirst().key();
        return new Asked(
                "",
                new Asked.Described("居場所づくり事業", "さいたま市", scheme, "週に三日ひらく居場所"),
                new Asked.Period(new PartialDate.Unknown(), new PartialDate.Unknown(), "令和8年度"),
                new GrantRequest.Money(new BigDecimal("1200"), "市の実施分のみ"),
                new Asked.Indicator("利用者数", new BigDecimal("60"), "人"),
                "利用の見込みが増えたため");
    }

    @Test
    void theAnnexIsCorrectedWithTheApplicationAndThePlanDeemedRevised() {
        Scope city = as(Role.MEMBER, "saitama-city");
        Scope secretariat = as(Role.SECRETARIAT, "labour-bureau");
        var today = LocalDate.now(PlanDrafts.JAPAN);
        var before = versions.findInForce(PLAN, today).orElseThrow();
        var made = requests.ask(city, PLAN, asked());
        assertThat(made).isInstanceOf(GrantRequests.Step.Done.class);
        var request = ((GrantRequests.Step.Done) made).request();

        assertThat(requests.apply(city, request.id(), today, "早すぎる")).isInstanceOf(GrantRequests.Step.Refused.class);
        assertThat(requests.agree(secretariat, request.id())).isInstanceOf(GrantRequests.Step.Done.class);
        assertThat(plans.get(PLAN).actors().grantProjects())
                .noneMatch(project -> project.key().equals("q1"));
        assertThat(requests.apply(city, request.id(), today, "申し出第1号")).isInstanceOf(GrantRequests.Step.Deemed.class);

        var plan = plans.get(PLAN);
        assertThat(plan.actors().grantProjects())
                .anyMatch(project -> project.key().equals("q1"));
        assertThat(plan.kpis()).anyMatch(kpi -> kpi.key().equals("q1-1") && kpi.inAnnex());
        var now = versions.findInForce(PLAN, today).orElseThrow();
        assertThat(now.event()).isEqualTo(Front.Event.DEEMED_REVISED);
        assertThat(now.note()).isEqualTo("申し出第1号");
        assertThat(now.number()).isEqualTo(before.number() + 1);
        assertThat(requests.get(city, request.id()).request().applied())
                .isEqualTo(new GrantRequest.Applied(today, now.id()));
        assertThat(notices.list(secretariat, COUNCIL, now.id())).isNotEmpty();
        assertThat(requests.apply(city, request.id(), today, "二度目")).isInstanceOf(GrantRequests.Step.Refused.class);
    }

    @Test
    void onlyBodiesAskAndOnlyTheSecretariatSpeaksForTheCouncil() {
        assertThatThrownBy(() -> requests.ask(as(Role.SECRETARIAT, "labour-bureau"), PLAN, asked()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.list(as(Role.VIEWER, "labour-bureau"), PLAN))
                .isInstanceOf(AccessDeniedException.class);
        Scope city = as(Role.MEMBER, "saitama-city");
        var made = ((GrantRequests.Step.Done) requests.ask(city, PLAN, asked())).request();
        assertThatThrownBy(() -> requests.agree(city, made.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        requests.apply(as(Role.MEMBER, "other-city"), made.id(), LocalDate.now(PlanDrafts.JAPAN), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.get(as(Role.COUNSELLOR, "labour-bureau"), made.id()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
