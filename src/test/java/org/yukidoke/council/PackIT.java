package org.yukidoke.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.document.Block;
import org.yukidoke.document.Table;
import org.yukidoke.kernel.Absent;
import org.yukidoke.progress.Councils;
import org.yukidoke.reporting.OpenRounds;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Snapshots;
import org.yukidoke.support.PageTest;

/** Papers of a meeting are made from a closed round, and made again the very same. */
@PageTest(laidOut = Councils.class)
class PackIT {

    private static final String PLAN = "tochigi-r2";
    private static final String DESK = "/desk/plans/tochigi-r2/";

    @Autowired
    private OpenRounds open;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Packs packs;

    @Autowired
    private Staff staff;

    @Autowired
    private MockMvcTester browser;

    private Account official;
    private Scope secretariat;
    private Round round;
    private Meeting meeting;

    @BeforeEach
    void aRoundIsClosedAndAMeetingPlanned() {
        official = staff.with(java.util.Set.of(new Grant(Role.SECRETARIAT, "tochigi")));
        secretariat = staff.scopeOf(official);
        round = open.open(secretariat, PLAN, OpenRounds.wanted("2021"));
        meeting = held(typed());
    }

    static Map<String, String> typed() {
        return Map.of(
                "kind", "plenary",
                "title", "第3回会議",
                "day", "令和4年7月3日",
                "time", "14時から16時まで",
                "place", "県庁",
                "agenda", "開会\n令和3年度の実績\n閉会",
                "attendees", "栃木労働局｜髙橋 一郎｜出席",
                "papers", "進捗一覧");
    }

    private Meeting held(Map<String, String> typed) {
        return ((Meetings.Recording.Done) meetings.hold(secretariat, PLAN, typed)).meeting();
    }

    private Pack made() {
        assertThat(snapshots.close(secretariat, round.id())).isInstanceOf(Snapshots.Closing.Done.class);
        return ((Packs.Making.Done)
                        packs.make(secretariat, meeting.id(), round.id(), List.of("council", "grant", "bodies")))
                .pack();
    }

    @Test
    void thePapersHoldAgendaPeopleAndTheColumnsOfTheForms() {
        var paper = packs.paper(made());
        assertThat(paper.title()).contains("第3回会議");
        var tables = paper.blocks().stream()
                .filter(Block.Tabular.class::isInstance)
                .map(block -> ((Block.Tabular) block).table())
                .toList();
        assertThat(tables.stream().map(Table::caption)).contains("資料一覧", "出席者", "進捗一覧", "交付金事業 実績・効果検証");
        Table progress = tables.stream()
                .filter(table -> table.caption().equals("進捗一覧"))
                .findFirst()
                .orElseThrow();
        assertThat(progress.columns().stream().map(column -> column.headings().getLast()))
                .containsExactly("指標", "目標", "期間", "実績（年度）", "累計", "進捗率", "差", "不足の理由", "翌年度の目標・対象年齢", "今後の取組");
        assertThat(progress.notes()).last().asString().contains("未報告", "該当なし", "秘匿");
        assertThat(progress.rows()).isNotEmpty();
    }

    @Test
    void thePapersOfThenAreMadeAgainByteForByteWhenTheMeetingWasCorrectedSince() {
        Pack pack = made();
        var corrected = new HashMap<>(typed());
        corrected.put("place", "労働局");
        assertThat(meetings.record(secretariat, meeting.id(), 1, corrected))
                .isInstanceOf(Meetings.Recording.Done.class);
        for (Pack.Kind kind : pack.files().keySet()) {
            assertThat(packs.again(pack, kind))
                    .isInstanceOfSatisfying(
                            Packs.Again.Made.class,
                            made -> assertThat(made.same()).as(kind.key()).isTrue());
        }
        assertThat(pack.files()).containsKeys(Pack.Kind.XLSX, Pack.Kind.DOCX, Pack.Kind.CSV);
        assertThat(packs.meeting(pack).about().place()).isEqualTo("県庁");
        assertThat(meetings.get(secretariat, PLAN, meeting.id()).about().place())
                .isEqualTo("労働局");
    }

    @Test
    void nothingIsMadeFromARoundThatIsNotClosed() {
        assertThat(packs.make(secretariat, meeting.id(), round.id(), List.of("council")))
                .isInstanceOf(Packs.Making.NoRound.class);
    }

