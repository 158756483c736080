package org.yukidoke.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Shares;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** On a slow line people press twice: what was meant once is there once, and what was typed anew is not lost. */
@PageTest(laidOut = {Councils.class, People.class})
class SentTwiceIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private Shares shares;

    private Account counsellor() {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
    }

    @Test
    void aNewcomerSentTwiceHasOneFile() {
        Account me = counsellor();
        String[] form = {"kind", "person", "family", "二度", "given", "押す", "family-reading", "にど", "given-reading", "おす"
        };
        UUID draft = UUID.randomUUID();
        String file = location(post(me, "/persons", sent(draft, 1, form)));
        assertThat(file).contains("/persons/").contains("registered");

        assertThat(location(post(me, "/persons", sent(draft, 2, form)))).isEqualTo(file);
        assertThat(body(post(me, "/persons", sent(UUID.randomUUID(), 1, form))))
                .as("from another page it is asked about")
                .contains("別の人として作る");
    }

    @Test
    void whatIsSentAtTheSameTimeIsWrittenOnce() throws Exception {
        Account me = counsellor();
        UUID draft = UUID.randomUUID();
        String[] form = sent(draft, 1, "kind", "person", "nickname", "同時の人");
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<String> send = () -> location(post(me, "/persons", form));
            List<Future<String>> sent = two.invokeAll(List.of(send, send));
            assertThat(sent.getFirst().get()).isEqualTo(sent.getLast().get()).contains("registered");
        }
    }

    @Test
    void aStatementSentTwiceStandsOnceAndAnotherTextFromThePageStandsBesideIt() {
        Account me = counsellor();
        UUID draft = UUID.randomUUID();
        String at = "/persons/" + people.file(staff.scopeOf(me)) + "/employment";
        String[] first = {"topic", "last-job", "known", "stated", "statement", "倉庫で三年はたらいた"};
        assertThat(post(me, at, sent(draft, 1, first))).hasStatus(303);
        var again = post(me, at, sent(draft, 2, first));
        assertThat(again).hasStatus(303);
        assertThat(location(again)).contains("statement");
        assertThat(count(page(me, at), "倉庫で三年はたらいた")).isEqualTo(1);

        String[] second = {"topic", "last-job", "known", "stated", "statement", "その前は配達だった"};
        assertThat(post(me, at, sent(draft, 3, second))).hasStatus(303);
        assertThat(post(me, at, sent(draft, 4, second))).hasStatus(303);
        assertThat(post(me, at, sent(draft, 5, first))).hasStatus(303);
        String shown = page(me, at);
        assertThat(count(shown, "倉庫で三年はたらいた")).isEqualTo(1);
        assertThat(count(shown, "その前は配達だった")).isEqualTo(1);
    }

    @Test
    void aRiskSentTwiceIsOneAndItsChangeIsNoConflictWithOneself() {
        Account me = counsellor();
        UUID draft = UUID.randomUUID();
        String file = "/persons/" + people.file(staff.scopeOf(me));
        String[] raised = sent(draft, 1, "kind", "crisis", "note", "死にたいと言った");
        String risk = location(post(me, file + "/risks", raised));
        assertThat(location(post(me, file + "/risks", raised))).isEqualTo(risk);

        String[] change = sent(UUID.randomUUID(), 1, "version", "1", "note", "落ち着いた");
        assertThat(post(me, risk, change)).hasStatus(303);
        assertThat(post(me, risk, change)).hasStatus(303);
        assertThat(post(me, risk, sent(UUID.randomUUID(), 1, "version", "1", "note", "まだ心配")))
                .as("from another page")
                .hasStatus(409);
    }

    @Test
    void whatARepetitionLeftOnTheDeviceIsNotOfferedAgain() {
        Account me = counsellor();
        UUID draft = UUID.randomUUID();
        UUID person = people.file(staff.scopeOf(me));
        String at = "/persons/" + person + "/employment";
        String[] words = {"topic", "last-job", "known", "stated", "statement", "一度だけ"};
        post(me, at, sent(draft, 1, words));
        post(me, at, sent(draft, 2, words));

        String held = "/persons/" + person + "/drafts/zone.employment?draft=" + draft + "&draft-writer=" + WRITER
                + "&draft-turn=";
        assertThat(browser.get().uri(held + 2).with(Staff.as(me)).exchange()).hasStatus(204);
        assertThat(browser.get().uri(held + 3).with(Staff.as(me)).exchange()).hasStatus(200);
    }

    @Test
    void aShareSentTwiceEndsWithTheOneThatIsEnded() {
        Account me = counsellor();
        Scope keeper = staff.scopeOf(me);
        UUID person = people.file(keeper);
        var notice = people.notice(People.CENTRE, EnumSet.of(Part.IDENTITY), People.OFFICE);
        UUID line = people.consent(keeper, person, notice);
        String[] form = sent(
                UUID.randomUUID(),
                0,
                "ground",
                "consent:" + line,
                "parts",
                "identity",
                "recipients",
                People.OFFICE,
                "purpose",
                "面接会の準備",
                "from",
                "2026-01-01",
                "to",
                "2027-03-31");
        post(me, "/persons/" + person + "/shares", form);
        assertThat(post(me, "/persons/" + person + "/shares", form)).hasStatus(303);
        assertThat(shares.list(keeper, person)).hasSize(1);
    }

    @Test
    void aConsentAGroupAndAWayToReachSentTwiceStandOnce() {
        Account me = counsellor();
        Scope keeper = staff.scopeOf(me);
        UUID person = people.file(keeper);
        var notice = people.notice(People.CENTRE, EnumSet.of(Part.IDENTITY), People.OFFICE);
        String at = "/persons/" + person;
        String[] given = sent(
                UUID.randomUUID(),
                0,
                "notice",
                notice.id().toString(),
                "parts",
                "identity",
                "recipients",
                People.OFFICE,
                "until",
                "2027-03-31",
                "method",
                "phone",
                "giver",
                "self",
                "day",
                "2026-11-21",
                "evidence",
                "電話で確かめた");
        String receipt = location(post(me, at + "/consents", given));
        assertThat(receipt).endsWith("/receipt");
        assertThat(location(post(me, at + "/consents", given))).isEqualTo(receipt);
        assertThat(consents.list(keeper, person)).hasSize(1);

        String[] group = sent(UUID.randomUUID(), 0, "known", "unknown");
        assertThat(post(me, at + "/groups", group)).hasStatus(303);
        assertThat(post(me, at + "/groups", group)).hasStatus(303);
        String[] way = sent(UUID.randomUUID(), 0, "channel", "phone", "preference", "1", "value", "048-000-1234");
        assertThat(post(me, at + "/contact", way)).hasStatus(303);
        assertThat(post(me, at + "/contact", way)).hasStatus(303);
        assertThat(count(page(me, at + "/groups"), "groups?correct=")).isEqualTo(1);
        assertThat(count(page(me, at + "/contact"), "048-000-1234")).isEqualTo(1);
    }

    @Test
    void aDraftIsRecognisedByWhatWasTypedNotByTheIdBesideIt() {
        Account me = counsellor();
        UUID person = people.file(staff.scopeOf(me));
        String keep = "/persons/" + person + "/drafts/zone.employment";
        String page = "/persons/" + person + "/employment";
        post(me, keep, "draft-page", page, "correct", UUID.randomUUID().toString(), "statement", "短い文");
        post(me, keep, "draft-page", page, "correct", UUID.randomUUID().toString(), "statement", "Hello");
        post(me, keep, "draft-page", page, "statement", "三つめ");

        assertThat(page(me, page)).contains(">短い文<", ">Hello<");
    }

    private static final UUID WRITER = UUID.randomUUID();

    private static String[] sent(UUID draft, int turn, String... fields) {
        String[] own = {
            "draft", draft.toString(), "draft-writer", WRITER.toString(), "draft-turn", Integer.toString(turn)
        };
        String[] all = java.util.Arrays.copyOf(own, own.length + fields.length);
        System.arraycopy(fields, 0, all, own.length, fields.length);
        return all;
    }

    private MvcTestResult post(Account account, String path, String... fields) {
        var request = browser.post().uri(path).with(Staff.as(account)).with(Staff.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.header("Accept-Language", "ja").exchange();
    }

    private String page(Account account, String path) {
        return body(browser.get()
                .uri(path)
                .header("Accept-Language", "ja")
                .with(Staff.as(account))
                .exchange());
    }

    private static int count(String page, String words) {
        return page.split(Pattern.quote(words), -1).length - 1;
    }

    private static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
