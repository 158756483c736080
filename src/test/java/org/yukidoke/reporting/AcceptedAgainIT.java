package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reported;
import org.yukidoke.support.PageTest;
import org.yukidoke.workflow.Approvals;

/** A report is opened again after the ledger went on without it, and figures change under their explanations. */
@PageTest(laidOut = Councils.class)
class AcceptedAgainIT {

    private static final String PLAN = "tochigi-r2";
    private static final String BUREAU = "tochigi.labour-bureau";
    private static final String REGISTERED = "tochigi-r2.k.10";

    @Autowired
    private OpenRounds open;

    @Autowired
    private Reports reports;

    @Autowired
    private Handing handing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Reported reported;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Corrections corrections;

    private Scope secretariat;
    private Scope member;
    private Round round;
    private UUID ask;
    private String line;

    @BeforeEach
    void aReportIsFilledIn() {
        secretariat = open.secretariat("tochigi");
        member = open.member(BUREAU);
        round = open.open(secretariat, PLAN, OpenRounds.wanted("2022"));
        ask = open.ask(secretariat, round, BUREAU);
        line = reports.get(member, ask).lines().stream()
                .filter(each -> each.subject() instanceof Line.Figure(var indicator, String part, var before)
                        && indicator.id().equals(REGISTERED))
                .map(Line::key)
                .findFirst()
                .orElseThrow();
        // Every test begins with a figure of its own, whatever the others left in the ledger.
        says("ledger", 11, "前の試験のあと");
        open.fill(member, ask, 61);
    }

    private void says(String name, long value, String comment) {
        says(name, BUREAU, "2022", value, comment);
    }

    private void says(String name, String reporter, String period, long value, String comment) {
        assertThat(ledger.record(
                        secretariat,
                        PLAN,
                        List.of(new Proposal(
                                name,
                                new Cell(REGISTERED, reporter, Period.parse(period), ""),
                                new Reading.Quantity(BigDecimal.valueOf(value)),
                                new Entry.Ground(Entry.Origin.REPORT, false, "台帳", comment, null),
                                null,
                                new Proposal.Seen.Unasked()))))
                .isInstanceOf(Recording.Done.class);
    }

    private Entry standing() {
        return reported.standing(PLAN, BUREAU, Moment.asOf(reported.now(PLAN))).stream()
                .filter(entry -> entry.cell().indicator().equals(REGISTERED))
                .filter(entry -> entry.cell().period().equals(Period.parse("2022")))
                .findFirst()
                .orElseThrow();
    }

    private void type(String field, String said) {
        assertThat(reports.save(member, ask, 0, List.of(new Typed(line, field, said, 9999)), Kept.Way.SCREEN))
                .isInstanceOf(Saving.Done.class);
    }

    private Submission accept() {
        return handing.accept(secretariat, ask, Reports.digest(reports.look(secretariat, ask)));
    }

