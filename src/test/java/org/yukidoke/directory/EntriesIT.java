package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.support.PageTest;

/** A body keeps its windows, others propose, the public reads what is fresh. */
@PageTest
class EntriesIT {

    private static final String CITY = "saitama.kawagoe";

    @Autowired
    private Entries entries;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Directory directory;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Staff staff;

    @Autowired
    private Clock clock;

    private Scope keeper;
    private Scope secretariat;
    private Scope other;
    private Entry entry;

    @BeforeEach
    void aWindowOfTheCity() {
        organisations.enter(new Organisation(CITY, "saitama", "川越市", "Kawagoe City", "", "city"));
        keeper = staff.scope(Set.of(new Grant(Role.MEMBER, "saitama")), CITY);
        secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "saitama.labour-bureau");
        other = staff.scope(Set.of(new Grant(Role.MEMBER, "saitama")), "saitama.employment");
        entry = kept(entries.add(keeper, draft("kawagoe-" + UUID.randomUUID(), Windows.named("くらしの相談窓口"))));
    }

    private static Entries.Draft draft(String key, Content content) {
        return new Entries.Draft(key, "saitama", CITY, content, Origin.DESK, "");
    }

    private static Entry kept(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Kept.class);
        return ((Saving.Kept) saving).entry();
    }

    private Listing published() {
        return directory.published();
    }

    @Test
    void whatABodyEntersThePublicReadsAtOnceAsNotYetConfirmed() {
        assertThat(published().service(entry.key()))
                .hasValueSatisfying(
                        listed -> assertThat(listed.freshness().state()).isEqualTo(Freshness.State.UNCONFIRMED));

        entries.confirm(keeper, entry.id(), 1);

        assertThat(published().service(entry.key()))
                .hasValueSatisfying(listed ->
                        assertThat(listed.freshness()).isEqualTo(new Freshness(Freshness.State.CONFIRMED, 100)));
    }

    @Test
    void whatNobodyConfirmedForTooLongLeavesPublicPagesByItself() {
        entries.confirm(keeper, entry.id(), 1);
        LocalDate today = Japan.day(clock.instant());

        assertThat(directory.published(today.plusDays(180)).service(entry.key()))
                .hasValueSatisfying(
                        listed -> assertThat(listed.freshness().state()).isEqualTo(Freshness.State.CONFIRMED));
        assertThat(directory.published(today.plusDays(181)).service(entry.key()))
                .hasValueSatisfying(
                        listed -> assertThat(listed.freshness().state()).isEqualTo(Freshness.State.ASK));
        assertThat(directory.published(today.plusDays(401)).service(entry.key()))
                .isEmpty();
    }

    @Test
    void whatOthersChangeIsNoLongerWhatTheOwnerConfirmed() {
        entries.confirm(keeper, entry.id(), 1);
        kept(entries.save(keeper, entry.id(), 1, Windows.saying("くらしの相談窓口", "お金の相談"), ""));
        assertThat(entries.get(keeper, entry.id()).confirmedBy()).isEqualTo(CITY);

        kept(entries.save(secretariat, entry.id(), 2, Windows.saying("くらしの相談窓口", "夜間の相談"), ""));

        assertThat(entries.get(keeper, entry.id()).confirmedBy()).isEmpty();
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        kept(entries.save(keeper, entry.id(), 1, Windows.saying("くらしの相談窓口", "お金の相談"), ""));

        assertThat(entries.save(secretariat, entry.id(), 1, Windows.saying("くらしの相談窓口", "住まいの相談"), ""))
                .isInstanceOfSatisfying(
                        Saving.Clash.class,
                        clash -> assertThat(clash.entry().version()).isEqualTo(2));
        assertThat(entries.history(keeper, entry.id()))
                .extracting(version -> ((Service) version.content()).summary().ja())
                .containsExactly("お金の相談", "");
    }

    @Test
    void theSameContentAgainIsNoNewVersion() {
        assertThat(kept(entries.save(keeper, entry.id(), 1, Windows.named("くらしの相談窓口"), ""))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aFaultIsNamedByFieldAndNothingIsKept() {
        assertThat(entries.save(keeper, entry.id(), 1, Windows.named(""), ""))
                .isInstanceOfSatisfying(
                        Saving.Faulty.class,
                        faulty ->
                                assertThat(faulty.errors()).extracting("field").containsExactly("title.ja"));
        assertThat(entries.get(keeper, entry.id()).version()).isEqualTo(1);
    }

    @Test
    void anotherBodyMayProposeAndNotChange() {
        assertThatThrownBy(() -> entries.save(other, entry.id(), 1, Windows.named("別の名"), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.confirm(other, entry.id(), 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.show(other, entry.id(), false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.note(other, entry.id(), "…")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.own(keeper, entry.id(), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.add(other, draft("stolen", Windows.named("窓口"))))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(proposals.propose(other, entry.id(), 1, Windows.saying("くらしの相談窓口", "電話でも話せる"), "聞きました"))
                .isEmpty();
        assertThat(proposals.waiting(other, "saitama")).isEmpty();
        assertThat(proposals.waiting(keeper, "saitama"))
                .filteredOn(proposal -> proposal.entry().equals(entry.id()))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.differences())
                        .extracting(Difference::field)
                        .containsExactly("summary.ja"));
    }

    @Test
    void aProposalTakenLeavesWhatTheOwnerChangedMeanwhile() {
        proposals.propose(other, entry.id(), 1, Windows.saying("くらしの相談窓口", "電話でも話せる"), "");
        kept(entries.save(keeper, entry.id(), 1, Windows.named("くらしとしごとの相談窓口"), "改称"));
        UUID proposal = proposals.list(keeper, entry.id()).getFirst().id();

        assertThatThrownBy(() -> proposals.accept(other, proposal, 2, List.of("summary.ja")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(proposals.accept(keeper, proposal, 1, List.of("summary.ja"))).isInstanceOf(Saving.Clash.class);
        assertThat(kept(proposals.accept(keeper, proposal, 2, List.of("summary.ja")))
                        .content())
                .isEqualTo(Windows.saying("くらしとしごとの相談窓口", "電話でも話せる"));
        assertThatThrownBy(() -> proposals.accept(keeper, proposal, 3, List.of("summary.ja")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void whoeverDeclinesSaysWhy() {
        proposals.propose(other, entry.id(), 1, Windows.saying("くらしの相談窓口", "夜も開いている"), "");
        UUID proposal = proposals.list(keeper, entry.id()).getFirst().id();

        assertThat(proposals.decline(keeper, proposal, " ")).extracting("field").containsExactly("reason");
        assertThat(proposals.decline(keeper, proposal, "夜は開いていません")).isEmpty();
        assertThat(proposals.list(other, entry.id()))
                .singleElement()
                .satisfies(declined -> assertThat(declined.reason()).isEqualTo("夜は開いていません"));
    }

    @Test
    void aWindowThatEndedLeadsToItsSuccessor() {
        Entry next = kept(entries.add(keeper, draft("next-" + UUID.randomUUID(), Windows.named("新しい窓口"))));

        assertThat(entries.retire(keeper, entry.id(), "nowhere")).isNotEmpty();
        assertThat(entries.retire(keeper, entry.id(), next.key())).isEmpty();

        assertThat(published().service(entry.key())).isEmpty();
        assertThat(published().successor(entry.key())).hasValue(next.key());
    }

    @Test
    void aHiddenWindowIsNotPublicAndAnotherCouncilDoesNotKnowOfIt() {
        entries.show(keeper, entry.id(), false);
        Scope stranger = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");

        assertThat(published().service(entry.key())).isEmpty();
        assertThat(entries.list(stranger, "saitama")).isEmpty();
        assertThatThrownBy(() -> entries.get(stranger, entry.id())).isInstanceOf(Absent.class);
    }

    @Test
    void wordsAmongStaffAreKeptApart() {
        entries.note(keeper, entry.id(), "担当は午前だけ");

        assertThat(entries.note(other, entry.id())).isEqualTo("担当は午前だけ");
        assertThat(ContentJson.write(entries.get(keeper, entry.id()).content())).doesNotContain("午前だけ");
    }
}
