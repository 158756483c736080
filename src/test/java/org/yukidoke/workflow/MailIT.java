package org.yukidoke.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yukidoke.access.Account;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Grant;
import org.yukidoke.access.MyAccount;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What people are told arrives: at them alone, in their language, once, and also when the server was away. */
@PageTest
class MailIT {

    private static final int PORT = freePort();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    @Autowired
    private Mail mail;

    @Autowired
    private Mailings mailings;

    @Autowired
    private MailRound round;

    @Autowired
    private Staff staff;

    @Autowired
    private MyAccount my;

    @Autowired
    private Addressees addressees;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    private Scope secretariat;
    private String body = "saitama.one";

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("yukidoke.mail.host", () -> "127.0.0.1");
        settings.add("yukidoke.mail.port", () -> PORT);
        settings.add("yukidoke.mail.security", () -> "none");
        settings.add("yukidoke.mail.from", () -> "yukidoke@council.example.jp");
        settings.add("yukidoke.access.origin", () -> "https://yukidoke.example.jp/");
    }

    @AfterAll
    static void itEnds() {
        SERVER.stop();
    }

    @BeforeEach
    void atAnyHour() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        database.owner().sql("delete from workflow.message").update();
        database.owner()
                .sql(
                        "update workflow.mail_hours set opens = '00:00', closes = '23:59:59', digest = '00:00', weekends = true")
                .update();
        secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "");
    }

    private Scope member(String address, String language) {
        Account account = staff.with(Set.of(new Grant(Role.MEMBER, "saitama")), body);
        Scope scope = staff.scopeOf(account);
        assertThat(my.change(scope, account.version(), new Account.Profile("埼玉 花子", address, language)))
                .isTrue();
        return scope;
    }

    private int tell(String once, Mail.Pace pace, String title) {
        return mail.tell(
                secretariat,
                new Mail.Notice(
                        once,
                        t -> new Message.Words(t.pick(title, "Title " + once), "<b>& \"本文\"</b>\n2行目"),
                        "/desk/tasks",
                        pace),
                new Addressees.Wanted("saitama", Set.of(Role.MEMBER), body));
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(1);
    }

    private String state(String once) {
        return database.owner()
                .sql("select state || ' ' || fault from workflow.message where starts_with(once, :once)")
                .param("once", once)
                .query(String.class)
                .single();
    }

    @Test
    void oneLetterArrivesInJapaneseWithNothingElse() throws Exception {
        body = "saitama.a";
        member("hanako@example.jp", "ja");
        tell("a", Mail.Pace.SOON, "令和8年度 実績報告の提出期限（11月30日）が近づいています。内容をご確認のうえ提出してください");
        round.run(soon());
        MimeMessage letter = SERVER.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("【雪解け】令和8年度 実績報告の提出期限（11月30日）が近づいています。内容をご確認のうえ提出してください");
        assertThat(letter.getContent().toString())
                .contains("埼玉 花子 様", "<b>& \"本文\"</b>", "2行目", "https://yukidoke.example.jp/desk/tasks");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("hanako@example.jp");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Message-ID")[0]).endsWith("@council.example.jp>");
        assertThat(state("a")).isEqualTo("sent ");
    }

    @Test
    void nobodyLearnsWhoElseWasTold() throws Exception {
        body = "saitama.b";
        member("one@example.jp", "ja");
        member("two@example.jp", "en");
        assertThat(tell("b", Mail.Pace.SOON, "題")).isEqualTo(2);
        assertThat(tell("b", Mail.Pace.SOON, "題")).isZero();
        round.run(soon());
        round.run(soon());
        assertThat(SERVER.getReceivedMessages()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.getAllRecipients()).hasSize(1);
            String other = letter.getAllRecipients()[0].toString().startsWith("one") ? "two@" : "one@";
            assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(letter))
                    .doesNotContain(other);
        });
        assertThat(SERVER.getReceivedMessages())
                .anySatisfy(letter -> assertThat(letter.getSubject()).isEqualTo("[Yukidoke] Title b"));
        assertThat(database.owner()
                        .sql("select message::text from workflow.message")
                        .query(String.class)
                        .list())
                .allSatisfy(row -> assertThat(row).doesNotContain("example.jp"));
    }

    @Test
    void whatCanWaitComesInOneLetterADay() throws Exception {
        body = "saitama.c";
        member("c@example.jp", "ja");
        tell("c1", Mail.Pace.DIGEST, "一つ目");
        tell("c2", Mail.Pace.DIGEST, "二つ目");
        round.run(soon());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        round.run(Japan.end(Japan.day(Instant.now())).plusSeconds(60));
        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("【雪解け】本日のお知らせ（2件）");
            assertThat(letter.getContent().toString()).contains("■ 一つ目", "■ 二つ目");
        });
    }

    @Test
    void nothingGoesOutAtNight() {
        body = "saitama.d";
        member("d@example.jp", "ja");
        tell("d", Mail.Pace.SOON, "題");
        database.owner()
                .sql(
                        "update workflow.mail_hours set opens = '08:00', closes = '19:00', digest = '08:30', weekends = true")
                .update();
        Instant night = Japan.start(LocalDate.of(2030, 1, 8)).plus(Duration.ofHours(23));
        round.run(night);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(state("d")).isEqualTo("waiting ");
        round.run(night.plus(Duration.ofHours(9)));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoeverHasNoAddressOrWantsNoMailIsToldOnPaper() {
        body = "saitama.e";
        member("", "ja");
        Scope declines = member("e@example.jp", "ja");
        mailings.choose(declines, false);
        tell("e", Mail.Pace.SOON, "題");
        body = "saitama.nobody";
        tell("e", Mail.Pace.SOON, "題");
        round.run(soon());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        var onPaper = mailings.onPaper(secretariat, "saitama");
        assertThat(onPaper)
                .extracting(each -> each.message().fault() + " " + each.name())
                .containsExactlyInAnyOrder("NO_ADDRESS 埼玉 花子", "DECLINED 埼玉 花子", "NOBODY ");
        List<UUID> ids = onPaper.stream().map(each -> each.message().id()).toList();
        assertThat(mailings.told(secretariat, "saitama", ids)).isEqualTo(3);
        assertThat(mailings.onPaper(secretariat, "saitama")).isEmpty();
        assertThat(mailings.told(secretariat, "saitama", ids)).isZero();
    }

    @Test
    void aRefusedAddressGoesToPaperAndIsSeenByTheAdministrator() {
        body = "saitama.f";
        Scope member = member("f@example.jp", "ja");
        database.owner()
                .sql("update access.account set email = 'broken@@example' where id = :id")
                .param("id", member.requireAccount())
                .update();
        tell("f", Mail.Pace.SOON, "題");
        round.run(soon());
        assertThat(state("f")).isEqualTo("paper refused");
        Scope administrator = staff.scope(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), "");
        assertThat(mailings.failures(administrator).list()).hasSize(1);
        database.owner()
                .sql("update access.account set email = 'f@example.jp' where id = :id")
                .param("id", member.requireAccount())
                .update();
        assertThat(mailings.retry(administrator)).isEqualTo(1);
        round.run(soon());
        assertThat(state("f")).isEqualTo("sent ");
    }

    @Test
    void aServerThatWasAwayGetsEverythingLater() {
        body = "saitama.g";
        member("g@example.jp", "ja");
        SERVER.stop();
        Instant now = soon();
        try {
            tell("g", Mail.Pace.SOON, "題");
            round.run(now);
            assertThat(state("g")).isEqualTo("waiting unreachable");
            round.run(now.plusSeconds(30));
            assertThat(tries()).isOne();
        } finally {
            SERVER.start();
        }
        round.run(now.plusSeconds(120));
        assertThat(state("g")).isEqualTo("sent ");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    private int tries() {
        return database.owner()
                .sql("select tries from workflow.message")
                .query(Integer.class)
                .single();
    }

    // The server has to come back where it was.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Test
    void aDeedThatFailsTellsNobody() {
        body = "saitama.h";
        member("h@example.jp", "ja");
        try {
            transactions.run(secretariat, () -> {
                tell("h", Mail.Pace.SOON, "題");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }
        assertThat(database.owner()
                        .sql("select count(*) from workflow.message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void addressesAreForTheSenderAlone() {
        Scope member = member("i@example.jp", "ja");
        UUID id = member.requireAccount();
        assertThat(addressees.mailboxes(addressees.program(), List.of(id))).hasSize(1);
        for (Scope scope :
                List.of(secretariat, member, staff.scope(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), ""))) {
            assertThat(addressees.mailboxes(scope, List.of(id))).isEmpty();
        }
        assertThat(addressees.names(member, "saitama", List.of(id))).isEmpty();
        assertThat(addressees.names(
                        staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), ""), "saitama", List.of(id)))
                .isEmpty();
    }

    @Test
    void whoeverStandsInIsToldTooUntilTheLastDay() {
        body = "saitama.j";
        UUID id = staff.with(Set.of(new Grant(Role.VIEWER, "saitama")), body).id();
        assertThat(standingIn(id, Japan.day(Instant.now()).minusDays(1))).doesNotContain(id);
        assertThat(standingIn(id, Japan.day(Instant.now()))).contains(id);
    }

    private List<UUID> standingIn(UUID id, LocalDate until) {
        database.owner().sql("""
                        insert into access.timed_grant
                            (id, account, role, platform, valid_from, valid_until, granted_at)
                        values (gen_random_uuid(), :id, 'member', 'saitama', '2020-04-01', :until, now())
                        """).param("id", id).param("until", until).update();
        return addressees.list(secretariat, new Addressees.Wanted("saitama", Set.of(Role.MEMBER), body)).stream()
                .map(Addressees.Addressee::account)
                .toList();
    }

    @Test
    void hoursHoldFromTheirDay() {
        String since = Japan.day(Instant.now()).plusDays(3).toString();
        assertThat(mailings.decide(
                        secretariat,
                        "saitama",
                        Map.of("since", since, "opens", "09:00", "closes", "17:00", "digest", "09:15")))
                .isEmpty();
        assertThat(mailings.hours(secretariat, "saitama").opens()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(mailings.decided(secretariat, "saitama")).hasSize(1);
    }
}