    private void accepted() {
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Done.class);
        assertThat(accept()).isInstanceOf(Submission.Done.class);
    }

    private void lifted() {
        assertThat(handing.lift(secretariat, ask, new Approvals.Because("scope", "対象を確かめる")))
                .isInstanceOf(Submission.Done.class);
    }

    private List<String> asked() {
        return reports.check(member, ask).stream()
                .filter(remark -> remark.line().equals(line) && remark.holds())
                .map(Remark::code)
                .toList();
    }

    @Test
    void anAcceptedFigureSaysWhichRoundItComesFrom() {
        accepted();
        assertThat(standing().ground().source()).isEqualTo(round.title());
    }

    @Test
    void aCorrectionOfTheLedgerIsNotUndoneByAcceptingTheReportAgain() {
        accepted();
        says("entry", 58, "重ねて数えていた3件を除いた");
        lifted();
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Remarked.class);
        assertThat(asked()).containsExactly("ledger");
        assertThat(standing().reading()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(58)));
        type("why.ledger", "訂正のほうが誤りだった");
        accepted();
        assertThat(standing().reading()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(61)));
    }

    @Test
    void whoeverTakesTheLedgersFigureIsNotAsked() {
        accepted();
        says("entry", 58, "重ねて数えていた3件を除いた");
        lifted();
        type("quantity", "58");
        open.explain(member, ask);
        assertThat(asked()).isEmpty();
        accepted();
    }

    @Test
    void whatIsCorrectedWhileAReportIsOnItsWayIsNotOverwrittenEither() {
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Done.class);
        says("entry", 58, "電話で訂正があった");
        assertThat(accept())
                .isInstanceOfSatisfying(
                        Submission.Overtaken.class,
                        overtaken -> assertThat(overtaken.remarks())
                                .singleElement()
                                .satisfies(remark -> assertThat(remark.line()).isEqualTo(line)));
        assertThat(standing().reading()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(58)));
    }

    @Test
    void whatTheLedgerLearnedOfTheSameFigureStays() {
        accepted();
        says("entry", 61, "名簿と突き合わせた");
        lifted();
        accepted();
        assertThat(standing().ground().comment()).isEqualTo("名簿と突き合わせた");
    }

    @Test
    void nothingToReportDoesNotOverwriteALaterCorrectionUnasked() {
        UUID other = open.ask(secretariat, round, "tochigi.prefecture");
        Scope prefecture = open.member("tochigi.prefecture");
        reports.save(
                prefecture,
                other,
                0,
                List.of(new Typed("", "state", "not_applicable", 0), new Typed("", "comment", "対象がない", 0)),
                Kept.Way.SCREEN);
        assertThat(reports.check(prefecture, other)).noneMatch(Remark::holds);
        says("entry", "tochigi.prefecture", "2022", 4, "県の数値が見つかった");
        assertThat(reports.check(prefecture, other).stream()
                        .filter(Remark::holds)
                        .map(Remark::code))
                .containsExactly("ledger");
        reports.save(prefecture, other, 0, List.of(new Typed("", "comment", "国の事業だった", 9999)), Kept.Way.SCREEN);
        assertThat(reports.check(prefecture, other)).noneMatch(Remark::holds);
    }

    @Test
    void anExplanationIsOfTheFigureItWasWrittenFor() {
        says("entry", BUREAU, "2021", 1000, "前の年");
        type("quantity", "1");
        var before = asked();
        assertThat(before).isNotEmpty();
        open.explain(member, ask);
        assertThat(asked()).isEmpty();
        type("quantity", "2");
        assertThat(asked()).isEqualTo(before);
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Remarked.class);
        // The words stay where they are until somebody confirms them.
        var fields = reports.check(member, ask).stream()
                .filter(remark -> remark.line().equals(line) && remark.holds())
                .map(Remark::field)
                .toList();
        assertThat(fields)
                .allSatisfy(field ->
                        assertThat(reports.get(member, ask).said(line, field)).isNotEmpty());
        var confirmed =
                fields.stream().map(field -> Reports.name(line, field)).collect(java.util.stream.Collectors.toSet());
        reports.save(member, ask, new Reports.Sent(9999, Map.of(), Map.of(), confirmed));
        assertThat(asked()).isEmpty();
        accepted();
    }

    @Test
    void whatNobodyConfirmedIsNotSaidOfTheFigureThatStands() {
        type("shortfall", "求人が1件しかなかった");
        type("quantity", "5000");
        assertThat(reports.get(member, ask).stale(line, "shortfall")).isTrue();
        open.explain(member, ask);
        accepted();
        var content = ((Snapshots.Closing.Done) snapshots.close(secretariat, round.id()))
                .snapshot()
                .content();
        assertThat(content.toString()).contains("5000").doesNotContain("求人が1件しかなかった");
    }

    @Test
    void aConfirmationDoesNotHoldForWordsAColleagueHasChanged() {
        long shown = reports.get(member, ask).ask().version();
        type("shortfall", "同僚の説明");
        type("quantity", "3");
        reports.save(member, ask, new Reports.Sent(shown, Map.of(), Map.of(), Set.of(Reports.name(line, "shortfall"))));
        assertThat(reports.get(member, ask).stale(line, "shortfall")).isTrue();
        assertThat(reports.get(member, ask).clashes()).isEmpty();
    }

    @Test
    void figuresThatCameAfterTheClosingAreListedWhoeverOwedThem() {
        accepted();
        assertThat(snapshots.close(secretariat, round.id())).isInstanceOf(Snapshots.Closing.Done.class);
        says("entry", "tochigi.prefecture", "2022", 7, "締切の後に届いた");
        says("entry", Cell.COUNCIL, "2022", 70, "協議会の集計");
        assertThat(corrections.list(secretariat, round.id()))
                .extracting(
                        correction -> correction.body() + " " + correction.was().state() + " "
                                + correction.entry().ground().comment())
                .containsExactly("tochigi.prefecture not_reported 締切の後に届いた", " not_reported 協議会の集計");
    }
}
