package org.yukidoke.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.document.Block;
import org.yukidoke.document.Document;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.reporting.Content;
import org.yukidoke.reporting.Handing;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.Line;
import org.yukidoke.reporting.OpenRounds;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Snapshots;
import org.yukidoke.reporting.Submission;
import org.yukidoke.reporting.Typed;
import org.yukidoke.support.PageTest;

/** The council tells its total, one of two bodies withholds its figure: no paper gives it back. */
@PageTest(laidOut = Councils.class)
class WithheldPackIT {

    private static final String PLAN = "tochigi-r2";
    private static final String REGISTERED = "tochigi-r2.k.10";
    private static final String BUREAU = "tochigi.labour-bureau";
    private static final String PREFECTURE = "tochigi.prefecture";

    @Autowired
    private OpenRounds open;

    @Autowired
    private Reports reports;

    @Autowired
    private Handing handing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Packs packs;

    @Autowired
    private Staff staff;

    private Scope secretariat;

    @BeforeEach
    void theCouncilKnowsItsTotals() {
        secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "tochigi")), "");
        assertThat(ledger.record(
                        secretariat,
                        PLAN,
                        Councils.named(
                                Councils.says(REGISTERED, "2020", 1900),
                                Councils.says(REGISTERED, BUREAU, "2020", 1557),
                                Councils.reads(REGISTERED, PREFECTURE, "2020", new Reading.Suppressed()),
                                Councils.says(REGISTERED, "2021", 2000),
                                Councils.says(REGISTERED, "2022-Q1", 800))))
                .isInstanceOf(Recording.Done.class);
    }

    private Round closed(String kind, String period, String quantity) {
        var wanted = new java.util.HashMap<>(OpenRounds.wanted(period));
        wanted.put("kind", kind);
        Round round = open.open(secretariat, PLAN, wanted);
        report(round, BUREAU, "quantity", quantity);
        report(round, PREFECTURE, "state", "suppressed");
        return round;
    }

    private void report(Round round, String body, String field, String said) {
        Scope member = open.member(body);
        UUID ask = open.ask(secretariat, round, body);
        var typed = new ArrayList<Typed>();
        for (Line line : reports.get(member, ask).lines()) {
            if (line.subject() instanceof Line.Figure(var indicator, String part, var before)) {
                if (indicator.id().equals(REGISTERED)) {
                    typed.add(new Typed(line.key(), field, said, 0));
                    typed.add(new Typed(line.key(), "shortfall", body + "のうち" + said, 0));
                    typed.add(new Typed(line.key(), "why.jump", "対象が変わった", 0));
                } else {
                    typed.add(new Typed(line.key(), "state", "not_applicable", 0));
                }
            } else {
                typed.add(new Typed(line.key(), "done", "相談会を開いた", 0));
            }
        }
        reports.save(member, ask, 0, typed, Kept.Way.SCREEN);
        assertThat(handing.submit(member, ask)).isInstanceOf(Submission.Done.class);
        assertThat(handing.accept(secretariat, ask, Reports.digest(reports.look(secretariat, ask))))
                .isInstanceOf(Submission.Done.class);
    }

    private Pack papers(Round round) {
        assertThat(snapshots.close(secretariat, round.id())).isInstanceOf(Snapshots.Closing.Done.class);
        Meeting meeting = ((Meetings.Recording.Done) meetings.hold(secretariat, PLAN, PackIT.typed())).meeting();
        return ((Packs.Making.Done)
                        packs.make(secretariat, meeting.id(), round.id(), List.of("council", "grant", "bodies")))
                .pack();
    }

    private String csv(Pack pack) {
        var file = ((Packs.Again.Made) packs.again(pack, Pack.Kind.CSV)).file();
        return new String(file.array(), StandardCharsets.UTF_8);
    }

    /** A figure as papers print it and as files hold it. */
    private static Pattern figure(String digits) {
        return Pattern.compile("(?<![0-9])" + digits.charAt(0) + ",?" + digits.substring(1) + "(?![0-9])");
    }

    @Test
    void neitherPapersNorFilesGiveAWithheldFigureBack() {
        Round round = closed("year", "2021", "1613");
        Pack pack = papers(round);
        Document paper = packs.paper(pack);
        for (String told : List.of(paper.toString(), csv(pack))) {
            // What the bureau said is as good as what the prefecture withholds, and so are the years before.
            for (String digits : List.of("1613", "1557")) {
                assertThat(told).doesNotContainPattern(figure(digits));
            }
            assertThat(told).doesNotContain(BUREAU + "のうち", PREFECTURE + "のうち");
            assertThat(told).containsPattern(figure("2000"));
        }
        assertThat(paper.blocks().stream()
                        .filter(Block.Tabular.class::isInstance)
                        .map(Object::toString)
                        .filter(table -> table.contains("サポステにおける新規登録数")))
                .anySatisfy(table -> assertThat(table).contains("秘匿"));
        assertThat(csv(pack))
                .contains(
                        "tochigi-r2,2021,k.10,サポステにおける新規登録数,,件,tochigi.labour-bureau,period,suppressed",
                        "tochigi-r2,2021,k.10,サポステにおける新規登録数,,件,tochigi.prefecture,period,suppressed");
    }

    @Test
    void theSumOfTheRestIsNotPrintedForAQuarterEither() {
        Pack pack = papers(closed("quarter", "2022-Q1", "1613"));
        for (String told : List.of(packs.paper(pack).toString(), csv(pack))) {
            assertThat(told).doesNotContainPattern(figure("1613")).doesNotContainPattern(figure("1557"));
        }
        assertThat(csv(pack)).contains("k.10,サポステにおける新規登録数,,件,,period,stated,800");
    }

    @Test
    void theCouncilsOwnPeopleKeepTheFigure() {
        Round round = closed("year", "2021", "1613");
        papers(round);
        Content content = snapshots.find(secretariat, round.id()).orElseThrow().content();
        assertThat(content.bodies().stream()
                        .flatMap(body -> body.rows().stream())
                        .filter(row -> row.subject().equals(REGISTERED))
                        .map(Content.Row::told))
                .hasSize(2)
                .containsOnly(false);
        assertThat(content.toString()).contains("1613");
    }
}
