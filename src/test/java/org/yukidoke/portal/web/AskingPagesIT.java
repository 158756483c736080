package org.yukidoke.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Somebody asks to be contacted, looks how it stands, takes it back. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingPagesIT {

    private static final String BODY = "mie.contact-test";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private TestDatabase database;

    @BeforeAll
    void aBodyThatTakesRequests() {
        database.owner().sql("""
                        insert into directory.organisation (key, platform, name, name_en, official_name, kind)
                        values ('mie.contact-test', 'mie', '見本の窓口', 'Sample window', '', 'support_body');
                        insert into dropbox.box (organisation, since, takes, roles, due_days, keep_days, hourly, decided_at)
                        values ('mie.contact-test', '2020-04-01', true, '{counsellor}', 3, 30, 1000, now())
                        """).update();
    }

    private MvcTestResult sent(String address, Map<String, String> fields) {
        var form = post(address);
        fields.forEach(form::param);
        return browser.perform(form);
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static Map<String, String> filled(String token) {
        return Map.of(
                "body",
                BODY,
                "token",
                token,
                "sender",
                "family",
                "name",
                "見本の母",
                "channel",
                "telephone",
                "address",
                "059-000-0000");
    }

    @Test
    void aRequestIsPutInSeenAndTakenBackAndNoAddressSaysSo() {
        assertThat(body(browser.perform(get("/contact")))).contains("見本の窓口");
        String form = body(browser.perform(get("/contact").param("body", BODY)));
        assertThat(form).contains("届く先：見本の窓口", "3開庁日のうちに");
        String token = found(TOKEN, form);
        var answer = sent("/contact", filled(token));
        String receipt = body(answer);
        assertThat(receipt).contains("届きました", "まだ読まれていません", "見本の窓口").doesNotContain("059-000-0000");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(answer.getRequest().getSession(false)).isNull();
        String code = found(CODE, receipt);
        assertThat(found(CODE, body(sent("/contact", filled(token)))))
                .as("the same form again")
                .isEqualTo(code);
        assertThat(body(sent("/contact/receipt", Map.of("code", code)))).contains("まだ読まれていません");
        assertThat(body(sent("/contact/withdraw", Map.of("code", code)))).contains("取り下げ済み");
    }

    @Test
    void aCorrectedFormIsShownAgainBesideTheReceiptOfTheFirst() {
        String token = found(TOKEN, body(browser.perform(get("/contact").param("body", BODY))));
        String code = found(CODE, body(sent("/contact", filled(token))));
        var corrected = new HashMap<>(filled(token));
        corrected.put("address", "059-111-1111");
        String page = body(sent("/contact", corrected));
        assertThat(page)
                .contains("まだ送っていません", code, "059-111-1111", "まだ読まれていません")
                .doesNotContain(token);
        corrected.put("token", found(TOKEN, page));
        assertThat(found(CODE, body(sent("/contact", corrected)))).isNotEqualTo(code);
        sent("/contact/withdraw", Map.of("code", code));
        assertThat(body(sent("/contact", filled(token)))).contains("まだ送っていません", "取り下げ済み");
    }

    @Test
    void whatIsWrongIsSaidByFieldAndNothingTypedIsLost() {
        String token = "a".repeat(64);
        String page = body(sent(
                "/contact", Map.of("body", BODY, "token", token, "name", "見本", "message", "夜だけ話せます", "address", "x")));
        assertThat(page).contains("どなたかを選んでください", "夜だけ話せます", token);
    }

    @Test
    void aCodeNobodyHasIsUnknown() {
        assertThat(body(sent("/contact/receipt", Map.of("code", "0000")))).contains("その番号の依頼は見つかりません");
    }
}
