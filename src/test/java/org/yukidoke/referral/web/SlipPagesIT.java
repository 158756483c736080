package org.yukidoke.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
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
import org.yukidoke.person.Leaving;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Referring;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A slip its body is told of, a body that goes, and a share that is prolonged, page by page. */
@PageTest(laidOut = {Councils.class, People.class})
class SlipPagesIT {

    private final Staff staff;
    private final People people;
    private final Referring referring;
    private final Leaving leaving;
    private final TestDatabase database;
    private final String to;
    private final Scope sender;
    private final Account centre;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    SlipPagesIT(Staff staff, People people, Referring referring, Leaving leaving, TestDatabase database) {
        this.staff = staff;
        this.people = people;
        this.referring = referring;
        this.leaving = leaving;
        this.database = database;
        this.to = leaving.body("slip");
        this.sender = people.counsellor(People.CENTRE);
        this.centre = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
    }

    private UUID sent() {
        return referring.send(sender, people.file(sender, People.named("紙片", "咲良")), to);
    }

    /** Presses the button of the link on a slip; what the browser holds then. */
    private Cookie seat(UUID id) {
        var slip = post(centre, "/referrals/" + id + "/seat", "");
        assertThat(slip).hasStatus(200);
        Matcher link = Pattern.compile("/seat/[0-9A-Za-z-]+").matcher(body(slip));
        assertThat(link.find()).isTrue();
        var pressed = browser.perform(MockMvcRequestBuilders.post(link.group()).with(Staff.form()));
        return Objects.requireNonNull(pressed.getResponse().getCookie("yukidoke-seat"));
    }

    @Test
    void aBodyIsToldThatASlipWasMadeForItAndOfNobody() {
        Account member = staff.with(Set.of(new Grant(Role.MEMBER, "saitama")), to);
        UUID id = sent();
        seat(id);

        assertThat(told("account = '" + member.id() + "'")).isOne();
        assertThat(database.owner()
                        .sql("select title || said || title_en || said_en || href from workflow.message"
                                + " where once like 'referral slip %' and organisation = :body")
                        .param("body", to)
                        .query(String.class)
                        .single())
                .contains("返事の紙")
                .doesNotContain("紙片", "咲良", id.toString());
        assertThat(post(centre, "/referrals/" + id + "/seat", "")).hasStatus(200);
        assertThat(told("true")).as("of every slip").isEqualTo(2);
    }

    @Test
    void whereNobodySignsInTheyAreToldOnPaper() {
        seat(sent());
        assertThat(told("account is null and state = 'paper'")).isOne();
        UUID id = sent();
        staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), to);
        assertThat(post(centre, "/referrals/" + id + "/seat", "")).hasStatus(409);
        assertThat(told("true")).as("what was not lent is not told").isOne();
    }

    private long told(String which) {
        return database.owner()
                .sql("select count(*) from workflow.message where once like 'referral slip %' and organisation = :body"
                        + " and " + which)
                .param("body", to)
                .query(Long.class)
                .single();
    }

    @Test
    void aSlipOpensNothingOnceItsBodyHasGone() {
        UUID id = sent();
        Cookie seat = seat(id);
        String at = "/seat/referrals/" + id;
        assertThat(seated(seat, "GET", at)).hasStatus(200);
        leaving.gone(to, People.OFFICE);

        assertThat(seated(seat, "GET", at)).hasStatus(404);
        assertThat(seated(seat, "POST", at + "/accept")).hasStatus(404);
        assertThat(post(centre, "/referrals/" + id + "/seat", ""))
                .as("none is lent to it either")
                .hasStatus(409);
    }

    @Test
    void theFormOffersNobodyWhoHasGone() {
        UUID person = people.file(sender);
        referring.consent(sender, person, to, People.OFFICE);
        String at = "/persons/" + person + "/referrals/new";
        assertThat(page(centre, at)).contains("|" + to + "\"", "|" + People.OFFICE + "\"");
        assertThat(page(centre, "/referrals/inquiries")).contains(to);
        leaving.gone(to, People.OFFICE);

        assertThat(page(centre, at)).doesNotContain("|" + to + "\"").contains("|" + People.OFFICE + "\"");
        assertThat(page(centre, "/referrals/inquiries")).doesNotContain(to);
    }

    @Test
    void theSenderProlongsAShareOnThePage() {
        UUID id = sent();
        Account other = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), to);
        referring.accept(people.counsellor(to), id);
        assertThat(page(centre, "/referrals/" + id)).doesNotContain("共有の期限を延ばす");
        assertThat(prolong(centre, id)).as("not yet").hasStatus(303);
        runsOut(id);

        assertThat(page(centre, "/referrals/" + id)).contains("共有の期限を延ばす", "/prolong");
        assertThat(page(other, "/referrals/" + id)).doesNotContain("/prolong");
        assertThat(prolong(other, id)).as("it is the sender's to do").hasStatus(409);
        assertThat(prolong(centre, id)).hasStatus(303);
        assertThat(page(centre, "/referrals/" + id + "?done=prolong")).contains("共有の期限を延ばしました");
        assertThat(prolong(centre, id)).as("no longer than the consent").hasStatus(409);
        assertThat(body(prolong(centre, id))).contains("同意（根拠）の期限が先に来ます");
    }

    private void runsOut(UUID id) {
        database.owner().sql("""
                        update person.share
                           set valid_from = valid_from - interval '200 days',
                               valid_to = statement_timestamp() + interval '20 days'
                         where id = (select share from referral.referral where id = :id)
                        """).param("id", id).update();
    }

    private MvcTestResult prolong(Account who, UUID id) {
        int version = database.owner()
                .sql("select version from referral.referral where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        return post(who, "/referrals/" + id + "/prolong", "version=" + version);
    }

    private MvcTestResult seated(Cookie seat, String method, String path) {
        return browser.perform(request(method, path, "version=1").cookie(seat));
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

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
