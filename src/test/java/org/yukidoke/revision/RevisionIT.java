package org.yukidoke.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A council revises its plan, from the first change to the day it holds. */
@PageTest(laidOut = Councils.class)
// An application of its own: plans are revised in it.
class RevisionIT {

    private static final String PLAN = "tochigi-r2";
    private static final String COUNCIL = "tochigi";
    private static final Draft.Words WORDS = new Draft.Words("目標の見直し", "実績を踏まえて");

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Adoption adoption;

    @Autowired
    private VersionNotices notices;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Plans plans;

    @Autowired
    private Staff staff;

    private Scope secretariat() {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, COUNCIL)), COUNCIL + ".labour-bureau");
    }

    private Scope member() {
        return staff.scope(Set.of(new Grant(Role.MEMBER, COUNCIL)), COUNCIL + ".labour-bureau");
    }

    private static LocalDate today() {
        return LocalDate.now(PlanDrafts.JAPAN);
    }

    private Change target(String value) {
        Kpi first = plans.get(PLAN).kpis().getFirst();
        var target = first.target();
        return new Change.KpiTarget(
                first.key(),
                new Kpi.Target(
                        target.kind(),
                        new BigDecimal(value),
                        target.unit(),
                        target.comparator(),
                        target.text(),
                        target.on(),
                        target.per()));
    }

    @Test
    void aDraftGoesIntoForceOnItsDayThroughTwoHands() {
        Scope maker = secretariat();
        var draft = drafts.begin(maker, PLAN, WORDS);
        var older = versions.findInForce(PLAN, today()).orElseThrow();
        drafts.save(maker, draft.id(), target("7777"), 0, "実績");

        assertThat(adoption.submit(maker, draft.id(), new Draft.Days(today(), today())))
                .isInstanceOf(Adoption.Step.Submitted.class);
        assertThat(adoption.accept(maker, draft.id())).isInstanceOf(Adoption.Step.Refused.class);
        assertThat(adoption.accept(secretariat(), draft.id())).isInstanceOf(Adoption.Step.Adopted.class);

        assertThat(plans.get(PLAN).kpis().getFirst().target().value()).isEqualByComparingTo("7777");
        assertThat(versions.get(older.id()).kpis().getFirst().target().value()).isNotEqualTo(new BigDecimal("7777"));
        var newest = versions.findInForce(PLAN, today()).orElseThrow();
        var told = notices.list(maker, COUNCIL, newest.id());
        assertThat(told).isNotEmpty().allMatch(notice -> notice.read() == null);
        notices.read(member(), newest.id());
        assertThat(notices.list(maker, COUNCIL, newest.id()))
                .filteredOn(notice -> notice.read() != null)
                .extracting(VersionNotices.Notice::organisation)
                .containsExactly(COUNCIL + ".labour-bureau");
    }

    @Test
    void onTheSamePartTheSecondIsShownTheFirstAndOnAnotherPartBothAreKept() {
        Scope one = secretariat();
        Scope other = secretariat();
        var id = drafts.begin(one, PLAN, WORDS).id();
        Measure measure = plans.get(PLAN).measures().getFirst();
        var owners =
                new Change.MeasureOwners(measure.key(), new Measure.Ownership(List.of("栃木労働局"), false, List.of(), ""));

        assertThat(drafts.save(one, id, target("100"), 0, "")).isInstanceOf(PlanDrafts.Saving.Done.class);
        assertThat(drafts.save(other, id, owners, 0, "")).isInstanceOf(PlanDrafts.Saving.Done.class);
        assertThat(drafts.save(other, id, target("200"), 0, ""))
                .isInstanceOfSatisfying(
                        PlanDrafts.Saving.Clash.class,
                        clash -> assertThat(clash.theirs().change()).isEqualTo(target("100")));
        assertThat(drafts.save(other, id, target("200"), 1, "")).isInstanceOf(PlanDrafts.Saving.Done.class);
        assertThat(drafts.history(one, id, target("200").slot()))
                .extracting(Kept::change)
                .containsExactly(target("200"), target("100"));
        assertThat(drafts.get(one, id).changes()).hasSize(2);
    }

    @Test
    void membersSpeakOnlyWhenAskedAndNobodyElseAtAll() {
        Scope maker = secretariat();
        var id = drafts.begin(maker, PLAN, WORDS).id();
        drafts.save(maker, id, target("300"), 0, "");
        assertThatThrownBy(() -> drafts.get(member(), id)).isInstanceOf(AccessDeniedException.class);

        var due = today().plusDays(14);
        assertThat(consultations.open(maker, id, new Consultations.Question(due, true, "ご意見をください")))
                .isInstanceOf(Parsed.Valid.class);
        assertThat(consultations.comment(
                        member(), id, "k." + plans.get(PLAN).kpis().getFirst().key(), "高すぎる"))
                .isEmpty();
        assertThat(consultations.vote(member(), id, Consultation.Stance.DISAGREE, ""))
                .isNotEmpty();
        assertThat(consultations.vote(member(), id, Consultation.Stance.AGREE, ""))
                .isEmpty();
        var said = consultations.list(maker, id).getFirst();
        assertThat(said.votes().getFirst().digest())
                .isEqualTo(drafts.get(maker, id).digest());
        assertThat(consultations.answer(maker, said.comments().getFirst().id(), Consultation.Taken.PARTLY, "下げます"))
                .isEmpty();
        drafts.save(maker, id, target("250"), 1, "");
        assertThat(said.votes().getFirst().digest())
                .isNotEqualTo(drafts.get(maker, id).digest());

        for (Role role : List.of(Role.VIEWER, Role.COUNSELLOR)) {
            Scope stranger = staff.scope(Set.of(new Grant(role, COUNCIL)), COUNCIL + ".labour-bureau");
            assertThatThrownBy(() -> drafts.get(stranger, id)).isInstanceOf(AccessDeniedException.class);
        }
        Scope elsewhere = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        assertThatThrownBy(() -> drafts.get(elsewhere, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.begin(member(), PLAN, WORDS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> adoption.submit(member(), id, new Draft.Days(today(), today())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.save(member(), id, target("1"), 2, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> consultations.vote(maker, id, Consultation.Stance.AGREE, ""))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeemedRevisionIsNotUndoneByTheVersionThatWaits() {
        String plan = "akita-r2";
        Scope maker = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.labour-bureau");
        Scope other = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.labour-bureau");
        Measure measure = plans.get(plan).measures().getFirst();
        var id = drafts.begin(maker, plan, WORDS).id();
        var text = (Change.MeasureText) ItemRules.text(measure);
        drafts.save(
                maker,
                id,
                new Change.MeasureText(text.key(), text.label(), text.title(), "あすから", text.wording()),
                0,
                "");
        adoption.submit(maker, id, new Draft.Days(today(), today().plusDays(10)));
        assertThat(adoption.accept(other, id)).isInstanceOf(Adoption.Step.Adopted.class);

        var owners =
                new Change.MeasureOwners(measure.key(), new Measure.Ownership(List.of("秋田県"), false, List.of(), ""));
        adoption.deem(maker, plan, List.of(owners), today(), "交付金の変更");

        assertThat(plans.get(plan).measures().getFirst().owned().owners()).containsExactly("秋田県");
        var later =
                plans.find(plan, today().plusDays(10)).orElseThrow().measures().getFirst();
        assertThat(later.owned().owners()).containsExactly("秋田県");
        assertThat(later.gist()).isEqualTo("あすから");
    }
}
