package org.yukidoke.casework.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Sheets written once and copied field by field, and the way somebody has come. */
@PageTest(laidOut = {Councils.class, People.class})
class AssessmentPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    private Account counsellor(String body) {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
    }

    private String file(String body) {
        UUID id = people.file(people.counsellor(body), People.named("見立", "太郎"));
        return "/persons/" + id;
    }

    @Test
    void whatIsWrittenOnceStandsInTheOrderOfTheNationalForm() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/sheets";
        assertThat(page(counsellor, path)).contains("相談受付・申込票【1】", "書きはじめる");
        String form =
                "number=0&item-received-on=2026-11-20&item-concerns=debt&item-concerns=job&item-concerns-most=debt"
                        + "&item-request=まず家賃のことを話したい";
        var written = post(counsellor, path + "/reception/edit", form);
        assertThat(written).hasStatus(303);
        assertThat(page(counsellor, led(written))).contains("新しい版を保存しました");

        String copy = page(counsellor, path + "/reception");
        assertThat(copy)
                .contains("見立 太郎", "048-000-0000", "◎ 債務", "○ 仕事探し、就職", "まず家賃のことを話したい", "令和8年11月20日", "まだ見くらべていません")
                .doesNotContain("要確認</span>");
        assertThat(copy.indexOf("受付日")).isLessThan(copy.indexOf("ご相談の内容"));

        var copied = post(counsellor, path + "/reception/copied", "sheet=" + found(copy, "name=\"sheet\" value=\""));
        assertThat(copied).hasStatus(303);
        assertThat(page(counsellor, led(copied))).contains("写したことを記録しました", "写した");
    }

    @Test
    void whatWasNotComparedWithTheFormSaysSo() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/sheets/assessment";
        assertThat(post(counsellor, path + "/edit", "number=0&item-story=静かなところで働きたい&item-means=年金だけ"))
                .hasStatus(303);
        assertThat(page(counsellor, path)).contains("要確認", "静かなところで働きたい", "年金だけ");
    }

    @Test
    void aBodyForPlacementIsNotAskedAboutMeansAndHousehold() {
        Account office = counsellor(People.OFFICE);
        String path = file(People.OFFICE) + "/sheets/assessment";
        assertThat(page(office, path + "/edit"))
                .contains("item-history", "この機関が扱わない目的の項目")
                .doesNotContain("item-means", "item-household", "item-health");
        assertThat(post(office, path + "/edit", "number=0&item-history=倉庫&item-means=年金だけ"))
                .hasStatus(303);
        assertThat(page(office, path)).contains("倉庫", "この機関では扱いません").doesNotContain("年金だけ");
    }

    @Test
    void whoeverWasSlowerSeesBothAndLosesNothing() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/sheets/screening/edit";
        assertThat(post(counsellor, path, "number=0&item-why=速い")).hasStatus(303);
        var slower = post(counsellor, path, "number=0&item-why=遅い");
        assertThat(slower).hasStatus(409);
        assertThat(body(slower)).contains("速い", "遅い", "name=\"number\" value=\"1\"");
    }

    @Test
    void theWaySoFarHasNoWrongDirection() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/plan";
        post(counsellor, path + "/rungs", "rung=work&since=2026-09-01");
        post(counsellor, path + "/rungs", "rung=place&since=2026-11-01&standing-note=すこし休む");
        String shown = page(counsellor, path + "/distance");
        assertThat(shown).contains("rung-here", "rung-been", "すこし休む", "戻ることも").doesNotContain("chip-error", "失敗");
        assertThat(post(counsellor, path + "/rungs", "rung=work&since=2099-01-01"))
                .hasStatus(422);
    }

    @Test
    void aScaleSpeaksInTheirOwnWordsAndIsDrawnFromTheSecondReading() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/plan";
        assertThat(post(counsellor, path + "/scales", "name=外に出る&low=部屋から出られない&high=行きたいところに行ける"))
                .hasStatus(303);
        String shown = page(counsellor, path + "/distance");
        String scale = found(shown, "action=\"" + path + "/scales/");
        post(counsellor, path + "/scales/" + scale, "value=2&on=2026-10-01&by=person");
        assertThat(page(counsellor, path + "/distance")).contains("spark-last").doesNotContain("<polyline");
        post(counsellor, path + "/scales/" + scale, "value=5&on=2026-11-01&by=together&note=図書館に行けた");
        assertThat(page(counsellor, path + "/distance"))
                .contains(
                        "<polyline",
                        "4.0,29.6 156.0,20.0",
                        "10のうち5：いっしょに考えて、令和8年11月1日（2026年）",
                        "本人の数字：2 → 5",
                        "図書館に行けた",
                        "部屋から出られない");
        post(counsellor, path + "/scales/" + scale, "value=8&on=2026-11-01&by=us");
        assertThat(page(counsellor, path + "/distance"))
                .as("ours is a mark beside their line")
                .contains("4.0,29.6 156.0,20.0", "本人の数字：2 → 5", "spark-ours", "10のうち5");
    }

    @Test
    void aMistakeOnTheWayIsTakenBackInOnePress() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/plan";
        post(counsellor, path + "/rungs", "rung=work&since=2026-09-01&standing-note=別の人");
        post(counsellor, path + "/scales", "name=外に出る&low=出られない&high=行ける");
        String shown = page(counsellor, path + "/distance");
        String scale = found(shown, "action=\"" + path + "/scales/");
        post(counsellor, path + "/scales/" + scale, "value=2&on=2026-10-01&by=person&note=聞きまちがい");
        String marked = page(counsellor, path + "/distance");
        assertThat(post(counsellor, path + "/rungs/" + found(marked, "action=\"" + path + "/rungs/"), "x=y"))
                .hasStatus(303);
        assertThat(post(counsellor, path + "/readings/" + found(marked, "action=\"" + path + "/readings/"), "x=y"))
                .hasStatus(303);
        assertThat(page(counsellor, path + "/distance")).doesNotContain("別の人", "聞きまちがい", "rung-here");
    }

    @Test
    void whoseWordANumberIsIsChosenAndNotPresumed() {
        Account counsellor = counsellor(People.CENTRE);
        String path = file(People.CENTRE) + "/plan";
        post(counsellor, path + "/scales", "name=外に出る&low=出られない&high=行ける");
        String shown = page(counsellor, path + "/distance");
        String scale = found(shown, "action=\"" + path + "/scales/");
        assertThat(shown).doesNotContain("name=\"by\" value=\"person\" checked");
        assertThat(post(counsellor, path + "/scales/" + scale, "value=2&on=2026-10-01"))
                .hasStatus(422);
    }

    private static String led(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String found(String page, String before) {
        int at = page.indexOf(before);
        assertThat(at).as(before).isPositive();
        return page.substring(at + before.length(), page.indexOf('"', at + before.length()));
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
        return body(browser.perform(request(HttpMethod.GET, path).with(Staff.as(staff.get(account)))));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
