package org.yukidoke.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Bodies enter and correct their figures; nothing typed is lost and nobody is overwritten unseen. */
@PageTest(laidOut = Councils.class)
class ActualsPagesIT {

    private static final String PAGE = "/desk/plans/tochigi-r2/actuals";
    private static final String BUREAU = "tochigi.labour-bureau";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    private Account member;

    @BeforeEach
    void somebodyOfTheLabourBureau() {
        member = somebody("member@tochigi", BUREAU);
    }

    private Account somebody(String grant, String organisation) {
        return staff.with(Set.of(Grant.find(grant).orElseThrow()), organisation);
    }

    private MvcTestResult open(Account who, String query) {
        return browser.perform(MockMvcRequestBuilders.get(PAGE + query).with(Staff.as(who)));
    }

    private MvcTestResult send(Account who, String path, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(path).with(Staff.form()).with(Staff.as(who));
        fields.forEach(request::param);
        return browser.perform(request);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What a browser would send back from a cell without anybody typing. */
    private String seen(Account who, String query, String cell) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(cell) + "\\.seen\" value=\"([^\"]*)\"")
                .matcher(text(open(who, query)));
        assertThat(found.find()).as(cell).isTrue();
        return found.group(1);
    }

    private String standing(String indicator, String from) {
        return database.owner()
                .sql("""
                        select entry.quantity || ' ' || entry.comment
                          from progress.standing
                          join progress.entry on entry.id = standing.entry_id
                         where standing.indicator = :indicator
                           and standing.happened_from = cast(:from as date)
                           and standing.known_until = 'infinity'
                           and standing.reporter = :reporter
                        """)
                .param("indicator", indicator)
                .param("from", from)
                .param("reporter", BUREAU)
                .query(String.class)
                .optional()
                .orElse("nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer@*", "administrator@*", "secretariat@mie", "member@mie"})
    void whoeverDoesNotReportToTheCouncilIsRefused(String grant) {
        Account stranger = somebody(grant, "mie.employment-economy");
        assertThat(open(stranger, "")).hasStatus(403);
        assertThat(send(stranger, PAGE, Map.of("k.1_2020_0.quantity", "1"))).hasStatus(403);
        assertThat(send(stranger, PAGE + "/drafts", Map.of("k.1_2020_0.quantity", "1")))
                .hasStatus(403);
    }

    @Test
    void aMemberSeesOnlyItsOwnSheet() {
        assertThat(open(member, "?of=tochigi.prefecture")).hasStatus(403);
        assertThat(text(open(member, "?year=2020"))).contains("ハローワークにおける就職件数").doesNotContain("専門相談窓口相談件数");
    }

    @Test
    void theSecretariatChoosesForWhomItEnters() {
        Account secretariat = somebody("secretariat@tochigi", BUREAU);
        assertThat(text(open(secretariat, ""))).contains("?of=council", "?of=" + BUREAU);
        assertThat(text(open(secretariat, "?of=council&year=2020"))).contains("k.2_2020_0.quantity");
        assertThat(text(open(secretariat, "?of=tochigi.prefecture&year=2020"))).contains("専門相談窓口相談件数");
        assertThat(open(secretariat, "?of=mie.employment-economy")).hasStatus(404);
    }

    @Test
    void everythingWrongIsToldAtItsCellAndNothingIsLost() {
        var answer = send(
                member,
                PAGE,
                Map.of(
                        "year",
                        "2021",
                        "k.1_2021_0.quantity",
                        "ー",
                        "k.1_2021_0.seen",
                        "none",
                        "k.1_2021_0.comment",
                        "調べ中"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("href=\"#k.1_2021_0.quantity\"", "id=\"k.1_2021_0-error\"", "value=\"ー\"", "調べ中");
        assertThat(standing("tochigi-r2.k.1", "2021-04-01")).isEqualTo("nothing");
    }

    @Test
    void aFigureIsRecordedAndCorrectedWithAReason() {
        String cell = "k.1_2022_0";
        assertThat(send(member, PAGE, Map.of("year", "2022", cell + ".quantity", "３，２２１件", cell + ".seen", "none")))
                .hasStatus3xxRedirection();
        assertThat(standing("tochigi-r2.k.1", "2022-04-01")).isEqualTo("3221 ");

        String seen = seen(member, "?year=2022", cell);
        var typed = Map.of("year", "2022", cell + ".quantity", "3,395", cell + ".seen", seen);
        var review = send(member, PAGE, typed);
        assertThat(review).hasStatus(200);
        assertThat(text(review)).contains("訂正の確認", "<del>3,221件", "<ins>3,395件");
        assertThat(standing("tochigi-r2.k.1", "2022-04-01")).isEqualTo("3221 ");

        var unexplained = new HashMap<>(typed);
        unexplained.put("deed", "review");
        assertThat(send(member, PAGE, unexplained)).hasStatus(422);
        unexplained.put(cell + ".comment", "集計漏れ");
        assertThat(send(member, PAGE, unexplained)).hasStatus3xxRedirection();
        assertThat(standing("tochigi-r2.k.1", "2022-04-01")).isEqualTo("3395 集計漏れ");
    }

    @Test
    void whatSaysTheSameIsNotRecordedAgain() {
        String cell = "k.1_2023_0";
        send(member, PAGE, Map.of(cell + ".quantity", "10", cell + ".seen", "none"));
        String seen = seen(member, "?year=2023", cell);
        var answer = send(member, PAGE, Map.of(cell + ".quantity", "１０", cell + ".seen", seen));
        assertThat(answer.getResponse().getHeader("Location")).contains("done=nothing");
    }

    @Test
    void twoPeopleAtOnceAreShownBothFigures() {
        String cell = "k.1_2024_0";
        Account other = somebody("member@tochigi", BUREAU);
        send(other, PAGE, Map.of(cell + ".quantity", "100", cell + ".seen", "none"));

        var mine = new HashMap<>(Map.of("year", "2024", cell + ".quantity", "200", cell + ".seen", "none"));
        var clash = send(member, PAGE, mine);
        assertThat(clash).hasStatus(409);
        assertThat(text(clash)).contains("100件", "200件", "先に登録された値を残す", "自分の値に訂正する");
        assertThat(standing("tochigi-r2.k.1", "2024-04-01")).isEqualTo("100 ");

        mine.put("deed", "review");
        assertThat(send(member, PAGE, mine)).hasStatus(422);
        mine.put(cell + ".choice", "mine");
        mine.put(cell + ".other", seen(other, "?year=2024", cell));
        mine.put(cell + ".comment", "確定値");
        assertThat(send(member, PAGE, mine)).hasStatus3xxRedirection();
        assertThat(standing("tochigi-r2.k.1", "2024-04-01")).isEqualTo("200 確定値");
    }

    @Test
    void whoeverKeepsTheOtherFigureRecordsNothing() {
        String cell = "k.1_2020_0";
        Account other = somebody("member@tochigi", BUREAU);
        send(other, PAGE, Map.of(cell + ".quantity", "7", cell + ".seen", "none"));
        var answer = send(
                member,
                PAGE,
                Map.of(
                        "deed",
                        "review",
                        cell + ".quantity",
                        "8",
                        cell + ".seen",
                        "none",
                        cell + ".choice",
                        "theirs",
                        cell + ".other",
                        seen(other, "?year=2020", cell)));
        assertThat(answer.getResponse().getHeader("Location")).contains("done=nothing");
        assertThat(standing("tochigi-r2.k.1", "2020-04-01")).isEqualTo("7 ");
    }

    @Test
    void whatIsTypedComesBackUntilItIsRecordedOrDiscarded() {
        String cell = "k.1_2021-Q1_0";
        var typed = Map.of("year", "2021", "by", "quarter", cell + ".quantity", "12", cell + ".seen", "none");
        var kept = send(member, PAGE + "/drafts", typed);
        assertThat(kept).hasStatus(200);
        assertThat(text(kept)).startsWith("下書きを保存しました");
        assertThat(text(open(member, "?year=2021&by=quarter"))).contains("value=\"12\"", "記録していない下書きが1件");
        Account other = somebody("member@tochigi", BUREAU);
        assertThat(text(open(other, "?year=2021&by=quarter"))).doesNotContain("value=\"12\"");

        send(member, PAGE, Map.of("deed", "discard"));
        assertThat(text(open(member, "?year=2021&by=quarter"))).doesNotContain("value=\"12\"", "下書きが1件");
    }

    @Test
    void aCellEmptiedAgainLeavesNoDraft() {
        String cell = "k.1_2021-Q2_0";
        send(member, PAGE + "/drafts", Map.of(cell + ".quantity", "12", cell + ".seen", "none"));
        send(member, PAGE + "/drafts", Map.of(cell + ".quantity", " ", cell + ".seen", "none"));
        assertThat(text(open(member, "?year=2021&by=quarter"))).doesNotContain("記録していない下書き");
    }

    @Test
    void aStateStandsInPlaceOfAFigure() {
        String cell = "k.1_2021-H2_0";
        var chosen = Map.of(
                "by", "half", cell + ".state", "pending", cell + ".expected", "令和8年12月1日", cell + ".seen", "none");
        assertThat(send(member, PAGE, chosen)).hasStatus3xxRedirection();
        assertThat(text(open(member, "?year=2021&by=half"))).contains("令和8年12月1日（2026年）に判明予定");
    }
}
