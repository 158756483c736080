package org.yukidoke.casework.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.AccessStatements;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A record is written in a minute, and nothing typed is lost on the way. */
@PageTest(laidOut = {Councils.class, People.class})
class NotePagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Persons persons;

    @Autowired
    private Restrictions restrictions;

    private Account counsellor;
    private UUID person;
    private String file;

    @BeforeEach
    void somebody() {
        counsellor = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        person = people.file(staff.scopeOf(counsellor), People.named("記録", "太郎"));
        file = "/persons/" + person + "/records";
    }

    @Test
    void aWayAndAFewWordsAreEnough() {
        var written = post(file, "way=phone&note=元気そうな声");
        assertThat(written).hasStatus(303);
        assertThat(page(file)).contains("元気そうな声", "電話", "埼玉 花子");
        assertThat(page("/persons/" + person)).contains("最後の連絡");
        assertThat(page("/casework/records/new")).contains("記録 太郎", file + "/new");
    }

    @Test
    void emergencyAccessMakesNoSessionAndLosesNoWord() {
        Scope keeper = staff.scopeOf(counsellor);
        Reference reference = persons.find(keeper, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        restrictions.restrict(keeper, person);
        counsellor = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        restrictions.breakGlass(staff.scopeOf(counsellor), reference, Restrictions.Reason.DANGER, "連絡がつかない");

        assertThat(page(file + "/new")).doesNotContain("name=\"strict\"");
        var refused = post(file, "way=phone&strict=yes&note=眠れないと話した");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("眠れないと話した", "href=\"#strict\"", "id=\"strict\"", "緊急の閲覧では");
        assertThat(post(file, "way=phone&note=眠れないと話した")).hasStatus(303);
        assertThat(page("/persons/" + person + "/plan/team")).doesNotContain("name=\"kind\"");
        assertThat(page("/persons/" + person + "/period")).doesNotContain("/assign", "/close");
    }

    @Test
    void whoeverChoosesWhomToWriteAboutHasNotReadTheirFile() {
        post(file, "way=phone&note=元気そうな声");
        long read = deeds("person.read");
        long listed = deeds("person.list");

        assertThat(page("/casework/records/new")).contains("記録 太郎");

        assertThat(deeds("person.read")).isEqualTo(read);
        assertThat(deeds("person.list")).isEqualTo(listed + 1);
    }

    private long deeds(String deed) {
        return statements.of(staff.scopeOf(counsellor), person, 200).stream()
                .filter(entry -> entry.action().equals(deed))
                .count();
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        var refused = post(file, "note=言いかけたこと&next=電話する");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("言いかけたこと", "次に動く人を選んでください");
        assertThat(page(file + "/new")).as("it was kept, too").contains("言いかけたこと", "書きかけを開きました");
    }

    @Test
    void aTextKeptWithoutAScriptIsThereAgain() {
        var kept = post(
                "/persons/" + person + "/drafts/record",
                "draft=" + UUID.randomUUID() + "&draft-page=" + file + "/new&note=半分まで&way=home");
        assertThat(kept).hasStatus(303);
        String there = String.valueOf(kept.getResponse().getHeader("Location"));
        assertThat(there).startsWith(file + "/new?draft=");
        assertThat(page(there)).contains("半分まで", "書きかけを捨てる");
        assertThat(page(file)).contains("あなたの書きかけがあります");
        assertThat(page("/desk/tasks")).contains("書きかけの記録を続ける");
    }

    @Test
    void goingBackAndAddingASentenceLosesNoSentence() {
        String draft = "draft=" + UUID.randomUUID() + "&way=here&day=2026-01-15&time=10:30&note=";
        assertThat(post(file, draft + "はじめ")).hasStatus(303);
        assertThat(post(file, draft + "はじめ")).as("the same, twice").hasStatus(303);

        var more = post(file, draft + "はじめと、つづき");
        assertThat(more).hasStatus(409);
        assertThat(body(more)).contains("もう記録を書きました", "はじめと、つづき");
        assertThat(page(file + "/new")).contains("はじめと、つづき");
    }

    @Test
    void aPageElsewhereIsNotLedToAfterKeeping() {
        var kept = post("/persons/" + person + "/drafts/record", "note=x&draft-page=//evil.example/");
        assertThat(String.valueOf(kept.getResponse().getHeader("Location"))).startsWith("/persons/" + person);
    }

    @Test
    void writingAnewKeepsWhatStoodThereAndShowsBothOnAClash() {
        post(file, "way=here&note=はじめの文");
        String one = link(page(file), file + "/");
        assertThat(page(one + "/edit")).contains("はじめの文");
        String base = base(page(one + "/edit"));
        var changed = post(one, "draft-base=" + base + "&way=here&note=直した文&reason=日付の誤り");
        assertThat(changed).hasStatus(303);
        assertThat(page(one)).contains("直した文", "はじめの文", "日付の誤り");

        var slower = post(one, "draft-base=" + base + "&way=here&note=遅れた文&reason=追記");
        assertThat(slower).hasStatus(409);
        assertThat(body(slower)).contains("ほかの人が先に書き直しました", "直した文", "遅れた文");
    }

    @Test
    void aDayLaterBothDaysAreTold() {
        post(file, "way=home&note=先週の訪問&day=2026-01-15&time=10:30&minutes=50");
        assertThat(page(file)).contains("令和8年1月15日（2026年） 10:30", "50分", "あとから記入");
        assertThat(post(file, "way=home&note=あした&day=2099-01-01")).hasStatus(422);
    }

    @Test
    void theJournalAsAFileHoldsNumbersAndNoName() {
        post(file, "way=phone&note=だれにも見せない&minutes=10");
        var csv = browser.perform(
                MockMvcRequestBuilders.get("/casework/records/mine.csv").with(Staff.as(staff.get(counsellor))));
        assertThat(csv).hasStatus(200);
        assertThat(body(csv)).contains("電話", "\"10\"").doesNotContain("記録 太郎", "だれにも見せない");
    }

    @Test
    void aTemplateBeginsARecord() {
        String template = "name=つながらず&way=phone&note=呼び出したが出ず。&next-by=us&next=かけ直す&next-days=3";
        assertThat(post("/casework/templates", template)).hasStatus(303);
        assertThat(post("/casework/templates", template)).as("a double tap").hasStatus(303);
        String form = page(file + "/new");
        assertThat(form).contains("つながらず");
        assertThat(form.split("template=", -1)).as("one of it").hasSize(2);
        String begun = link(form, file + "/new?draft=new&amp;template=").replace("&amp;", "&");
        assertThat(page(begun)).contains("呼び出したが出ず。", "かけ直す");
    }

    @Test
    void thePaperHasTheFieldsOfTheScreen() {
        assertThat(page("/casework/records/blank")).contains("手話通訳", "出張相談", "受付番号");
        assertThat(page("/casework/counts")).contains("方法別の件数", "秘匿");
    }

    private static String base(String form) {
        int at = form.indexOf("name=\"draft-base\" value=\"") + 25;
        return form.substring(at, form.indexOf('"', at));
    }

    private static String link(String page, String start) {
        int at = -1;
        do {
            at = page.indexOf("href=\"" + start, at + 1);
        } while (page.startsWith("href=\"" + start + "new\"", at)
                || page.startsWith("href=\"" + start + "confidants", at));
        return page.substring(at + 6, page.indexOf('"', at + 6));
    }

    private String page(String path) {
        var shown = browser.perform(
                MockMvcRequestBuilders.get(java.net.URI.create(path)).with(Staff.as(staff.get(counsellor))));
        assertThat(shown).as(path).hasStatus(200);
        return body(shown);
    }

    private MvcTestResult post(String path, String form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, path);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request.with(Staff.as(staff.get(counsellor))).with(Staff.form()));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
