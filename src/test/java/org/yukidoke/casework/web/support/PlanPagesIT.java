package org.yukidoke.casework.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A plan from its first word to what another body sees of it. */
@PageTest(laidOut = {Councils.class, People.class})
class PlanPagesIT {

    private static final String PLAN = "number=0&goals=1&wish=静かに暮らしたい&g0-steps=2&g0-words=週に一度は外に出たい&g0-area=days"
            + "&g0-state=open&g0s0-what=図書館に行く&g0s0-doer=person&g0s0-due=2026-01-10&review=2026-01-05";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    private Account counsellor(String body) {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
    }

    private Scope keeper() {
        return people.counsellor(People.CENTRE);
    }

    @Test
    void aPlanBeginsWithTheirOwnWords() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        assertThat(page(counsellor, path)).contains("まだ支援計画がありません", "class=\"client\"");
        assertThat(post(counsellor, path + "/edit", PLAN)).hasStatus(303);
        assertThat(page(counsellor, path)).contains("静かに暮らしたい", "週に一度は外に出たい", "図書館に行く", "期日を過ぎています", "見直しの日です", "まだ");
    }

    @Test
    void rowsAreAddedWithoutAScriptAndNothingIsSavedYet() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        var more = post(counsellor, path + "/edit", PLAN + "&more=goal");
        assertThat(more).hasStatus(200);
        assertThat(body(more)).contains("静かに暮らしたい", "name=\"g1-words\"").doesNotContain("name=\"g0s2-what\"");
        assertThat(body(post(counsellor, path + "/edit", PLAN + "&more=g0"))).contains("name=\"g0s2-what\"");
        assertThat(page(counsellor, path)).contains("まだ支援計画がありません");
        assertThat(page(counsellor, path + "/edit"))
                .as("what was typed is kept")
                .contains("静かに暮らしたい", "図書館に行く");
    }

    @Test
    void aFormWithFaultsKeepsWhatWasTyped() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan/edit";
        var refused = post(counsellor, path, PLAN.replace("2026-01-10", "あした").replace("wish=静かに暮らしたい", "wish="));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("日付として読めません", "入力してください", "図書館に行く", "あした");
    }

    @Test
    void whoeverWasSlowerSeesBothVersions() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan/edit";
        assertThat(post(counsellor, path, PLAN)).hasStatus(303);
        var slower = post(counsellor, path, PLAN.replace("静かに", "にぎやかに"));
        assertThat(slower).hasStatus(409);
        assertThat(body(slower)).contains("静かに暮らしたい", "にぎやかに暮らしたい", "name=\"number\" value=\"1\"");
    }

    @Test
    void aPlanSentTwiceIsNoConflictWithOneself() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        String sent = PLAN + "&draft=" + UUID.randomUUID();
        assertThat(post(counsellor, path + "/edit", sent)).hasStatus(303);
        assertThat(post(counsellor, path + "/edit", sent)).hasStatus(303);
        assertThat(page(counsellor, path + "/edit")).doesNotContain("書きかけを開きました");
        assertThat(post(counsellor, path + "/edit", sent.replace("静かに", "にぎやかに")))
                .as("another text over a version it has not seen")
                .hasStatus(409);
    }

    @Test
    void twoVersionsStandSideBySide() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        post(counsellor, path + "/edit", PLAN);
        String second = PLAN.replace("number=0", "number=1")
                + "&g0-line=" + line(page(counsellor, path + "/edit"), "g0-line")
                + "&g0s0-line=" + line(page(counsellor, path + "/edit"), "g0s0-line")
                + "&g0s1-what=電車に乗る&g0s1-doer=us&reason=体験が決まったので";
        assertThat(post(counsellor, path + "/edit", second)).hasStatus(303);
        assertThat(page(counsellor, path + "/versions"))
                .contains("第1版", "第2版", "電車に乗る", "change-added", "change-same", "体験が決まったので")
                .doesNotContain("change-removed");
    }

    @Test
    void aTeamOfAnotherBodySeesThePlanByAShareAndTicksItsOwnStep() {
        Scope keeper = keeper();
        Account counsellor = counsellor(People.CENTRE);
        Account office = counsellor(People.OFFICE);
        UUID person = people.file(keeper, People.named("計画", "太郎"));
        String path = "/persons/" + person + "/plan";
        assertThat(post(counsellor, path + "/team", "kind=body&body=" + People.OFFICE + "&role=求人を探す"))
                .hasStatus(303);
        String member = found("name=\"member\" value=\"([^\"]+)\"", page(counsellor, path + "/team"));
        assertThat(page(counsellor, path + "/team")).contains("計画は見えない", "計画を見せるには、共有を作る");
        post(counsellor, path + "/edit", PLAN + "&g0s1-what=求人を三つ探す&g0s1-doer=member:" + member);
        assertThat(get(office, path)).hasStatus(404);

        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        assertThat(page(office, path)).contains("まだ見られる計画がありません").doesNotContain("静かに", "計画 太郎");
        assertThat(post(counsellor, path + "/agree", "number=1&method=spoken&agreed=2026-11-20&word=これでいい"))
                .hasStatus(303);

        String seen = page(office, path);
        assertThat(seen).contains("静かに暮らしたい", "求人を三つ探す", "こちらの一歩").doesNotContain("計画 太郎", "/plan/edit");
        assertThat(page(counsellor, path)).contains("計画が見える");
        String own = found("name=\"step\" value=\"([^\"]+)\"", seen);
        assertThat(seen.split("name=\"step\"", -1))
                .as("only their own step can be marked")
                .hasSize(2);
        assertThat(post(office, path + "/steps", "step=" + own + "&state=done&word=三つ見つけた"))
                .hasStatus(303);
        assertThat(page(counsellor, path)).contains("三つ見つけた", "労働局");
        String others = found("id=\"step-([^\"]+)\"", seen);
        assertThat(others).isNotEqualTo(own);
        assertThat(post(office, path + "/steps", "step=" + others + "&state=done"))
                .hasStatus(404);
    }

    @Test
    void aWordTypedWhileThePlanChangedStaysBesideWhatStandsThere() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        post(counsellor, path + "/edit", PLAN);
        String word = "&method=spoken&agreed=2026-11-20&word=";
        assertThat(post(counsellor, path + "/agree", "number=1" + word + "いいと思う"))
                .hasStatus(303);

        var twice = post(counsellor, path + "/agree", "number=1" + word + "次の日にも聞いた");
        assertThat(twice).hasStatus(409);
        assertThat(body(twice)).as("there is no form any more").contains("ほかの人が先に", "次の日にも聞いた");

        post(counsellor, path + "/edit", PLAN.replace("number=0", "number=1") + "&reason=書き直した");
        var slower = post(counsellor, path + "/agree", "number=1" + word + "前の版のつもりで聞いた");
        assertThat(slower).hasStatus(409);
        assertThat(body(slower))
                .contains("前の版のつもりで聞いた", "name=\"number\" value=\"2\"", "name=\"draft-base\" value=\"2\"");
    }

    @Test
    void aWordForAStepThatHasGoneOrAScaleThatEndedIsNotDropped() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        post(counsellor, path + "/edit", PLAN);
        UUID step = UUID.randomUUID();
        var gone = post(counsellor, path + "/steps", "step=" + step + "&state=done&word=先週行けた");
        assertThat(gone).hasStatus(409);
        assertThat(body(gone)).contains("この一歩はもう計画にありません", "先週行けた");

        post(counsellor, path + "/scales", "name=朝の気分&low=重い&high=軽い");
        String scale = found("/plan/scales/([0-9a-f-]{36})", page(counsellor, path + "/distance"));
        assertThat(post(counsellor, path + "/scales/" + scale + "/end", "x=y")).hasStatus(303);
        var ended = post(counsellor, path + "/scales/" + scale, "value=4&on=2026-11-20&by=person&note=少し軽いと言った");
        assertThat(ended).hasStatus(409);
        assertThat(body(ended)).contains("もう使わないことになりました", "また使う", "4、2026-11-20、本人", "少し軽いと言った");
    }

    @Test
    void whatIsWrongWithAReadingIsSaidAtTheScaleItself() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan";
        post(counsellor, path + "/scales", "name=朝の気分&low=重い&high=軽い");
        String scale = found("/plan/scales/([0-9a-f-]{36})", page(counsellor, path + "/distance"));
        var refused = body(post(counsellor, path + "/scales/" + scale, "value=&on=&by=&note=少し軽いと言った"));
        for (String field : List.of("value", "on", "by")) {
            assertThat(refused)
                    .contains(
                            "href=\"#" + field + "-" + scale + "\"",
                            "id=\"" + field + "-" + scale + "\"",
                            "id=\"" + field + "-" + scale + "-error\"");
        }
        assertThat(refused).contains("少し軽いと言った");
    }

    @Test
    void aPlanThatIsFullOffersNoFurtherRow() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper()) + "/plan/edit";
        assertThat(body(post(counsellor, path, "number=0&goals=7&g0-steps=9&more=note")))
                .contains("value=\"goal\"", "value=\"g0\"");
        assertThat(body(post(counsellor, path, "number=0&goals=8&g0-steps=10&more=note")))
                .contains("目標は8個までです", "一歩は10個までです", "value=\"g1\"")
                .doesNotContain("value=\"goal\"", "value=\"g0\"");
    }

    @Test
    void thePrintForThePersonIsInPlainWords() {
        Account counsellor = counsellor(People.CENTRE);
        String path = "/persons/" + people.file(keeper(), People.named("紙", "花子")) + "/plan";
        post(counsellor, path + "/team", "kind=body&body=" + People.OFFICE + "&role=求人を探す");
        post(counsellor, path + "/edit", PLAN);
        assertThat(page(counsellor, path)).contains("期日を過ぎています", "計画は見えない");
        String paper = page(counsellor, path + "/print");
        assertThat(paper.substring(paper.indexOf("<h1")))
                .contains("わたしの計画", "わたしは、こう暮らしたい", "求人を探す", "いつでも変えられます")
                .doesNotContain("対象者", "/plan/steps", "期日を過ぎています", "計画は見えない");
    }

    private static String line(String page, String field) {
        return found("name=\"" + field + "\" value=\"([^\"]+)\"", page);
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private MvcTestResult get(Account account, String path) {
        return browser.perform(request(HttpMethod.GET, path).with(Staff.as(staff.get(account))));
    }

    private MvcTestResult post(Account account, String path, String form) {
        MockHttpServletRequestBuilder request = request(HttpMethod.POST, path);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request.with(Staff.as(staff.get(account))).with(Staff.form()));
    }

    private static MockHttpServletRequestBuilder request(HttpMethod method, String path) {
        return MockMvcRequestBuilders.request(method, path).header("Accept-Language", "ja");
    }

    private String page(Account account, String path) {
        return body(get(account, path));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
