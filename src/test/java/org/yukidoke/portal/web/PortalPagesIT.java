package org.yukidoke.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Saving;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private TestDatabase database;

    @BeforeAll
    void someWindows() {
        Scope secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.labour-bureau");
        for (Offered offered : List.of(
                Offered.window("akita.hikikomori", "秋田県ひきこもり相談支援センター", "hikikomori", "withdrawn"),
                Offered.window("akita.sapo", "あきたサポステ", "station", "withdrawn").upTo(39),
                Offered.window("akita.jiritsu", "ふじさとくらし相談", "self_reliance", "living")
                        .in("053465"),
                Offered.window("akita.firm", "企業の窓口", "employer", "employer").forEmployers())) {
            assertThat(entries.add(
                            secretariat,
                            new Entries.Draft(offered.key(), "akita", "", offered.service(), Origin.DESK, "")))
                    .isInstanceOf(Saving.Kept.class);
        }
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult sent(String... fields) {
        var form = post("/help");
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return browser.perform(form);
    }

    @Test
    void theDoorAsksWhoComesAndShowsWithWhatOneCanCome() {
        assertThat(body(browser.perform(get("/")))).contains("自分のことで", "家族のことで", "支援の仕事で", "会社のことで", "ひきこもり・家から出づらい");
    }

    @Test
    void anAnswerLeadsToTheNextQuestionAndNothingIsKept() {
        var answer = sent("at", "who", "answer", "family");
        assertThat(body(answer)).contains("ご本人の様子に", "2問目", "name=\"who\" value=\"family\"");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void aMotherOfASmallTownIsToldWhoListensFirst() {
        String page = body(sent(
                "at", "age", "who", "family", "wish", "withdrawn", "home", "053465", "years", "４４歳", "do", "show"));
        assertThat(page).contains("相談だけでもよいところ", "秋田県ひきこもり相談支援センター");
        assertThat(page).doesNotContain("企業の窓口", "【").contains("電話番号は不明（確認中）");
    }

    @Test
    void whoIsTooOldForAWindowReadsWhy() {
        String page = body(sent(
                "at",
                "talk",
                "who",
                "self",
                "wish",
                "withdrawn",
                "home",
                "053465",
                "age",
                "44",
                "settled",
                "who",
                "settled",
                "wish",
                "settled",
                "home",
                "settled",
                "age",
                "do",
                "next"));
        assertThat(page).contains("対象が違う窓口（該当しない）を見る：1か所", "対象は「39歳までの方」です");
    }

    @Test
    void aTownIsUnderstoodInKanaAndAnUnknownOneIsSaidToBe() {
        assertThat(body(sent("at", "home", "place", "ふじさと", "do", "next"))).contains("name=\"home\" value=\"053465\"");
        assertThat(body(sent("at", "home", "place", "ほしのくに", "do", "next"))).contains("その名前の市区町村が見つかりません", "ほしのくに");
    }

    @Test
    void anAgeThatIsNoneIsAskedForAgain() {
        assertThat(body(sent("at", "age", "years", "四十", "do", "next"))).contains("0から120までの数字", "四十");
    }

    @Test
    void oneCanGoBackAndTheAnswerIsStillThere() {
        assertThat(body(sent("again", "age", "age", "44", "settled", "age", "at", "talk")))
                .contains("何歳ですか", "value=\"44\"");
    }

    @Test
    void whateverIsNotOursCountsAsNotTold() {
        String page =
                body(sent("at", "<b>", "who", "<script>", "home", "999999", "age", "9999", "yes", "x", "do", "show"));
        assertThat(page).contains("相談できるところ").doesNotContain("<script>", "<b>");
    }

    @Test
    void aFirmIsAskedOnlyWhereItIs() {
        assertThat(body(sent("at", "who", "answer", "employer"))).contains("2問目（全2問）");
        assertThat(body(sent("at", "home", "who", "employer", "wish", "employer", "settled", "who", "do", "skip")))
                .contains("企業の窓口")
                .doesNotContain("あきたサポステ");
    }

    @Test
    void aWindowSaysWhatIsKnownAndThatTheRestIsNot() {
        String page = body(browser.perform(get("/windows/akita.sapo")));
        assertThat(page).contains("あきたサポステ", "39歳までの方", "不明（確認中）のこと：電話番号", "窓口の確認はまだです");
        assertThat(page).doesNotContain("この内容を直す");
        var member = browser.perform(get("/windows/akita.sapo").with(Staff.as(staff.with(Role.MEMBER))));
        assertThat(body(member)).contains("この内容を直す");
    }

    @Test
    void theListIsNarrowedByWishAndPlace() {
        assertThat(body(browser.perform(get("/windows").param("wish", "living").param("place", "藤里町"))))
                .contains("ふじさとくらし相談")
                .doesNotContain("あきたサポステ");
        assertThat(body(browser.perform(get("/windows").param("area", "052019"))))
                .contains("あきたサポステ")
                .doesNotContain("ふじさとくらし相談");
        assertThat(body(browser.perform(get("/windows").param("way", "line")))).contains("条件に合う窓口はありません");
    }

    @Test
    void wordsFindAWindowAndSayWhy() {
        assertThat(body(browser.perform(get("/windows").param("q", "引きこもり相談"))))
                .contains("秋田県ひきこもり相談支援センター", "window-reasons");
    }

    @Test
    void programsReadTheSameOfAWindowAndNothingUnknown() {
        assertThat(body(browser.perform(get("/windows/akita.sapo.jsonld"))))
                .contains("https://schema.org", "あきたサポステ")
                .doesNotContain("servicePhone", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/windows", "/windows/akita.sapo", "/schemes", "/contact", "/leaflet"})
    void everybodyReadsItInBothLanguages(String address) {
        for (String language : List.of("ja", "en")) {
            assertThat(body(browser.perform(get(address).param("lang", language))))
                    .doesNotContain("{0}", "{1}", "portal.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/windows/nothing", "/schemes/nothing", "/places/nothing"})
    void whatIsNotThereIsNotFound(String address) {
        assertThat(browser.perform(get(address))).hasStatus(404);
    }

    @Test
    void nothingIsLeftInTheDatabase() {
        long before = sessions();
        sent("at", "who", "answer", "self");
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessions() {
        return database.owner()
                .sql("select count(*) from access.spring_session")
                .query(Long.class)
                .single();
    }
}
