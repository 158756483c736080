package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Standing;

/** A round asks each body for its own, keeps every word, and passes nothing by one pair of eyes. */
@PageTest(laidOut = Councils.class)
class ReportsIT {

    private static final String BUREAU = "tochigi.labour-bureau";

    @Autowired
    private OpenRounds open;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Reports reports;

    @Autowired
    private Handing handing;

    @Autowired
    private Overviews overviews;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Progress progress;

    @Autowired
    private TestDatabase database;

    private Scope secretariat;
    private Scope member;
    private Round round;
    private UUID ask;

    @BeforeEach
    void aRoundIsOpen() {
        secretariat = open.secretariat("tochigi");
        member = open.member(BUREAU);
        round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        ask = open.ask(secretariat, round, BUREAU);
    }

    private Line figure() {
        return reports.get(member, ask).lines().stream()
                .filter(OpenRounds::count)
                .findFirst()
                .orElseThrow();
    }

    private Saving.Done save(Scope by, String field, String said, long base) {
        return (Saving.Done)
                reports.save(by, ask, 0, List.of(new Typed(figure().key(), field, said, base)), Kept.Way.SCREEN);
    }

    private Status status() {
        return overviews.get(secretariat, round.id()).rows().stream()
                .filter(row -> row.ask().id().equals(ask))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void aBodyIsAskedForExactlyWhatItOwns() {
        assertThat(overviews.get(secretariat, round.id()).rows())
                .allSatisfy(row -> assertThat(row.lines()).isPositive());
        var report = reports.get(member, ask);
        assertThat(report.lines()).anySatisfy(line -> assertThat(line.subject()).isInstanceOf(Line.Figure.class));
        assertThat(report.lines()).anySatisfy(line -> assertThat(line.subject()).isInstanceOf(Line.Deed.class));
    }

    @Test
    void nobodyElseSeesIt() {
        Scope other = open.member("tochigi.prefecture");
        Scope elsewhere = open.secretariat("saitama");
        for (Scope stranger : List.of(other, elsewhere)) {
            assertThatThrownBy(() -> reports.get(stranger, ask)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> save(stranger, "quantity", "1", 0)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reports.check(stranger, ask)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reports.history(stranger, ask)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handing.submit(stranger, ask)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handing.approve(stranger, ask, shown(ask)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handing.accept(stranger, ask, shown(ask)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> overviews.get(stranger, round.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> snapshots.close(stranger, round.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rounds.extend(
                            stranger, ask, LocalDate.now(Moment.JAPAN).plusDays(50), "x"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> handing.accept(member, ask, shown(ask))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rounds.open(member, round.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rounds.plan(member, "tochigi-r2", Map.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoWhoTypeIntoOneFieldBothKeepTheirText() {
        Scope colleague = open.member(BUREAU);
        save(member, "quantity", "12", 0);
        var met = save(colleague, "quantity", "21", 0);
        assertThat(met.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.stands().said()).isEqualTo("12");
            assertThat(clash.other().said()).isEqualTo("21");
        });
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Clashing.class);
        var chosen = save(colleague, "quantity", "21", met.version());
        assertThat(chosen.clashes()).isEmpty();
        assertThat(reports.get(member, ask).said(figure().key(), "quantity")).isEqualTo("21");
        assertThat(reports.history(member, ask)).extracting(Kept::said).containsExactly("12", "21", "21");
    }

    @Test
    void whatIsEmptiedUnseenMeetsTheTextAsWell() {
        Scope colleague = open.member(BUREAU);
        long version = save(member, "comment", "一", 0).version();
        save(member, "comment", "", version);
        assertThat(save(colleague, "comment", "二", version).clashes()).hasSize(1);
    }

    @Test
    void whoeverGoesOnTypingDoesNotDiscardATextTheyHaveNotSeen() {
        Scope colleague = open.member(BUREAU);
        long mine = save(member, "quantity", "12", 0).version();
        save(colleague, "quantity", "21", 0);
        save(member, "quantity", "13", mine);
        assertThat(reports.get(member, ask).clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.other().said()).isEqualTo("21"));
    }

    @Test
    void whatWasChangedAfterItWasShownIsNotAccepted() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        String shown = shown(ask);
        handing.lift(member, ask, new Approvals.Because("own", "直します"));
        save(member, "quantity", "160", 99);
        open.explain(member, ask);
        handing.submit(member, ask);
        assertThat(handing.accept(secretariat, ask, shown))
                .isInstanceOfSatisfying(
                        Submission.Held.class, held -> assertThat(held.why()).isInstanceOf(Attempt.Changed.class));
    }

    @Test
    void whoeverTypedAPartOfItHasNoSayWhoeverHandsItOver() {
        open.fill(secretariat, ask, 60);
        handing.submit(member, ask);
        assertThat(handing.accept(secretariat, ask, shown(ask)))
                .isInstanceOfSatisfying(
                        Submission.Held.class, held -> assertThat(held.why()).isInstanceOf(Attempt.Maker.class));
    }

    @Test
    void nothingToReportAndFiguresContradictEachOther() {
        open.fill(member, ask, 60);
        reports.save(
                member,
                ask,
                0,
                List.of(new Typed("", "state", "not_applicable", 0), new Typed("", "comment", "なし", 0)),
                Kept.Way.SCREEN);
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Remarked.class);
    }

    @Test
    void theDatabaseKeepsWhatWasHandedOver() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        for (String sql : List.of(
                "delete from reporting.cell where ask = '" + ask + "'",
                "update workflow.matter set route = 'two' where id = '" + ask + "'")) {
            assertThatThrownBy(() -> database.application().sql(sql).update()).hasMessageContaining("ERROR");
        }
    }

    @Test
    void theSameAgainChangesNothing() {
        long version = save(member, "quantity", "12", 0).version();
        assertThat(save(member, "quantity", "12", 0).version()).isEqualTo(version);
        assertThat(reports.history(member, ask)).hasSize(1);
    }

    @Test
    void anEmptyReportIsNotTaken() {
        assertThat(handing.submit(member, ask))
                .isInstanceOfSatisfying(
                        Submission.Remarked.class,
                        remarked -> assertThat(remarked.remarks()).isNotEmpty().allMatch(Remark::holds));
    }

    @Test
    void aReportPassesFromHandToHandIntoTheLedger() {
        assertThat(status()).isEqualTo(Status.NOT_OPENED);
        open.fill(member, ask, 60);
        assertThat(status()).isEqualTo(Status.DRAFTING);
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Done.class);
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        assertThat(reports.save(
                        member, ask, 0, List.of(new Typed(figure().key(), "quantity", "61", 99)), Kept.Way.SCREEN))
                .isInstanceOf(Saving.Shut.class);
        assertThat(handing.giveBack(secretariat, ask, new Approvals.Because("figure", "昨年の倍です")))
                .isInstanceOf(Submission.Done.class);
        assertThat(status()).isEqualTo(Status.RETURNED);
        save(member, "quantity", "58", 99);
        open.explain(member, ask);
        handing.submit(member, ask);
        assertThat(handing.accept(secretariat, ask, shown(ask))).isInstanceOf(Submission.Done.class);
        assertThat(status()).isEqualTo(Status.ACCEPTED);
        var indicator = ((Line.Figure) figure().subject()).indicator();
        assertThat(progress.live(secretariat, "tochigi-r2")
                        .find(indicator.id())
                        .orElseThrow()
                        .years())
                .filteredOn(year -> year.figure().number().isPresent())
                .anySatisfy(
                        year -> assertThat(year.figure().number().orElseThrow()).isEqualByComparingTo("58"));
        assertThat(handing.history(member, ask))
                .extracting(Deed::kind)
                .containsExactly(Deed.Kind.SUBMIT, Deed.Kind.RETURN, Deed.Kind.SUBMIT, Deed.Kind.ACCEPT);
    }

    @Test
    void whatTheSecretariatTypedFromPaperAnotherOfItAccepts() {
        open.fill(secretariat, ask, 60);
        assertThat(reports.history(secretariat, ask)).allMatch(kept -> kept.way() == Kept.Way.CARRIED);
        handing.submit(secretariat, ask);
        assertThat(handing.accept(secretariat, ask, shown(ask)))
                .isInstanceOfSatisfying(
                        Submission.Held.class, held -> assertThat(held.why()).isInstanceOf(Attempt.SamePerson.class));
        assertThat(handing.accept(open.secretariat("tochigi"), ask, shown(ask))).isInstanceOf(Submission.Done.class);
    }

    @Test
    void nothingHereConcernsUsIsAnAnswer() {
        reports.save(member, ask, 0, List.of(new Typed("", "state", "not_applicable", 0)), Kept.Way.SCREEN);
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Remarked.class);
        reports.save(member, ask, 0, List.of(new Typed("", "comment", "対象事業が終了した", 0)), Kept.Way.SCREEN);
        handing.submit(member, ask);
        handing.accept(secretariat, ask, shown(ask));
        assertThat(status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void aBodyTakesBackWhatNobodyHasAccepted() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        assertThat(handing.lift(member, ask, new Approvals.Because("own", "もう一度確かめます")))
                .isInstanceOfSatisfying(
                        Submission.Done.class,
                        done -> assertThat(done.standing().open()).isTrue());
        handing.submit(member, ask);
        handing.accept(secretariat, ask, shown(ask));
        assertThatThrownBy(() -> handing.lift(member, ask, new Approvals.Because("own", "訂正")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRoundIsNotClosedOverAHandedReport() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        assertThat(snapshots.close(secretariat, round.id())).isInstanceOf(Snapshots.Closing.Waiting.class);
    }

    @Test
    void aClosedRoundStaysAsItWasWhateverHappensLater() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        handing.accept(secretariat, ask, shown(ask));
        var closed = ((Snapshots.Closing.Done) snapshots.close(secretariat, round.id())).snapshot();
        assertThat(closed.intact()).isTrue();
        assertThat(snapshots.find(member, round.id())).hasValueSatisfying(again -> {
            assertThat(again.content()).isEqualTo(closed.content());
            assertThat(again.sha256()).isEqualTo(closed.sha256());
        });
        assertThat(closed.content().bodies())
                .filteredOn(body -> body.status().equals("accepted"))
                .singleElement()
                .satisfies(body -> assertThat(body.key()).isEqualTo(BUREAU));
        assertThat(reports.save(member, ask, 0, List.of(new Typed("", "comment", "あとから", 0)), Kept.Way.SCREEN))
                .isInstanceOf(Saving.Shut.class);
        assertThat(snapshots.close(secretariat, round.id())).isInstanceOf(Snapshots.Closing.NotNow.class);
    }

    @Test
    void aChangedSnapshotIsFoundOut() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        handing.accept(secretariat, ask, shown(ask));
        snapshots.close(secretariat, round.id());
        database.owner().sql("""
                        update reporting.snapshot
                           set content = replace(content, '"60"', '"61"') || ' ',
                               sha256 = sha256(convert_to(replace(content, '"60"', '"61"') || ' ', 'UTF8'))
                         where round = :round
                        """).param("round", round.id()).update();
        assertThat(snapshots.find(member, round.id()).orElseThrow().intact()).isFalse();
    }

    @Test
    void theReasonsForAskingAreDated() {
        var typed = new HashMap<>(OpenRounds.wanted("2022"));
        typed.put("due", LocalDate.now(Moment.JAPAN).minusDays(1).toString());
        typed.put("period", "2022-Q1");
        typed.remove("title");
        assertThat(rounds.plan(secretariat, "tochigi-r2", typed))
                .isInstanceOfSatisfying(
                        Rounds.Planning.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("period", "title", "due"));
    }

    @Test
    void aBodyIsGivenLonger() {
        LocalDate later = LocalDate.now(Moment.JAPAN).plusDays(60);
        rounds.extend(secretariat, ask, later, "担当者の交代");
        assertThat(reports.get(member, ask).ask().due()).isEqualTo(later);
    }

    @Test
    void nobodyIsGivenLongerUntilAnEarlierDay() {
        LocalDate due = reports.get(member, ask).ask().due();
        for (LocalDate day : List.of(due.minusDays(1), due)) {
            assertThat(rounds.extend(secretariat, ask, day, "担当者の交代"))
                    .isEqualTo(
                            new Rounds.Extending.Refused(List.of(FieldError.of("due", "reporting.fault.due.earlier"))));
        }
        assertThat(reports.get(member, ask).ask().due()).isEqualTo(due);
    }

    @Test
    void twoLevelsMeanThreePeople() {
        var wanted = new HashMap<>(OpenRounds.wanted("2022"));
        wanted.put("route", "two");
        Round two = open.open(secretariat, "tochigi-r2", wanted);
        UUID of = open.ask(secretariat, two, BUREAU);
        Scope chief = open.member(BUREAU);
        open.fill(member, of, 60);
        handing.submit(member, of);
        assertThat(handing.accept(secretariat, of, shown(of))).isInstanceOf(Submission.Held.class);
        assertThat(handing.approve(member, of, shown(of))).isInstanceOf(Submission.Held.class);
        assertThat(handing.approve(chief, of, shown(of)))
                .isInstanceOfSatisfying(
                        Submission.Done.class,
                        done -> assertThat(done.standing()).isInstanceOf(Standing.Approved.class));
        assertThat(handing.accept(secretariat, of, shown(of))).isInstanceOf(Submission.Done.class);
    }

    private String shown(UUID of) {
        return Reports.digest(reports.look(secretariat, of));
    }
}
