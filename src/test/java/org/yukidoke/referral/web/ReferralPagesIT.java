package org.yukidoke.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Inquiries;
import org.yukidoke.referral.Inquiry;
import org.yukidoke.referral.Preview;
import org.yukidoke.referral.Referring;
import org.yukidoke.support.PageTest;

/** Refer, answer, help, hear: as it is done on the pages, on a light seat too. */
@PageTest(laidOut = {Councils.class, People.class})
class ReferralPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Inquiries inquiries;

    private Account counsellor(String body) {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
    }

    /** Somebody with a consent to be referred to the office, and the ground as the form names it. */
    private record Ready(UUID person, String via) {}

    private Ready ready(String family) {
        return ready(family, People.OFFICE);
    }

    private Ready ready(String family, String body) {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper, People.named(family, "咲良"));
        return switch (referring.consent(keeper, person, body)) {
            case Share.Ground.Consented(UUID line) -> new Ready(person, "consent:" + line + "|" + body);
            case Share.Ground.Confirmed confirmed -> throw new AssertionError("not by consent");
        };
    }

    private static String form(Ready ready, String line) {
        return "via=" + ready.via()
                + "&asks=work&urgency=week&parts=identity&parts=general&age=45to49&asker=sender&line=" + line;
    }

    private UUID sent(String family) {
        return sent(family, People.OFFICE);
    }

    private UUID sent(String family, String body) {
        Ready ready = ready(family, body);
        var sent = post(counsellor(People.CENTRE), "/persons/" + ready.person() + "/referrals", form(ready, "手仕事が好き"));
        assertThat(sent).hasStatus(303);
        return UUID.fromString(location(sent).replaceAll(".*/referrals/([0-9a-f-]+).*", "$1"));
    }

    @Test
    void theLookBeforeSendingIsWhatTheOtherBodyReads() {
        Ready ready = ready("予告");
        Account centre = counsellor(People.CENTRE);
        String at = "/persons/" + ready.person() + "/referrals";

        assertThat(page(centre, at + "/new")).contains("つなぐ先", "name=\"via\"", "仕事さがし");
        var look = post(centre, at + "/preview", form(ready, "手仕事が好き"));
        assertThat(look).hasStatus(200);
        assertThat(body(look)).contains("引き受ける前に読まれるもの", "手仕事が好き", "45〜49歳", "予告 咲良");
        assertThat(page(centre, at)).contains("まだつないでいません");

        var sent = post(centre, at, form(ready, "手仕事が好き"));
        String referral = location(sent).replaceAll("\\?.*", "");
        String asked = page(counsellor(People.OFFICE), referral);
        assertThat(asked).contains("手仕事が好き", "45〜49歳", "仕事さがし").doesNotContain("予告", "咲良");
        var bare = form(ready, "").replace("&age=45to49", "");
        assertThat(body(post(centre, at + "/preview", bare)))
                .as("what was left out is said as that by whoever reads it")
                .contains("（書かれていません）");
        assertThat(page(counsellor(People.OFFICE), "/referrals")).contains("お名前はまだわかりません", referral);
        assertThat(page(centre, at)).contains("返事待ち", referral);
        assertThat(page(centre, "/referrals?side=sent")).contains("予告 咲良");
        assertThat(page(centre, "/persons/" + ready.person())).contains("返事待ち");
    }

    @Test
    void whatGivesSomebodyAwayOrHasNoGroundIsSaidAtItsField() {
        Ready ready = ready("露見");
        Account centre = counsellor(People.CENTRE);
        String at = "/persons/" + ready.person() + "/referrals";

        var named = post(centre, at + "/preview", form(ready, "露見さんです"));
        assertThat(named).hasStatus(422);
        assertThat(body(named)).contains("名前、番号、連絡先が入っています", "露見さんです");
        var nowhere = post(centre, at, "via=basis:x|saitama.jeed&asks=work");
        assertThat(nowhere).hasStatus(422);
        var welfare = post(centre, at + "/preview", form(ready, "手仕事が好き") + "&topics=debt");
        assertThat(welfare).hasStatus(422);
        assertThat(body(welfare)).contains("福祉の記録を扱えません");
        UUID without = people.file(people.counsellor(People.CENTRE));
        assertThat(page(centre, "/persons/" + without + "/referrals/new")).contains("つなぐ根拠がまだありません");
    }

    @Test
    void twoConsentsForOneBodyAreToldApartByWhatMayBePassed() {
        Ready ready = ready("二枚");
        String at = "/persons/" + ready.person() + "/referrals/new";
        Account centre = counsellor(People.CENTRE);
        assertThat(page(centre, at)).doesNotContain("渡せるもの");

        var other = people.notice(People.CENTRE, EnumSet.of(Part.IDENTITY, Part.GROUPS), People.OFFICE);
        people.consent(people.counsellor(People.CENTRE), ready.person(), other);

        assertThat(page(centre, at)).contains("渡せるもの：氏名・生年月日・住まい、計画のどの支援に当たるか");
    }

    @Test
    void theLoopIsDoneOnThePages() {
        UUID id = sent("頁上");
        String at = "/referrals/" + id;
        Account office = counsellor(People.OFFICE);
        Account centre = counsellor(People.CENTRE);

        assertThat(page(office, "/desk")).contains(at);
        assertThat(post(office, at + "/accept", "version=1&accept-who=見本係&accept-on=2026-12-03&accept-at=14:30"))
                .hasStatus(303);
        assertThat(page(office, at)).contains("頁上 咲良", "預かったもの", "14:30");
        assertThat(page(centre, at)).contains("見本係", "引き受け");
        assertThat(post(office, at + "/accept", "version=1")).hasStatus(409);
        assertThat(post(office, at + "/say", "version=2&say-text=")).hasStatus(422);
        assertThat(post(centre, at + "/say", "version=2&say-text=よろしく")).hasStatus(303);
        assertThat(page(office, at)).contains("よろしく");
        assertThat(post(office, at + "/start", "version=3")).hasStatus(303);
        assertThat(post(office, at + "/serve", "version=4")).hasStatus(422);
        assertThat(post(office, at + "/serve", "version=4&serve-code=reached")).hasStatus(303);
        assertThat(page(centre, "/desk")).contains("本人の声を聞く");
        assertThat(post(centre, at + "/hear", "version=5&hear-code=helped&hear-told=yes&hear-text=よかった"))
                .hasStatus(303);
        assertThat(page(centre, at)).contains("完了", "よかった");
        assertThat(page(office, at)).contains("完了", "役に立った", "よかった").doesNotContain("頁上");
        assertThat(page(office, "/referrals/states")).contains("本人の声を聞いて、このつなぎは終わりました");
        assertThat(page(centre, "/referrals/times")).contains("返事までの日数");
    }

    @Test
    void aWordSentTwiceReachesTheOtherBodyOnce() {
        String at = "/referrals/" + sent("二度");
        Account office = counsellor(People.OFFICE);
        assertThat(post(office, at + "/accept", "version=1&accept-who=見本係")).hasStatus(303);
        String word = "version=2&say-text=よろしくお願いします&draft=" + UUID.randomUUID();
        assertThat(post(office, at + "/say", word)).hasStatus(303);
        assertThat(post(office, at + "/say", word)).hasStatus(303);
        assertThat(page(office, at).split("よろしくお願いします", -1)).hasSize(2);
        assertThat(post(office, at + "/say", word.replace("よろしく", "もう一つ"))).hasStatus(409);
    }

    @Test
    void whatIsTypedStaysUntilItIsSentAndAfterSomebodyWasFaster() {
        Ready ready = ready("途中");
        Account centre = counsellor(People.CENTRE);
        Account office = counsellor(People.OFFICE);
        String file = "/persons/" + ready.person() + "/referrals";
        assertThat(post(centre, file + "/preview", "via=" + ready.via() + "&line=縫い物が好き"))
                .hasStatus(422);
        var look = body(post(centre, file + "/preview", form(ready, "縫い物が得意")));
        assertThat(page(centre, file + "/new")).contains("縫い物が得意");
        String sent = form(ready, "縫い物が得意") + "&draft=" + field(look, "draft") + "&draft-seen=1";
        String at = location(post(centre, file, sent)).replaceAll("\\?.*", "");
        assertThat(page(centre, file + "/new")).doesNotContain("縫い物が得意");

        assertThat(post(office, at + "/decline", "version=1&decline-text=今は満員です"))
                .hasStatus(422);
        assertThat(page(office, at)).contains("今は満員です");
        assertThat(page(centre, at)).doesNotContain("今は満員です");

        assertThat(post(centre, at + "/withdraw", "version=1&withdraw-code=wish"))
                .hasStatus(303);
        var late = post(office, at + "/decline", "version=1&decline-code=full&decline-text=今は満員です");
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("もうできません", "今は満員です").doesNotContain("name=\"decline-text\"");
    }

    private static String field(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([0-9a-f-]+)\".*", "$1");
    }

    @Test
    void aBodyWithoutAnAccountAnswersFromASeatAndNothingElse() {
        UUID id = sent("軽席", Referring.NOBODY);
        UUID other = sent("他人");
        Account centre = counsellor(People.CENTRE);
        var slip = post(centre, "/referrals/" + id + "/seat", "");
        assertThat(slip).hasStatus(200);
        Matcher link = Pattern.compile("/seat/[0-9A-Za-z-]+").matcher(body(slip));
        assertThat(link.find()).isTrue();
        var own = post(centre, link.group(), "");
        assertThat(own).as("not by whoever lent it").hasStatus(409);
        var pressed = browser.perform(MockMvcRequestBuilders.post(link.group()).with(Staff.form()));
        Cookie seat = Objects.requireNonNull(pressed.getResponse().getCookie("yukidoke-seat"));

        String at = "/seat/referrals/" + id;
        assertThat(seated(seat, "GET", at, "")).contains("手仕事が好き").doesNotContain("軽席", "咲良");
        assertThat(status(seat, "GET", "/seat/referrals/" + other)).isEqualTo(404);
        assertThat(status(seat, "GET", "/referrals/" + id)).isIn(302, 303, 401);
        assertThat(status(seat, "POST", "/seat/referrals/" + other + "/accept?version=1"))
                .isEqualTo(404);
        assertThat(status(seat, "POST", at + "/withdraw?version=1&withdraw-code=wish"))
                .isEqualTo(409);
        assertThat(status(seat, "POST", at + "/accept?version=1&accept-who=窓口")).isEqualTo(303);
        assertThat(seated(seat, "GET", at, "")).contains("軽席 咲良");
        assertThat(page(centre, "/referrals/" + id)).contains("窓口");

        assertThat(post(centre, "/referrals/" + id + "/withdraw", "version=2&withdraw-code=wish"))
                .hasStatus(303);
        assertThat(seated(seat, "GET", at, "")).doesNotContain("軽席", "手仕事が好き", "窓口");
        assertThat(post(centre, "/referrals/" + id + "/seat", "")).as("over").hasStatus(409);
        counsellor(People.OFFICE);
        var unneeded = post(centre, "/referrals/" + other + "/seat", "");
        assertThat(unneeded).as("they have accounts").hasStatus(409);
        assertThat(body(unneeded)).contains("この紙は作れません");
        assertThat(post(counsellor(People.OFFICE), "/referrals/" + other + "/seat", ""))
                .as("the receiver lends no seat")
                .hasStatus(404);
        assertThat(post(counsellor(People.CITY), "/referrals/" + other + "/seat", ""))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /referrals,                      counsellor
            GET,  /referrals?side=late,            counsellor
            GET,  /referrals/states,               counsellor+secretariat
            GET,  /referrals/times,                counsellor+secretariat
            GET,  /referrals/waiting,              secretariat
            GET,  /referrals/days/saitama,         secretariat
            POST, /referrals/days/saitama,         secretariat
            GET,  /referrals/inquiries,            counsellor
            GET,  /referrals/inquiries/new?body=saitama.jeed, counsellor
            POST, /referrals/inquiries,            counsellor
            GET,  /referrals/inquiries/{inquiry},  counsellor
            POST, /referrals/inquiries/{inquiry}/heard, counsellor
            POST, /referrals/inquiries/{inquiry}/withdraw, counsellor
            GET,  /referrals/{id},                 counsellor
            POST, /referrals/{id}/say,             counsellor
            POST, /referrals/{id}/settle,          counsellor
            POST, /referrals/{id}/seat,            counsellor
            POST, /referrals/{id}/seat/end,        counsellor
            GET,  /persons/{person}/referrals,     counsellor
            GET,  /persons/{person}/referrals/new, counsellor
            POST, /persons/{person}/referrals,     counsellor
            POST, /persons/{person}/referrals/preview, counsellor
            POST, /persons/{person}/referrals/edit, counsellor
            """)
    void onlyWhoHelpsPeopleGetsThere(String method, String route, String allowed) {
        Ready ready = ready("権限");
        UUID id = referring.send(
                people.counsellor(People.CENTRE),
                ready.person(),
                new Share.Ground.Consented(UUID.fromString(ready.via().substring(8, 44))),
                People.OFFICE,
                Referring.wish());
        var question = new Inquiry.Question(List.of(Preview.Asked.WORK), List.of(), "", LocalDate.of(2026, 12, 1));
        UUID inquiry = inquiries
                .ask(people.counsellor(People.CENTRE), People.OFFICE, question)
                .orElseThrow();
        String path = route.replace("{id}", id.toString())
                .replace("{inquiry}", inquiry.toString())
                .replace("{person}", ready.person().toString());
        List<String> reached = new ArrayList<>();
        for (Role role : Role.values()) {
            Account account =
                    staff.with(Set.of(new Grant(role, role.ofCouncil() ? "saitama" : Grant.EVERYWHERE)), People.CENTRE);
            int status = browser.perform(request(method, path, "").with(Staff.as(account)))
                    .getResponse()
                    .getStatus();
            if (status != 403) {
                reached.add(role.key());
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(allowed.split("\\+"));
        assertThat(browser.perform(request(method, path, "")).getResponse().getStatus())
                .isIn(302, 303, 401);
        if (route.contains("{")) {
            assertThat(browser.perform(request(method, path, "").with(Staff.as(counsellor(People.CITY)))))
                    .as("a third body")
                    .hasStatus(404);
        }
    }

    private String seated(Cookie seat, String method, String path, String form) {
        return body(browser.perform(request(method, path, form).cookie(seat)));
    }

    private int status(Cookie seat, String method, String path) {
        int at = path.indexOf('?');
        return browser.perform(
                        request(method, at < 0 ? path : path.substring(0, at), at < 0 ? "" : path.substring(at + 1))
                                .cookie(seat))
                .getResponse()
                .getStatus();
    }

    private String page(Account account, String path) {
        var shown = browser.perform(request("GET", path, "").with(Staff.as(account)));
        assertThat(shown).as(path).hasStatus(200);
        return body(shown);
    }

    private MvcTestResult post(Account account, String path, String form) {
        return browser.perform(request("POST", path, form).with(Staff.as(account)));
    }

    private static MockHttpServletRequestBuilder request(String method, String path, String form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path));
        for (String pair : form.isEmpty() ? new String[0] : form.split("&")) {
            int equals = pair.indexOf('=');
            request.param(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