    @Test
    void onlyPublishedPapersAreForEverybody() {
        Pack pack = made();
        assertThatThrownBy(() -> packs.getPublished(PLAN, pack.id())).isInstanceOf(Absent.class);
        assertThat(browser.get().uri("/plans/tochigi-r2/papers/{id}", pack.id()))
                .hasStatus(404);
        packs.publish(secretariat, pack.id());
        assertThat(browser.get().uri("/plans/tochigi-r2/papers/{id}", pack.id()))
                .hasStatusOk()
                .bodyText()
                .contains("進捗一覧", "SHA-256", "不足の理由");
        assertThat(browser.get().uri("/plans/tochigi-r2/papers/{id}/xlsx", pack.id()))
                .hasStatusOk()
                .hasHeader("X-Same-As-Made", "yes");
        assertThat(browser.get().uri("/plans/tochigi-r2/papers"))
                .hasStatusOk()
                .bodyText()
                .contains("第3回会議");
    }

    @Test
    void theSecretariatKeepsMeetingsTheCouncilsPeopleReadAndNobodyElse() {
        Account member = staff.with(java.util.Set.of(new Grant(Role.MEMBER, "tochigi")), "tochigi.labour-bureau");
        Account foreign = staff.with(java.util.Set.of(new Grant(Role.SECRETARIAT, "akita")));
        for (String path : List.of("meetings", "meetings/" + meeting.id())) {
            assertThat(browser.get().uri(DESK + path).with(Staff.as(official)))
                    .as(path)
                    .hasStatusOk();
            assertThat(browser.get().uri(DESK + path).with(Staff.as(member)))
                    .as(path)
                    .hasStatusOk();
            assertThat(browser.get().uri(DESK + path).with(Staff.as(foreign)))
                    .as(path)
                    .hasStatus(403);
            assertThat(browser.get().uri(DESK + path)).as(path).hasStatus(303);
        }
        for (String path : List.of("meetings/new", "meetings/" + meeting.id() + "/edit", "forms")) {
            assertThat(browser.get().uri(DESK + path).with(Staff.as(official)))
                    .as(path)
                    .hasStatusOk();
            assertThat(browser.get().uri(DESK + path).with(Staff.as(member)))
                    .as(path)
                    .hasStatus(403);
        }
        UUID id = meeting.id();
        for (String path : List.of("meetings", "meetings/" + id, "meetings/" + id + "/decisions", "forms")) {
            assertThat(browser.post().uri(DESK + path).with(Staff.form()).with(Staff.as(member)))
                    .as(path)
                    .hasStatus(403);
            assertThat(browser.post().uri(DESK + path).with(Staff.form()).with(Staff.as(official)))
                    .as(path)
                    .hasStatus(422);
        }
    }

    @Test
    void aDecisionIsFollowedUpByTheBodyItWasGivenTo() {
        assertThat(meetings.decide(
                        secretariat,
                        meeting.id(),
                        Map.of("words", "窓口の体制を見直す", "body", "tochigi.labour-bureau", "due", "令和4年9月30日")))
                .isEmpty();
        Decision decision = meetings.open(secretariat, PLAN).getFirst();
        Scope other = open.member("tochigi.pref");
        assertThatThrownBy(() -> meetings.done(other, decision.id(), "")).isInstanceOf(AccessDeniedException.class);
        meetings.done(open.member("tochigi.labour-bureau"), decision.id(), "窓口を増やした");
        assertThat(meetings.open(secretariat, PLAN)).isEmpty();
        assertThat(meetings.decisions(secretariat, meeting.id()).getFirst().followUp())
                .isInstanceOf(Decision.FollowUp.Done.class);
    }

    @Test
    void aCouncilsOwnFormTakesThePlaceOfOursAndAFaultyOneNamesItsLines() {
        String own = PackForms.text("council").replace("heading: 指標,", "heading: 取組と指標,");
        assertThat(browser.post()
                        .uri(DESK + "forms")
                        .param("file", own)
                        .with(Staff.form())
                        .with(Staff.as(official)))
                .hasStatus3xxRedirection();
        assertThat(packs.paper(made()).blocks())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Tabular.class,
                                tabular -> assertThat(tabular.table()
                                                .columns()
                                                .getFirst()
                                                .headings())
                                        .containsExactly("取組と指標")));
        long line = own.substring(0, own.indexOf("field: period")).lines().count();
        assertThat(browser.post()
                        .uri(DESK + "forms")
                        .param("file", own.replace("field: period", "field: perod"))
                        .with(Staff.form())
                        .with(Staff.as(official)))
                .hasStatus(422)
                .bodyText()
                .contains(line + "行目", "perod");
    }
}
