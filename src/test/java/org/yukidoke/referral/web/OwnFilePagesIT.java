package org.yukidoke.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Known;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Records;
import org.yukidoke.person.Share;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Written;
import org.yukidoke.person.Zone;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Referring;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Whoever takes somebody on has what was shared in the fields of their own file, and nothing else. */
@PageTest(laidOut = {Councils.class, People.class})
class OwnFilePagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @Autowired
    private Referring referring;

    @Autowired
    private TestDatabase database;

    private Scope sender;
    private Account centre;
    private Account office;
    private UUID referred = new UUID(0, 0);
    private UUID wish = new UUID(0, 0);

    @BeforeEach
    void both() {
        centre = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        office = colleague();
        sender = staff.scopeOf(centre);
    }

    private Account colleague() {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.OFFICE);
    }

    /** Somebody of whom much is known, referred with some of it and taken on. */
    private UUID takenOn(String family, Set<Part> parts) {
        var name = new PersonName(family, "花子", "ミホン", "ハナコ", "はなさん");
        UUID person = people.file(sender, new Identity(name, new Birth.Day(LocalDate.of(1978, 5, 6)), "川越市"));
        records.addChannel(sender, person, new Channel.Way(Channel.Kind.MAIL, "hana@example.jp", "昼だけ", 2, null, true));
        referred = person;
        wish = say(person, Zone.GENERAL, "wish", "静かなところではたらきたい", null);
        say(person, Zone.EMPLOYMENT, "last-job", "倉庫で三年はたらいた", null);
        say(person, Zone.WELFARE, "debt", "返せない借金がある", null);
        var line = people.consent(sender, person, people.notice(People.CENTRE, parts, People.OFFICE));
        UUID id = referring.send(
                sender, person, new Share.Ground.Consented(line), parts, People.OFFICE, Referring.wish());
        referring.accept(staff.scopeOf(office), id);
        return id;
    }

    private UUID say(UUID person, Zone zone, String topic, String value, @Nullable UUID corrects) {
        var said = new Statement.Said(zone, topic, value, null, null, Known.STATED);
        return records.state(sender, person, said, corrects) instanceof Written.Done(UUID id) ? id : new UUID(0, 0);
    }

    private static String form(UUID id) {
        return "/persons/new?from=referral:" + id;
    }

    private static String typed(UUID id, String family) {
        return "from=referral:" + id + "&kind=person&family=" + family
                + "&given=花子&birth-year=1978&birth-month=5&birth-day=7&channel=phone&value=" + phone(family)
                + "&need=はたらきたい&ground=agreed&period=yes&anyway=yes";
    }

    private static String phone(String family) {
        return "048-111-%04d".formatted(Math.floorMod(family.hashCode(), 10_000));
    }

    @Test
    void whatIsSharedStandsInTheFieldsAndTheRestIsNotThere() {
        UUID id = takenOn("写す", EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL));
        assertThat(page(office, "/referrals/" + id)).contains("自分の機関のファイルを始める", form(id));

        String asked = page(office, form(id));
        assertThat(asked)
                .contains("写す", "花子", "ミホン", "はなさん", "川越市", "1978", "048-000-0000", "しごとのことで話がしたい")
                .contains("hana@example.jp", "静かなところではたらきたい")
                .contains("このファイルは消えません", "知らせません")
                .doesNotContain("倉庫で三年", "借金");
        assertThat(asked).containsPattern("name=\"period\" value=\"yes\" checked");
        assertThat(asked.split("name=\"copy\" value=\"[0-9a-f-]+\" checked", -1))
                .as("two more things")
                .hasSize(3);

        UUID bare = takenOn("少し", EnumSet.of(Part.IDENTITY, Part.GENERAL));
        assertThat(page(office, form(bare)))
                .contains("少し", "静かなところ")
                .doesNotContain("048-000-0000", "hana@example.jp", "倉庫で三年", "借金");
    }

    @Test
    void theOwnFileHoldsWhatWasPutRightAndWhatWasTicked() {
        UUID id = takenOn("直す", EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL));
        String at = "/referrals/" + id;
        Matcher copy = Pattern.compile("name=\"copy\" value=\"([0-9a-f-]+)\"").matcher(page(office, form(id)));
        assertThat(copy.find()).isTrue();

        var refused = post(office, "/persons", typed(id, "直した").replace("&ground=agreed", ""));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("直した", "hana@example.jp");
        var begun = post(office, "/persons", typed(id, "直した") + "&copy=" + copy.group(1));
        assertThat(begun).hasStatus(303);
        String file = location(begun).replaceAll("\\?.*", "");

        assertThat(page(office, file))
                .contains("直した 花子", "5月7日", phone("直した"), "hana@example.jp", "はたらきたい")
                .contains("からのつなぎ", at)
                .doesNotContain("静かなところ", "048-000-0000");
        assertThat(page(office, file + "/period")).contains("伴走支援");
        assertThat(page(office, file + "/referrals")).contains(at);
        assertThat(page(office, at)).contains(file).doesNotContain("自分の機関のファイルを始める");
        assertThat(page(office, "/referrals")).contains("直した 花子");
        assertThat(page(colleague(), at)).as("a colleague").contains(file);
        assertThat(page(centre, at)).as("the sender").doesNotContain(file, "この機関のファイル");

        assertThat(location(get(office, form(id)))).isEqualTo(at);
        assertThat(location(post(colleague(), "/persons", typed(id, "別人")))).isEqualTo(at + "?done=begun");
        assertThat(post(centre, "/referrals/" + id + "/withdraw", "version=2&withdraw-code=wish"))
                .hasStatus(303);
        assertThat(page(office, at)).contains("もう見られません", file);
        assertThat(page(office, file)).contains("直した 花子", "からのつなぎ");
    }

    @Test
    void whatChangedSinceItWasTickedIsChosenAgainAndNotLeftOutUnsaid() {
        UUID id = takenOn("変わる", EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL));
        String old = copies(page(office, form(id)));
        assertThat(old).contains(wish.toString());
        say(referred, Zone.GENERAL, "wish", "夜だけはたらきたい", wish);

        String sent = typed(id, "変わる").replace("need=はたらきたい", "need=ここで聞いたこと");
        var unfinished = post(office, "/persons", sent.replace("&ground=agreed", "") + old);
        assertThat(unfinished).hasStatus(422);
        assertThat(body(unfinished)).contains("渡された内容が、開いたあとに変わりました");
        var refused = post(office, "/persons", sent + old);
        assertThat(refused).hasStatus(409);
        assertThat(body(refused))
                .contains("渡された内容が、開いたあとに変わりました", "ここで聞いたこと", "夜だけはたらきたい", "hana@example.jp")
                .doesNotContain("静かなところ");
        assertThat(page(office, "/referrals/" + id)).as("no file").contains("自分の機関のファイルを始める");

        String file =
                location(post(office, "/persons", sent + copies(body(refused)))).replaceAll("\\?.*", "");
        assertThat(page(office, file)).contains("ここで聞いたこと", "夜だけはたらきたい", "hana@example.jp");
    }

    /** All that a page offers to be copied, as its form sends it. */
    private static String copies(String page) {
        return Pattern.compile("name=\"copy\" value=\"([0-9a-f-]+)\"")
                .matcher(page)
                .results()
                .map(one -> "&copy=" + one.group(1))
                .collect(Collectors.joining());
    }

    @Test
    void whatWasUndoneIsTiedAgainByTheSameWords() {
        UUID id = takenOn("結び", EnumSet.of(Part.IDENTITY, Part.GENERAL));
        UUID known = people.file(staff.scopeOf(office));
        String sent = typed(id, "結び") + "&tie=" + known + "&draft=" + UUID.randomUUID();
        String tied = "/persons/" + known + "?done=tied";
        assertThat(location(post(office, "/persons", sent))).isEqualTo(tied);
        assertThat(location(post(office, "/persons", sent))).as("a double tap").isEqualTo(tied);
        assertThat(post(office, "/referrals/" + id + "/own/part", "")).hasStatus(303);
        assertThat(ties(id)).isZero();

        assertThat(location(post(office, "/persons", sent))).isEqualTo(tied);
        assertThat(ties(id)).isOne();
    }

    private int ties(UUID referral) {
        return database.owner()
                .sql("select count(*) from referral.own_file where referral = :referral")
                .param("referral", referral)
                .query(Integer.class)
                .single();
    }

    @Test
    void pressedTwiceItIsBegunOnce() {
        UUID id = takenOn("二度", EnumSet.of(Part.IDENTITY, Part.GENERAL));
        String sent = typed(id, "二度") + "&draft=" + UUID.randomUUID();
        String file = location(post(office, "/persons", sent));
        assertThat(file).contains("registered");
        assertThat(location(post(office, "/persons", sent))).isEqualTo(file);
    }

    @Test
    void whoeverHasAFileHereIsTiedToItAndAMistakeIsUndone() {
        UUID id = takenOn("重複", EnumSet.of(Part.IDENTITY, Part.GENERAL));
        var name = new PersonName("重複", "花子", "", "", "");
        UUID known =
                people.file(staff.scopeOf(office), new Identity(name, new Birth.Day(LocalDate.of(1978, 5, 6)), ""));
        String typed = typed(id, "重複").replace("&anyway=yes", "");
        var hinted = post(office, "/persons", typed);
        assertThat(hinted).hasStatus(200);
        assertThat(body(hinted)).contains("同じ人かもしれない", "name=\"tie\" value=\"" + known + "\"", "別の人として作る");

        UUID others = people.file(people.counsellor(People.CITY));
        assertThat(post(office, "/persons", typed + "&tie=" + others)).hasStatus(404);
        var unknown = post(office, "/persons", typed + "&tie=number&same=AAAA-AAAA");
        assertThat(unknown).hasStatus(422);
        assertThat(body(unknown)).contains("この受付番号のファイルはありません");
        var tied = post(office, "/persons", typed + "&tie=" + known);
        assertThat(location(tied)).isEqualTo("/persons/" + known + "?done=tied");
        assertThat(page(office, "/persons/" + known)).contains("からのつなぎ");

        assertThat(post(centre, "/referrals/" + id + "/own/part", "")).hasStatus(404);
        assertThat(post(office, "/referrals/" + id + "/own/part", "")).hasStatus(303);
        assertThat(page(office, "/referrals/" + id)).contains("自分の機関のファイルを始める");
        Matcher number = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page(office, "/persons/" + known));
        assertThat(number.find()).isTrue();
        assertThat(location(post(office, "/persons", typed + "&tie=number&same=" + number.group())))
                .isEqualTo("/persons/" + known + "?done=tied");
    }

    @Test
    void thePageIsForThoseWhoTookThemOn() {
        UUID id = takenOn("権限", EnumSet.of(Part.IDENTITY, Part.GENERAL));
        for (Account other :
                new Account[] {centre, staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CITY)}) {
            assertThat(get(other, form(id))).hasStatus(404);
            assertThat(post(other, "/persons", typed(id, "権限"))).hasStatus(404);
            assertThat(post(other, "/referrals/" + id + "/own/part", "")).hasStatus(404);
        }
        for (Role role : Role.values()) {
            Account account =
                    staff.with(Set.of(new Grant(role, role.ofCouncil() ? "saitama" : Grant.EVERYWHERE)), People.OFFICE);
            assertThat(get(account, form(id))).hasStatus(role == Role.COUNSELLOR ? 200 : 403);
            assertThat(post(account, "/referrals/" + id + "/own/part", ""))
                    .hasStatus(role == Role.COUNSELLOR ? 404 : 403);
        }
        assertThat(get(office, "/persons/new?from=referral:" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(get(office, "/persons/new?from=elsewhere:" + id)).hasStatus(404);
    }

    @Test
    void whatIsTypedThereIsKeptAndGoesWithTheReferral() {
        UUID id = takenOn("途中", EnumSet.of(Part.IDENTITY, Part.GENERAL));
        String draft = "/drafts/intake.referral:" + id;
        assertThat(post(office, draft, "draft=" + UUID.randomUUID() + "&kind=person&need=書きかけのこと"))
                .hasStatus(303);
        assertThat(page(office, form(id))).contains("書きかけのこと");
        assertThat(page(office, "/persons/new")).doesNotContain("書きかけのこと");
        assertThat(page(colleague(), form(id))).doesNotContain("書きかけのこと").contains("途中");
    }

    private String page(Account account, String path) {
        var shown = get(account, path);
        assertThat(shown).as(path).hasStatus(200);
        return body(shown);
    }

    private MvcTestResult get(Account account, String path) {
        return browser.perform(MockMvcRequestBuilders.get(URI.create(path)).with(Staff.as(account)));
    }

    private MvcTestResult post(Account account, String path, String form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, URI.create(path));
        for (String pair : form.isEmpty() ? new String[0] : form.split("&")) {
            int equals = pair.indexOf('=');
            request.param(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return browser.perform(request.with(Staff.form()).with(Staff.as(account)));
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
