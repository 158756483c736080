package org.yukidoke.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Referring;
import org.yukidoke.support.PageTest;

/** From the question whether there is room to the form by which somebody is referred there. */
@PageTest(laidOut = {Councils.class, People.class})
class RoomPagesIT {

    private static final String LIST = "/referrals/inquiries";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Referring referring;

    private Account counsellor(String body) {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
    }

    private String ask(Account asker, String body) {
        LocalDate month = LocalDate.now(Japan.ZONE).withDayOfMonth(1);
        assertThat(post(asker, LIST, "body", body, "asks", "practice", "month", month.toString()))
                .hasStatus(303);
        String list = page(asker, LIST);
        return LIST + "/" + list.replaceAll("(?s).*?href=\"" + LIST + "/([0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void anAnswerHeardByTelephoneLeadsToTheFormWithThatBodyChosen() {
        Account asker = counsellor(People.CENTRE);
        Scope keeper = staff.scopeOf(asker);
        UUID person = people.file(keeper, People.named("空木", "花子"));
        periods.open(
                keeper,
                person,
                new Periods.Start(LocalDate.of(2026, 10, 1), Period.Kind.ACCOMPANY, keeper.requireAccount(), ""));
        referring.consent(keeper, person, Referring.NOBODY, People.OFFICE);
        assertThat(page(asker, LIST)).contains("アカウントなし。電話などで");
        assertThat(page(asker, LIST + "/new?body=" + Referring.NOBODY)).contains("返事ができる人がいません");
        String at = ask(asker, Referring.NOBODY);

        assertThat(page(asker, at)).contains("返事の期限", "電話などで聞いた返事を記録する").doesNotContain("空木");
        assertThat(post(asker, at + "/heard", "answer", "", "on", "2026-01-05")).hasStatus(422);
        String today = LocalDate.now(Japan.ZONE).toString();
        assertThat(post(asker, at + "/heard", "answer", "under_month", "on", today))
                .hasStatus(303);
        assertThat(post(asker, at + "/heard", "answer", "no", "on", today)).hasStatus(409);
        assertThat(post(asker, at + "/withdraw")).hasStatus(409);
        String shown = page(asker, at);
        assertThat(shown)
                .contains("1か月未満の待ち", "電話などで聞きました", "空木 花子", asker.profile().name());
        String to = "/persons/" + person + "/referrals/new?to=" + Referring.NOBODY;
        assertThat(shown).contains(to);
        String form = page(asker, to);
        assertThat(form).containsPattern("value=\"[^\"]*\\|" + Referring.NOBODY + "\"[^>]*checked");
        assertThat(form).doesNotContainPattern("value=\"[^\"]*\\|" + People.OFFICE + "\"[^>]*checked");
        assertThat(form).contains("問い合わせの返事：1か月未満の待ち");
        assertThat(page(counsellor(People.CENTRE), at))
                .as("a colleague refers whom they accompany")
                .doesNotContain("空木");
    }

    @Test
    void whoWasAskedReadsTheAnswerThatWasHeardAndSaysItsOwn() {
        Account asker = counsellor(People.CENTRE);
        Account asked = counsellor(People.CITY);
        String at = ask(asker, People.CITY);
        assertThat(page(asked, at)).doesNotContain("電話などで聞いた返事を記録する", "取り下げる");
        String today = LocalDate.now(Japan.ZONE).toString();
        assertThat(post(asked, at + "/heard", "answer", "yes", "on", today)).hasStatus(409);
        assertThat(post(asker, at + "/heard", "answer", "yes", "on", today)).hasStatus(303);
        assertThat(page(asked, LIST)).contains("電話などで聞きました", "name=\"answer-");
        String id = at.substring(LIST.length() + 1);
        assertThat(post(asked, at, "answer-" + id, "no")).hasStatus(303);
        assertThat(page(asker, at)).contains("受け入れられない").doesNotContain("電話などで聞きました", "この機関につなぐ");

        String other = ask(asker, People.CITY);
        assertThat(post(asker, other + "/withdraw")).hasStatus(303);
        assertThat(page(asker, other)).contains("取り下げました");
        assertThat(post(asked, other, "answer-" + other.substring(LIST.length() + 1), "no"))
                .hasStatus(404);
    }

    private String page(Account account, String path) {
        var shown = browser.perform(MockMvcRequestBuilders.get(URI.create(path)).with(Staff.as(account)));
        assertThat(shown).as(path).hasStatus(200);
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Account account, String path, String... form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, URI.create(path));
        for (int field = 0; field < form.length; field += 2) {
            request.param(form[field], form[field + 1]);
        }
        return browser.perform(request.with(Staff.form()).with(Staff.as(account)));
    }
}
