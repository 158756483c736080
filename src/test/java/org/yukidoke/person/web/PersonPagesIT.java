package org.yukidoke.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
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

/** What the pages about people show, to whom, and what they never show. */
@PageTest(laidOut = {Councils.class, People.class})
class PersonPagesIT {

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
    void aNicknameIsEnoughAndNothingElseIsAsked() {
        var opened = post(counsellor(People.CENTRE), "/persons", "kind=person&nickname=春の人" + System.nanoTime());
        assertThat(opened).hasStatus(303);
        String file = location(opened);
        assertThat(page(counsellor(People.CENTRE), file)).contains("春の人", "受付番号", "ファイルを作りました");
    }

    @Test
    void aHintComesBeforeSavingAndNeverHindersIt() {
        String form = "kind=person&family=重複&given=さん" + System.nanoTime() + "&family-reading=ちょうふく&given-reading=さん";
        assertThat(post(counsellor(People.CENTRE), "/persons", form)).hasStatus(303);
        var hinted = post(counsellor(People.CENTRE), "/persons", form);
        assertThat(hinted).hasStatus(200);
        assertThat(body(hinted)).contains("同じ人かもしれない", "別の人として作る");
        assertThat(post(counsellor(People.CENTRE), "/persons", form + "&anyway=yes"))
                .hasStatus(303);
        assertThat(post(counsellor(People.OFFICE), "/persons", form))
                .as("another body is told nothing")
                .hasStatus(303);
    }

    @Test
    void noNameStandsInTheTitleOrTheAddress() {
        UUID id = people.file(keeper(), People.named("秘密", "花子"));
        String shown = page(counsellor(People.CENTRE), "/persons/" + id);
        assertThat(shown).contains("秘密 花子");
        assertThat(shown.substring(shown.indexOf("<title>"), shown.indexOf("</title>")))
                .doesNotContain("秘密", "花子");
        var found = post(counsellor(People.CENTRE), "/persons/search", "q=秘密 花子");
        assertThat(found).hasStatus(200);
        assertThat(body(found)).contains("秘密 花子");
    }

    @Test
    void everyTabSaysWhoseFileItIs() {
        UUID id = people.file(keeper(), People.named("帯", "次郎"));
        for (String tab : new String[] {
            "",
            "/contact",
            "/groups",
            "/employment",
            "/welfare",
            "/sharing",
            "/seen",
            "/family",
            "/identity",
            "/risks/new"
        }) {
            assertThat(page(counsellor(People.CENTRE), "/persons/" + id + tab))
                    .as(tab)
                    .contains("class=\"client\"", "帯 次郎");
        }
    }

    @Test
    void whoeverWasSlowerSeesBothTexts() {
        UUID id = people.file(keeper(), People.named("先", "一"));
        String at = "/persons/" + id + "/identity";
        assertThat(post(counsellor(People.CENTRE), at, "version=1&family=速い&given=人"))
                .hasStatus(303);
        var slower = post(counsellor(People.CENTRE), at, "version=1&family=遅い&given=人");
        assertThat(slower).hasStatus(409);
        assertThat(body(slower)).contains("速い 人", "遅い 人", "value=\"遅い\"", "自分の入力で保存する");
    }

    @Test
    void aStatementCorrectedByAnotherShowsBoth() {
        UUID id = people.file(keeper());
        String at = "/persons/" + id + "/employment";
        assertThat(post(counsellor(People.CENTRE), at, "topic=last-job&statement=倉庫&known=stated"))
                .hasStatus(303);
        String shown = page(counsellor(People.CENTRE), at);
        String old =
                shown.substring(shown.indexOf("?correct=") + 9, shown.indexOf("#form", shown.indexOf("?correct=")));
        String correction = "topic=last-job&known=confirmed&correct=" + old + "&statement=";
        assertThat(post(counsellor(People.CENTRE), at, correction + "運送")).hasStatus(303);
        var slower = post(counsellor(People.CENTRE), at, correction + "配達");
        assertThat(slower).hasStatus(409);
        assertThat(body(slower)).contains("運送", "配達");
    }

    @Test
    void whatWasTypedIntoARiskSomebodyElseResolvedStaysOnThePage() {
        UUID id = people.file(keeper());
        Account me = counsellor(People.CENTRE);
        String raised = location(post(me, "/persons/" + id + "/risks", "kind=crisis&note=死にたいと言った"));
        assertThat(post(counsellor(People.CENTRE), raised, "version=1&note=落ち着いた&resolve=yes&resolution=医療につながった"))
                .hasStatus(303);

        var late = post(me, raised, "version=1&note=夜にまた電話があった&told=上司");
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("先に「終わった」としました", "夜にまた電話があった");
    }

