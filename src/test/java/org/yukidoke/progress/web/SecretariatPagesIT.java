package org.yukidoke.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What only a secretariat does with its council's figures, and the files that prove them. */
@PageTest(laidOut = Councils.class)
class SecretariatPagesIT {

    private static final String PLAN = "/desk/plans/akita-r2";
    private static final String SETTINGS = "/desk/platforms/akita/progress-settings";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    private Account secretariat;

    @BeforeEach
    void theSecretariatOfAkita() {
        secretariat = somebody("secretariat@akita", "akita.labour-bureau");
    }

    private Account somebody(String grant, String organisation) {
        return staff.with(Set.of(Grant.find(grant).orElseThrow()), organisation);
    }

    private MvcTestResult get(Account who, String path) {
        return browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(who)));
    }

    private MvcTestResult post(Account who, String path, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(path).with(Staff.form()).with(Staff.as(who));
        fields.forEach(request::param);
        return browser.perform(request);
    }

    private MvcTestResult file(Account who, String path, MockMultipartFile file, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.multipart(path).file(file);
        request.with(Staff.form()).with(Staff.as(who));
        fields.forEach(request::param);
        return browser.perform(request);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static MockMultipartFile table(String text, Charset charset) {
        return new MockMultipartFile("file", "実績.csv", "text/csv", text.getBytes(charset));
    }

    @ParameterizedTest(name = "{0} {1} refuses {2}")
    @CsvSource(textBlock = """
            GET,  /desk/plans/akita-r2/progress,                secretariat@mie
            GET,  /desk/plans/akita-r2/progress,                member@akita
            GET,  /desk/plans/akita-r2/progress,                counsellor@akita
            GET,  /desk/plans/akita-r2/progress,                viewer@*
            GET,  /desk/plans/akita-r2/progress,                administrator@*
            POST, /desk/plans/akita-r2/progress,                member@akita
            POST, /desk/plans/akita-r2/progress,                viewer@*
            GET,  /desk/platforms/akita/progress-settings,      member@akita
            GET,  /desk/platforms/akita/progress-settings,      secretariat@mie
            POST, /desk/platforms/akita/progress-settings,      member@akita
            POST, /desk/platforms/akita/progress-settings,      administrator@*
            GET,  /desk/plans/akita-r2/actuals/import,          member@akita
            POST, /desk/plans/akita-r2/actuals/import,          member@akita
            POST, /desk/plans/akita-r2/actuals/import,          viewer@*
            POST, /desk/plans/akita-r2/actuals/evidence,        viewer@*
            POST, /desk/plans/akita-r2/actuals/evidence,        secretariat@mie
            """)
    void everybodyElseIsRefused(String method, String path, String grant) {
        Account other = somebody(grant, "akita.prefecture");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .param("text", "indicator,period\nk.1,2020\n")
                .param("note", "x")
                .param("of", "akita.labour-bureau")
                .with(Staff.form())
                .with(Staff.as(other));
        assertThat(browser.perform(request)).hasStatus(403);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        assertThat(browser.perform(
                        MockMvcRequestBuilders.post(PLAN + "/progress").with(Staff.as(secretariat))))
                .hasStatus(403);
    }

    @Test
    void figuresAreOpenedWithANoteAsTheyWereShown() {
        Account bureau = somebody("secretariat@akita", "akita.labour-bureau");
        String page = text(get(secretariat, PLAN + "/progress"));
        String shown = hidden(page, "shown");

        assertThat(post(secretariat, PLAN + "/progress", Map.of("shown", shown, "note", " ")))
                .hasStatus(422);
        assertThat(text(file(
                        bureau,
                        PLAN + "/actuals/import",
                        table("indicator,period,quantity\nk.2,2020,5\n", StandardCharsets.UTF_8),
                        Map.of("text", "indicator,period,quantity\nk.2,2020,5\n"))))
                .doesNotContain("直すところ");
        assertThat(post(secretariat, PLAN + "/progress", Map.of("shown", shown, "note", "第1回協議会")))
                .hasStatus(409);
        String fresh = hidden(text(get(secretariat, PLAN + "/progress")), "shown");
        assertThat(post(secretariat, PLAN + "/progress", Map.of("shown", fresh, "note", "第1回協議会")))
                .hasStatus3xxRedirection();
        assertThat(text(get(secretariat, PLAN + "/progress")))
                .contains("第1回協議会", "/plans/akita-r2/progress?asOf=", "公開しているものと同じです");
    }

    @Test
    void aTableIsShownBeforeItIsTakenAndChangesNothingTwice() {
        String path = PLAN + "/actuals/import";
        String rows = "indicator,period,quantity,comment,known\nk.2,2021,1200,髙い,2022-07-01\n";
        for (Charset charset : new Charset[] {Charset.forName("windows-31j"), StandardCharsets.UTF_8}) {
            assertThat(text(file(secretariat, path, table(rows, charset), Map.of())))
                    .contains("変わる行が1行", "1,200", "この内容を取り込む");
        }
        assertThat(file(secretariat, path, table("x", StandardCharsets.UTF_8), Map.of("text", rows))
                        .getResponse()
                        .getHeader("Location"))
                .endsWith("done=1");
        assertThat(text(file(secretariat, path, table("\uFEFF" + rows, StandardCharsets.UTF_8), Map.of())))
                .contains("変わらない行が1行、変わる行が0行")
                .doesNotContain("この内容を取り込む");
    }

    @Test
    void everythingWrongWithATableIsToldByLineAndColumn() {
        String rows = "indicator,period,quantity\nk.2,昨年,ー\nk.99,2020,5\n";
        var answer = file(secretariat, PLAN + "/actuals/import", table(rows, StandardCharsets.UTF_8), Map.of());
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .containsPattern("(?s)>2</td>.*<code>period</code>.*>2</td>.*<code>quantity</code>")
                .containsPattern("(?s)>3</td>.*<code>indicator</code>")
                .contains("どれかわかりません");
    }

    @Test
    void settingsAreLookedAtBeforeTheyAreDecided() {
        var typed = new HashMap<>(Map.of(
                "mode", "floor",
                "digits", "1",
                "onTrack", "100",
                "mostly", "95",
                "slipping", "85",
                "path", "pro_rata",
                "rhythm", "quarter",
                "days", "30",
                "from", "令和50年4月1日"));
        typed.put("deed", "preview");
        assertThat(text(post(secretariat, SETTINGS, typed)))
                .contains("92.3%", "やや遅れ")
                .doesNotContain("切り捨て、小数1桁");
        assertThat(text(get(secretariat, SETTINGS))).contains("まだ決めていません");

        typed.put("deed", "decide");
        assertThat(post(secretariat, SETTINGS, typed)).hasStatus3xxRedirection();
        assertThat(text(get(secretariat, SETTINGS))).contains("切り捨て、小数1桁", "令和50年4月1日", "四半期ごと、30日以内");

        typed.put("mostly", "100");
        typed.put("days", "1000");
        typed.put("from", "2020-04-01");
        var refused = post(secretariat, SETTINGS, typed);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("href=\"#mostly\"", "href=\"#days\"", "href=\"#from\"");
    }

    @Test
    void aFileThatProvesAFigureIsReadByTheCouncilsOwnPeopleOnly() {
        Account member = somebody("member@akita", "akita.labour-bureau");
        byte[] bytes = "%PDF-1.7 実績".getBytes(StandardCharsets.UTF_8);
        var pdf = new MockMultipartFile("file", "実績\"一覧.pdf", "text/html", bytes);
        assertThat(file(member, PLAN + "/actuals/evidence", pdf, Map.of())).hasStatus3xxRedirection();

        String page = text(get(member, PLAN + "/actuals"));
        assertThat(page).contains("一覧.pdf");
        var link =
                Pattern.compile("/desk/plans/akita-r2/evidence/[0-9a-f-]{36}").matcher(page);
        assertThat(link.find()).isTrue();
        for (String grant : new String[] {"secretariat@akita", "viewer@akita", "member@akita"}) {
            var sent = get(somebody(grant, "akita.prefecture"), link.group());
            assertThat(sent).hasStatus(200).hasContentType("application/pdf");
            assertThat(sent.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
            assertThat(sent.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(sent.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        }
        assertThat(get(somebody("secretariat@mie", "mie.employment-economy"), link.group()))
                .hasStatus(403);
        assertThat(get(somebody("administrator@*", ""), link.group())).hasStatus(403);
        assertThat(get(member, PLAN + "/evidence/01900000-0000-7000-8000-000000000000"))
                .hasStatus(404);
    }

    @Test
    void aPageThatPretendsToBeAPictureIsRefusedInWords() {
        Account member = somebody("member@akita", "akita.labour-bureau");
        var page = new MockMultipartFile(
                "file", "a.png", "image/png", "<script>1</script>".getBytes(StandardCharsets.UTF_8));
        var answer = file(member, PLAN + "/actuals/evidence", page, Map.of());
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("中身が「png」のファイルではありません");
    }

    @Test
    void aFileOfAnotherPlanProvesNothing() {
        Account member = somebody("member@akita", "akita.labour-bureau");
        String cell = "k.2_2022_0";
        var answer = post(
                member,
                PLAN + "/actuals",
                Map.of(
                        cell + ".quantity", "5",
                        cell + ".seen", "none",
                        cell + ".evidence", "01900000-0000-7000-8000-000000000000"));
        assertThat(answer).hasStatus(422);
    }
}
