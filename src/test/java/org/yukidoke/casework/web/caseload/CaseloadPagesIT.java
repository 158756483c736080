package org.yukidoke.casework.web.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Way;
import org.yukidoke.dropbox.Boxes;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.dropbox.FormToken;
import org.yukidoke.dropbox.Reach;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.dropbox.Sender;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Typed;

/** A counsellor's day on pages. */
@PageTest(laidOut = {Councils.class, People.class})
class CaseloadPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Persons persons;

    @Autowired
    private Boxes boxes;

    @Autowired
    private DropBox dropBox;

    @Autowired
    private Requests requests;

    private final LocalDate today = Japan.day(Instant.now());

    private Account counsellor() {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
    }

    private UUID accompanied(Account by, String name, int days) {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper, People.named(name, "さん"));
        periods.open(keeper, id, new Periods.Start(today.minusDays(days), Period.Kind.ACCOMPANY, by.id(), ""));
        return id;
    }

    @Test
    void theDayBeginsWithThoseNotHeardOfForLong() {
        Account me = counsellor();
        UUID quiet = accompanied(me, "静か", 45);
        accompanied(me, "最近", 3);

        assertThat(page(me, "/casework"))
                .contains("静か さん", "連絡が空いて45日", "/persons/" + quiet + "/records/new")
                .doesNotContain("最近 さん");
        assertThat(page(me, "/casework/cases")).contains("静か さん", "最近 さん");
        assertThat(page(me, "/casework/cases?flag=quiet")).contains("静か さん").doesNotContain("最近 さん");
        assertThat(page(counsellor(), "/casework")).doesNotContain("静か さん");
        assertThat(page(counsellor(), "/casework/cases?who=" + me.id())).contains("静か さん");
    }

    @Test
    void whatOnePromisedInAColleaguesCaseAndWhatOneBeganToWriteBelongToTheDay() {
        Account me = counsellor();
        UUID theirs = accompanied(counsellor(), "同僚の", 3);
        UUID mine = accompanied(me, "自分の", 3);
        promised(me, theirs, "見学に付きそう");
        promised(me, mine, "履歴書を見る");
        String draft = "draft=" + UUID.randomUUID() + "&note=半分まで&way=home";
        assertThat(post(me, "/persons/" + theirs + "/drafts/record", draft)).hasStatus(303);

        String day = page(me, "/casework");
        assertThat(day)
                .contains("/persons/" + theirs + "/records/", "書きかけの記録を続ける")
                .doesNotContain("同僚の さん");
        assertThat(day.substring(day.indexOf("also-title")))
                .as("it stands among the cases already")
                .doesNotContain("/persons/" + mine);
    }

    private void promised(Account by, UUID person, String what) {
        var facts = new Contact.Facts(Instant.now(), null, Way.PHONE, List.of(), List.of(Party.PERSON), false);
        var next = new Contact.Next.Step(Mover.US, today, what);
        contacts.write(
                staff.scopeOf(by), person, new Contacts.Wanted(new Contact.Note(facts, "電話", "", next), false, null));
    }

    @Test
    void anotherBodySeesNoneOfThem() {
        Account me = counsellor();
        accompanied(me, "隣の人", 45);
        Account other = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.OFFICE);

        assertThat(page(other, "/casework/cases?who=all")).doesNotContain("隣の人");
        assertThat(page(other, "/casework/cases?who=" + me.id())).doesNotContain("隣の人");
    }

    @Test
    void aNarrowedListIsKeptForItsOwnerAlone() {
        Account me = counsellor();
        var kept = post(me, "/casework/cases/views", "name=木曜の人&who=all&flag=quiet&sort=last");
        assertThat(kept).hasStatus(303);
        assertThat(page(me, "/casework/cases"))
                .contains("木曜の人", "/casework/cases?who=all&amp;flag=quiet&amp;sort=last");
        assertThat(page(counsellor(), "/casework/cases")).doesNotContain("木曜の人");
        assertThat(body(post(me, "/casework/cases/views", "name=&who=all"))).contains("入力してください");
    }

    @Test
    void anAccompanimentBeginsIsHandedOnAndEnds() {
        Account me = counsellor();
        UUID id = people.file(people.counsellor(People.CENTRE), People.named("支援", "一"));
        String at = "/persons/" + id + "/period";

        assertThat(page(me, "/persons/" + id)).contains("支援の期間はまだ始まっていません");
        assertThat(post(me, at, "on=" + today + "&responsible=" + me.id())).hasStatus(422);
        assertThat(post(me, at, "kind=accompany&on=" + today + "&responsible=" + me.id()))
                .hasStatus(303);
        assertThat(page(me, at)).contains("支援を終える", "自分");
        UUID stranger = people.counsellor(People.OFFICE).requireAccount();
        assertThat(post(me, at + "/assign", "responsible=" + stranger)).hasStatus(422);
        assertThat(post(me, at + "/assign", "responsible=")).hasStatus(303);
        assertThat(page(me, at)).contains("担当未定");
        assertThat(post(me, at + "/close", "ending=wish&on=" + today)).hasStatus(422);
        assertThat(post(me, at + "/close", "ending=wish&reason=本人から&on=" + today))
                .hasStatus(303);
        assertThat(page(me, at)).contains("支援を始める", "本人の希望", "もう一度始める理由");
    }

    private UUID asked(String name) {
        Scope centre = people.counsellor(People.CENTRE);
        var taking = new Typed(
                Map.of(
                        "takes", List.of("yes"),
                        "roles", List.of("counsellor"),
                        "dueDays", List.of("3"),
                        "keepDays", List.of("30")),
                List.of());
        assertThat(boxes.decide(centre, taking)).isEmpty();
        dropBox.put(
                new ContactRequest(
                        People.CENTRE,
                        Sender.SELF,
                        name,
                        new Reach(Reach.Kind.TELEPHONE, "048-111-2222"),
                        new ContactRequest.Wishes("平日の夕方", "機関の名前", "川越市", "働くことの話がしたい"),
                        false),
                FormToken.draw(),
                UUID.randomUUID().toString());
        return requests.open(centre).getLast().id();
    }

    @Test
    void aRequestBecomesAFileWithoutTypingAnythingTwice() {
        String name = "みほん" + System.nanoTime();
        UUID request = asked(name);
        Account me = counsellor();
        String at = "/casework/requests/" + request;

        assertThat(page(me, "/desk/requests/" + request)).contains(at, "受け付けてファイルを作る");
        assertThat(page(me, at)).contains(name, "048-111-2222", "平日の夕方", "働くことの話がしたい", "機関の名前");
        var taken = post(
                me,
                at,
                "kind=person&nickname=" + name + "&channel=phone&value=048-111-2222&channel-note=平日の夕方&need=働くことの話がしたい"
                        + "&municipality=川越市&on=" + today + "&period=accompany&responsible=" + me.id()
                        + "&file=new&talked=火曜に会う");
        assertThat(taken).hasStatus(303);
        String file = location(taken).replaceAll("/period.*", "");
        assertThat(page(me, file)).contains(name, "048-111-2222", "働くことの話がしたい", "担当");
        assertThat(page(me, file + "/period")).contains("自分");
        assertThat(page(me, file + "/records")).contains("火曜に会う");
        assertThat(page(me, "/desk/requests/" + request)).doesNotContain(at);
        assertThat(post(me, at, "kind=person")).as("it is not taken in twice").hasStatus(409);
    }

    @Test
    void whatIsTypedWhileARequestIsTakenInWaitsForNextTime() {
        UUID request = asked("みほん" + System.nanoTime());
        Account me = counsellor();
        String at = "/casework/requests/" + request;

        assertThat(post(me, at, "kind=person&nickname=みほん&value=&talked=水曜に会う約束"))
                .hasStatus(422);
        assertThat(page(me, at)).contains("水曜に会う約束");
        assertThat(page(counsellor(), at)).doesNotContain("水曜に会う約束");
    }

    @Test
    void whatIsWrittenAboutSomebodyKnownIsAddedToTheirFile() {
        Account me = counsellor();
        UUID known = accompanied(me, "既知", 40);
        UUID request = asked("かわちゃん");
        String at = "/casework/requests/" + request;
        String form = "kind=person&nickname=かわちゃん&channel=phone&value=048-333-4444&channel-note=夜だけ&need=朝に起きられない"
                + "&on=" + today + "&period=accompany&responsible=" + me.id() + "&talked=土曜に会う&file=" + known;

        var refused = post(me, at, form + "&given=別人");
        assertThat(refused).as("the file says something else").hasStatus(422);
        assertThat(body(refused)).contains("別人", "朝に起きられない", "土曜に会う", known.toString());
        var other = post(me, at, form.replace("period=accompany", "period=advice"));
        assertThat(other).as("another accompaniment is open").hasStatus(422);
        assertThat(body(other)).contains("朝に起きられない", "土曜に会う");
        assertThat(page(me, "/persons/" + known)).doesNotContain("朝に起きられない", "048-333-4444");

        assertThat(post(me, at, form)).hasStatus(303);
        assertThat(page(me, "/persons/" + known)).contains("既知 さん", "048-333-4444", "夜だけ", "朝に起きられない");
        assertThat(page(me, "/persons/" + known + "/records")).contains("土曜に会う");
        assertThat(persons.find(people.counsellor(People.CENTRE), known, Set.of(Part.IDENTITY))
                        .flatMap(PersonFile::named)
                        .orElseThrow()
                        .identity()
                        .name()
                        .nickname())
                .isEqualTo("かわちゃん");
        var late = post(me, at, form);
        assertThat(late).as("somebody was faster").hasStatus(409);
        assertThat(body(late))
                .contains("朝に起きられない", "土曜に会う", "href=\"/persons/new\"")
                .doesNotContain("受け付けて支援を始める</button>");
    }

    @Test
    void wordsTypedTooLateAreShownAgain() {
        Account me = counsellor();
        UUID id = accompanied(me, "遅い", 9);
        String at = "/persons/" + id + "/period";
        Scope keeper = people.counsellor(People.CENTRE);
        UUID period = periods.findOpen(keeper, id).orElseThrow().id();

        var begun = post(me, at, "kind=accompany&on=" + today + "&responsible=&note=紹介で来た");
        assertThat(begun).hasStatus(409);
        assertThat(body(begun)).contains("紹介で来た");
        var reopened = post(me, at + "/reopen", "period=" + period + "&reason=また来たいと");
        assertThat(reopened).hasStatus(409);
        assertThat(body(reopened)).contains("また来たいと");
        periods.close(keeper, id, new Periods.Closing(today, Period.Ending.WISH, "本人から", true));
        var closed = post(me, at + "/close", "ending=wish&reason=落ち着いた&on=" + today);
        assertThat(closed).hasStatus(409);
        assertThat(body(closed)).contains("落ち着いた");
    }

    @Test
    void whatIsTypedAboutAnAccompanimentWaitsForNextTime() {
        Account me = counsellor();
        UUID id = accompanied(me, "途中", 10);
        String at = "/persons/" + id + "/period";
        String draft = UUID.randomUUID().toString();

        assertThat(post(me, at + "/close", "on=&ending=reached&reason=道が開けた&draft=" + draft))
                .hasStatus(422);
        assertThat(page(me, at)).contains("道が開けた", "書きかけを開きました");
        assertThat(page(counsellor(), at)).doesNotContain("道が開けた");
        assertThat(post(me, at + "/close", "on=" + today + "&ending=reached&reason=道が開けた&waive=yes&draft=" + draft))
                .hasStatus(303);
        assertThat(page(me, at)).contains("道が開けた").doesNotContain("書きかけを開きました");
    }

    @Test
    void whatWasHeardLaterIsNotLostWhenADayIsMissing() {
        Account me = counsellor();
        UUID id = accompanied(me, "その後", 10);
        String at = "/persons/" + id + "/outcomes";
        assertThat(post(me, at, "kind=work&employment=part_time&on=" + today + "&known=person&placed=us&place="))
                .hasStatus(303);
        String outcome = page(me, at).replaceAll("(?s).*name=\"outcome\" value=\"([0-9a-f-]+)\".*", "$1");

        var refused = post(me, at + "/follow", "outcome=" + outcome + "&months=1&on=&state=lasts&word=慣れてきた");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("慣れてきた");
        assertThat(page(me, at)).contains("慣れてきた");
    }

    @Test
    void whoeverWasTalkedToYesterdayIsNotQuiet() {
        Account me = counsellor();
        UUID id = accompanied(me, "昨日", 90);
        assertThat(page(me, "/casework/cases?flag=quiet")).contains("昨日 さん");
        var facts = new Contact.Facts(
                Instant.now().minus(Duration.ofDays(1)), null, Way.PHONE, List.of(), List.of(Party.PERSON), false);
        contacts.write(
                people.counsellor(People.CENTRE),
                id,
                new Contacts.Wanted(new Contact.Note(facts, "電話", "", new Contact.Next.Nothing()), false, null));

        assertThat(page(me, "/casework/cases")).contains("昨日 さん");
        assertThat(page(me, "/casework/cases?flag=quiet")).doesNotContain("昨日 さん");
    }

    @Test
    void casesChosenInTheListGoToAColleague() {
        Account me = counsellor();
        Account colleague = counsellor();
        UUID id = accompanied(me, "引継", 5);
        UUID period = periods.findOpen(people.counsellor(People.CENTRE), id)
                .orElseThrow()
                .id();

        String nobody = location(post(me, "/casework/handovers/new", "who=all&flag=quiet"));
        assertThat(nobody).contains("who=all", "flag=quiet");
        assertThat(body(browser.perform(MockMvcRequestBuilders.get(nobody).with(Staff.as(me)))))
                .contains("だれを引き継ぐのかが選ばれていません");
        assertThat(body(post(me, "/casework/handovers/new", "period=" + period)))
                .contains("引継 さん", "引き継ぎ先の支援員");
        assertThat(post(me, "/casework/handovers", "period=" + period + "&receiver=&reason=leave&note=五月まで休み"))
                .hasStatus(422);
        assertThat(page(me, "/casework/handovers/new")).contains("引継 さん", "五月まで休み");
        assertThat(body(post(me, "/casework/handovers/new", "period=" + period)))
                .contains("五月まで休み");
        var done = post(
                me,
                "/casework/handovers",
                "period=" + period + "&receiver=" + colleague.id() + "&reason=leave&note=五月まで");
        assertThat(done).hasStatus(303);
        assertThat(page(me, location(done))).contains("1人を引き継ぎました", "引継 さん");
        assertThat(page(colleague, location(done).replaceAll("[?].*", "")))
                .contains("引継 さん", "五月まで", "読みました")
                .doesNotContain("1人を引き継ぎました");
        assertThat(page(colleague, "/desk/tasks")).contains("引き継ぎ書");
        assertThat(page(colleague, "/casework/cases")).contains("引継 さん");
    }

    private String page(Account account, String path) {
        var shown = browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(account)));
        assertThat(shown).as(path).hasStatus(200);
        return body(shown);
    }

    private MvcTestResult post(Account account, String path, String form) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.POST, path)
                .with(Staff.as(account))
                .with(Staff.form());
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request);
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