    @Test
    void whatIsTypedIntoAFileIsKeptAsItIsTyped() {
        UUID id = people.file(keeper());
        Account me = counsellor(People.CENTRE);
        String zone = "/persons/" + id + "/drafts/zone.employment";
        assertThat(post(me, zone, "draft=" + UUID.randomUUID() + "&statement=倉庫で三年"))
                .hasStatus(303);
        assertThat(page(me, "/persons/" + id + "/employment")).contains("倉庫で三年", "draft-keep");
        assertThat(post(me, "/persons/" + id + "/drafts/risk", "draft=" + UUID.randomUUID() + "&note=気になる一言"))
                .hasStatus(303);
        assertThat(page(me, "/persons/" + id + "/risks/new")).contains("気になる一言");

        UUID draft = UUID.randomUUID();
        assertThat(post(me, "/drafts/intake", "draft=" + draft + "&kind=person&need=話を聞いてほしい"))
                .hasStatus(303);
        assertThat(page(me, "/persons/new")).contains("話を聞いてほしい");
        assertThat(page(counsellor(People.CENTRE), "/persons/new")).doesNotContain("話を聞いてほしい");
        assertThat(post(me, "/persons", "draft=" + draft + "&draft-seen=1&kind=person&nickname=冬の人&need=話を聞いてほしい"))
                .hasStatus(303);
        assertThat(page(me, "/persons/new")).doesNotContain("話を聞いてほしい");
    }

    @Test
    void aPageThatIsLeftIsNotReadAgainForIt() {
        UUID id = people.file(keeper());
        Account me = counsellor(People.CENTRE);
        String form = "draft=" + UUID.randomUUID() + "&draft-page=/persons/" + id + "/employment&statement=途中まで";
        var left = post(me, "/persons/" + id + "/drafts/zone.employment", form + "&draft-beacon=yes");
        assertThat(left).hasStatus(204);
        assertThat(left.getResponse().getHeader("Location")).isNull();
        assertThat(page(me, "/persons/" + id + "/employment")).contains("途中まで");
    }

    @Test
    void theRecipientSeesWhatThePreviewPromisedAndNothingElse() {
        Scope keeper = keeper();
        UUID id = people.file(keeper, People.named("共有", "太郎"));
        UUID line = people.consent(
                keeper, id, people.notice(People.CENTRE, EnumSet.of(Part.IDENTITY, Part.GENERAL), People.OFFICE));
        String form = "ground=consent:" + line + "&parts=identity&recipients=" + People.OFFICE
                + "&purpose=面接会の準備&from=2026-01-01&to=2027-03-31";
        var preview = post(counsellor(People.CENTRE), "/persons/" + id + "/shares/preview", form);
        assertThat(preview).hasStatus(200);
        assertThat(section(preview, "class=\"preview\"")).contains("共有 太郎").doesNotContain("048-000-0000", "話がしたい");
        assertThat(get(counsellor(People.OFFICE), "/persons/" + id)).hasStatus(404);

        assertThat(post(counsellor(People.CENTRE), "/persons/" + id + "/shares", form))
                .hasStatus(303);
        String seen = page(counsellor(People.OFFICE), "/persons/" + id);
        assertThat(seen).contains("共有 太郎", "面接会の準備").doesNotContain("048-000-0000", "話がしたい");
        assertThat(get(counsellor(People.OFFICE), "/persons/" + id + "/contact"))
                .hasStatus(404);
        assertThat(get(counsellor(People.CITY), "/persons/" + id)).hasStatus(404);

        var withdrawn = post(
                counsellor(People.CENTRE),
                "/persons/" + id + "/consents/" + line + "/withdraw",
                "method=phone&giver=self&day=2026-11-21");
        assertThat(withdrawn).hasStatus(303);
        assertThat(get(counsellor(People.OFFICE), "/persons/" + id)).hasStatus(404);
    }

