package org.yukidoke.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Proposal;
import org.yukidoke.directory.Proposals;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.TakingOver;
import org.yukidoke.directory.Windows;
import org.yukidoke.directory.Wording;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** The plans' windows stand in the directory with what the plans say of them, and nothing else. */
@PageTest
class WindowIntakeIT {

    @Autowired
    private PlanIntake plans;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private TakingOver takingOver;

    @Autowired
    private Directory directory;

    @Autowired
    private Entries entries;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    private Scope secretariat;

    @BeforeEach
    void thePlansAreThere() throws Exception {
        var catalogue = Catalogue.shipped().get();
        plans.take(catalogue.concepts(), catalogue.plans());
        intake.take();
        secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "saitama.labour-bureau");
    }

    private Service window(String key) {
        return directory.published().service(key).orElseThrow().content();
    }

    private Entry entry(String key) {
        return takingOver.find(key).orElseThrow();
    }

    @Test
    void aWindowSaysWhatThePlanSays() {
        Service station = window("saitama.station-saitama");

        assertThat(station.title().ja()).isEqualTo("地域若者サポートステーションさいたま");
        assertThat(station.title().kana()).isEqualTo("チイキワカモノサポートステーションサイタマ");
        assertThat(station.audience().conditions())
                .containsExactly(new Dated(new Condition.Age(15, 49, null), null, null, true));
        assertThat(station.area()).isEqualTo(Area.of("111007"));
        assertThat(station.references()).containsExactly(Reference.plan("saitama-r7", "570-579"));
        assertThat(station.hours().isUnknown()).isTrue();
        assertThat(station.contacts()).isEmpty();
    }

    @Test
    void whatAnOlderPlanCalledOtherwiseIsOneWindowWithBothNames() {
        Service corner = window("saitama.middle-corner");

        assertThat(corner.otherNames()).contains("35歳からの就活サポートコーナー");
        assertThat(corner.references()).extracting(Reference::plan).containsExactly("saitama-r7", "saitama-r5");
        assertThat(directory.published().services())
                .filteredOn(listed -> listed.key().startsWith("saitama."))
                .extracting(listed -> listed.content().title().ja())
                .doesNotContain("35歳からの就活サポートコーナー", "埼玉県企業人材サポートデスク")
                .doesNotHaveDuplicates();
    }

    @Test
    void noTelephoneNumberAndNoAddressIsMadeUp() {
        assertThat(directory.published().services())
                .filteredOn(listed -> listed.key().matches("(saitama|akita|mie|tochigi)[.].+"))
                .allSatisfy(listed -> assertThat(listed.content().contacts())
                        .allSatisfy(contact -> assertThat(contact.value()).isEmpty()));
    }

    @Test
    void whoRunsAWindowKeepsItsEntry() {
        assertThat(entry("saitama.middle-corner").owner()).isEqualTo("saitama.labour-bureau");
        assertThat(entry("saitama.youth-centre").owner()).isEqualTo("saitama.prefecture");
        assertThat(entry("saitama.municipal-window").owner()).isEmpty();
        assertThat(window("saitama.youth-centre").operators()).containsExactly("埼玉県");
    }

    @Test
    void everyCityHasItsWindowForLivingAndTheTownsHaveOneTogether() {
        assertThat(window("akita.self-reliance.052027").title().ja()).isEqualTo("能代市の自立相談支援機関（くらしの相談）");
        assertThat(window("akita.self-reliance-towns.050008").area().codes())
                .contains("053481")
                .doesNotContain("052027");
    }

    @Test
    void aSchemeNobodyLookedUpLatelyIsNotShown() {
        assertThat(takingOver.find("japan.career-up")).isPresent();
        assertThat(directory.published().scheme("japan.career-up")).isEmpty();
        assertThat(directory.published().scheme("japan.ice-age-employment-subsidy"))
                .isEmpty();
    }

    @Test
    void bringingInAgainChangesNothing() {
        int version = entry("tochigi.polaris").version();

        assertThat(intake.take()).isEqualTo(new WindowIntake.Taken(0, 0, 0));
        assertThat(entry("tochigi.polaris").version()).isEqualTo(version);
    }

    @Test
    void aNewerPlanChangesWhatNobodyTouchedAndIsProposedForTheRest() {
        Entry untouched = entry("saitama.shigoto-support");
        takingOver.renew(untouched, Windows.named("前の計画の名前"), Origin.PLAN, "");
        Entry touched = entry("saitama.hikikomori-city");
        takingOver.renew(touched, Windows.saying("さいたま市ひきこもり相談センター", "前の計画の説明"), Origin.PLAN, "");
        touched = entry("saitama.hikikomori-city");
        entries.save(
                secretariat, touched.id(), touched.version(), Windows.saying("さいたま市ひきこもり相談センター", "来月から場所が変わります。"), "");
        database.owner()
                .sql("update assurance.taken set digest = '' where item in ('shigoto-support', 'hikikomori-city')")
                .update();

        assertThat(intake.take()).isEqualTo(new WindowIntake.Taken(0, 1, 1));

        assertThat(window("saitama.shigoto-support").title().ja()).isEqualTo("埼玉しごとサポート");
        assertThat(window("saitama.hikikomori-city").summary().ja()).isEqualTo("来月から場所が変わります。");
        assertThat(proposals.list(secretariat, touched.id()))
                .filteredOn(proposal -> proposal.state() == Proposal.State.OPEN)
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.origin()).isEqualTo("plan");
                    assertThat(proposal.differences())
                            .isNotEmpty()
                            .allSatisfy(
                                    difference -> assertThat(difference.after()).isNotEmpty());
                });
    }

    @Test
    void whatABodyTypedIsNotProposedAwayByAPlanThatSaysNothingNew() {
        Entry touched = entry("saitama.women-career");
        entries.save(
                secretariat,
                touched.id(),
                touched.version(),
                ((Service) touched.content())
                        .with(new Capacity(Capacity.State.FULL, LocalDate.of(2026, 11, 1), Wording.NONE, null, null)),
                "");
        database.owner()
                .sql("update assurance.taken set digest = '' where item = 'women-career'")
                .update();

        assertThat(intake.take()).isEqualTo(new WindowIntake.Taken(0, 0, 0));
        assertThat(proposals.list(secretariat, touched.id())).isEmpty();
    }
}