    @Test
    void aConsentWithdrawnMeanwhileIsShownBesideWhatWasTyped() {
        Scope keeper = keeper();
        UUID id = people.file(keeper);
        var notice = people.notice(People.CENTRE, EnumSet.of(Part.IDENTITY), People.OFFICE);
        UUID line = people.consent(keeper, id, notice);
        String at = "/persons/" + id + "/consents";
        Account centre = counsellor(People.CENTRE);
        String opened = page(centre, at + "/new?line=" + line);
        String seen = opened.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f-]+)\".*", "$1");
        String form = "notice=" + notice.id() + "&line=" + line + "&seen=" + seen
                + "&deed=renew&parts=identity&recipients=" + People.OFFICE
                + "&until=2027-03-31&method=phone&giver=self&day=2026-11-21&evidence=電話で確かめた";
        assertThat(post(centre, at + "/" + line + "/withdraw", "method=phone&giver=self&day=2026-11-21"))
                .hasStatus(303);

        var refused = post(centre, at, form);

        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("この同意は撤回されました", "電話で確かめた", "撤回されました").doesNotContain("name=\"line\"");
        assertThat(post(centre, at + "/" + line + "/withdraw", "method=phone&giver=self&day=2026-11-21"))
                .hasStatus(409);
    }

    @Test
    void aShareBeyondTheConsentSaysSoAndKeepsWhatWasTyped() {
        Scope keeper = keeper();
        UUID id = people.file(keeper);
        UUID line = people.consent(keeper, id, people.notice(People.CENTRE, EnumSet.of(Part.IDENTITY), People.OFFICE));
        var refused = post(
                counsellor(People.CENTRE),
                "/persons/" + id + "/shares",
                "ground=consent:" + line + "&parts=welfare&recipients=" + People.OFFICE
                        + "&purpose=面接会の準備&from=2026-01-01&to=2027-03-31");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("同意の範囲を超えています", "面接会の準備");
    }

    @Test
    void theStatementForThePersonSaysWhoLookedAndOnWhatBasis() {
        Scope keeper = keeper();
        UUID id = people.file(keeper);
        people.share(keeper, id, EnumSet.of(Part.IDENTITY), People.OFFICE);
        page(counsellor(People.OFFICE), "/persons/" + id);
        assertThat(page(counsellor(People.CENTRE), "/persons/" + id + "/statement"))
                .contains("労働局", "本人の同意による共有", "記録を見た");
    }

    @Test
    void aRestrictedFileIsThereForTheNamedAlone() {
        UUID id = people.file(keeper(), People.named("隠す", "人"));
        Account named = counsellor(People.CENTRE);
        Account other = counsellor(People.CENTRE);
        assertThat(post(named, "/persons/" + id + "/restriction", "")).hasStatus(303);
        assertThat(page(named, "/persons/" + id)).contains("限定公開");
        assertThat(get(other, "/persons/" + id)).hasStatus(404);
        assertThat(page(other, "/persons")).doesNotContain("隠す");
        assertThat(post(named, "/persons/" + id + "/restriction/admit", "account=" + other.id()))
                .hasStatus(303);
        assertThat(get(other, "/persons/" + id)).hasStatus(200);
    }

    @Test
    void aFileErasedLeavesACertificateWithoutAName() {
        UUID id = people.file(keeper(), People.named("消える", "人"));
        Account counsellor = counsellor(People.CENTRE);
        String shown = page(counsellor, "/persons/" + id + "/erasure");
        int at = shown.indexOf("</span>", shown.indexOf("client-reference")) + 7;
        String reference = shown.substring(at, shown.indexOf("</p>", at)).strip();
        var erased = post(counsellor, "/persons/" + id + "/erasure", "reason=request&reference=" + reference);
        assertThat(erased).hasStatus(303);
        assertThat(page(counsellor, location(erased)))
                .contains("消去証明書", reference)
                .doesNotContain("消える");
        assertThat(get(counsellor, "/persons/" + id)).hasStatus(404);
    }

    @Test
    void aBirthMayBeAYearAlone() {
        String name = "年だけ" + System.nanoTime();
        var opened = post(
                counsellor(People.CENTRE), "/persons", "kind=person&nickname=" + name + "&birth-era=S&birth-year=53");
        assertThat(page(counsellor(People.CENTRE), location(opened))).contains("1978年生まれ");
    }

    private MvcTestResult get(Account account, String path) {
        return browser.perform(request(HttpMethod.GET, path).with(Staff.as(staff.get(account))));
    }

    private MvcTestResult post(Account account, String path, String form) {
        MockHttpServletRequestBuilder request = request(HttpMethod.POST, path);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
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

    private static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String section(MvcTestResult result, String from) {
        String shown = body(result);
        return shown.substring(shown.indexOf(from), shown.indexOf("<form class=\"actions\""));
    }
}
