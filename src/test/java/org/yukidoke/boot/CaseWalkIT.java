package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.access.Walker;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.Way;
import org.yukidoke.casework.note.Writing;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.conference.Rooms;
import org.yukidoke.gathering.Kept;
import org.yukidoke.gathering.Supporter;
import org.yukidoke.gathering.Supporters;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consents;
import org.yukidoke.person.People;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Referring;
import org.yukidoke.support.PageTest;

/**
 * The walk over every address, for what is written while somebody is accompanied: contact records, sessions kept strictly,
 * plans, conferences, supporters, referrals. No outsider's answer may hold a word of it, and of some no colleague's.
 */
@PageTest(laidOut = {Councils.class, People.class})
class CaseWalkIT {

    private static final Pattern OURS =
            Pattern.compile("/(persons|casework|referrals|conferences|gatherings|desk/requests|seat).*");

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Referring referring;

    @Autowired
    private Periods periods;

    @Autowired
    private Contacts contacts;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Supporters supporters;

    @Autowired
    private Consents consents;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private UUID person = new UUID(0, 0);
    private UUID strict = new UUID(0, 0);
    private UUID meeting = new UUID(0, 0);
    private UUID item = new UUID(0, 0);
    private UUID supporter = new UUID(0, 0);
    private UUID withdrawn = new UUID(0, 0);

    @BeforeEach
    void somebodyIsAccompanied() {
        Scope keeper = people.counsellor(People.CENTRE);
        person = people.file(keeper, People.named("銀河ノ", "鉄子"));
        periods.open(
                keeper, person, new Periods.Start(today, Period.Kind.ACCOMPANY, keeper.requireAccount(), "始めの訳は彗星"));
        written(keeper, "面談で白鳥座の話", "白鳥の停車場へ行く", false);
        strict = written(keeper, "心理の面談で蠍の火", "蠍のところへ行く", true);
        plans.write(keeper, person, 0, new SupportPlan.Content("北十字まで行きたい", "", null, List.of()));
        meeting = rooms.statutory(keeper, today, People.OFFICE);
        item = rooms.bring(keeper, meeting, "石炭袋の人");
        supporter = supporters.add(
                                keeper,
                                Supporter.Kind.PEER,
                                new Supporter.Words("鳥捕りさん", "090-5555-0000", "鷺を持ってくる"),
                                new Supporter.Active(null, today, null))
                        instanceof Kept.Done(UUID id)
                ? id
                : supporter;
        Share.Ground ground = referring.consent(keeper, person, People.CITY);
        withdrawn = referring.send(keeper, person, ground, People.CITY, Referring.wish());
        if (ground instanceof Share.Ground.Consented(UUID line)) {
            consents.withdraw(keeper, person, line, People.spoken());
        }
    }

    private UUID written(Scope keeper, String text, String next, boolean strictly) {
        var facts = new Contact.Facts(Instant.now(), 30, Way.HERE, List.of(), List.of(), false);
        var note = new Contact.Note(facts, text, "", new Contact.Next.Step(Mover.US, today, next));
        return contacts.write(keeper, person, new Contacts.Wanted(note, strictly, null))
                        instanceof Writing.Done(UUID id)
                ? id
                : person;
    }

    // Longer than one sign: three bytes are met in a packed table by chance.
    private static final List<String> OPEN =
            List.of("銀河ノ", "鉄子", "彗星", "白鳥", "北十字", "鳥捕り", "090-5555-0000", "鷺を持って", "人前は苦手だが、手を動かす仕事がしたい");
    private static final List<String> CLOSED = List.of("蠍の火", "蠍のところ", "石炭袋");

    @Test
    void noAddressTellsAnOutsiderAnythingOfTheWork() {
        var walker = new Walker(browser, staff, mappings);
        var words = new java.util.ArrayList<>(OPEN);
        words.addAll(CLOSED);
        Map.of(
                        "another body, called to the meeting", account(Role.COUNSELLOR, People.OFFICE),
                        "the recipient of before", account(Role.COUNSELLOR, People.CITY),
                        "a stranger", account(Role.COUNSELLOR, People.STRANGER),
                        "the secretariat", account(Role.SECRETARIAT, People.CENTRE),
                        "a member", account(Role.MEMBER, People.CENTRE),
                        "a viewer", account(Role.VIEWER, People.CENTRE),
                        "an auditor", account(Role.AUDITOR, People.CENTRE),
                        "an administrator", account(Role.ADMINISTRATOR, ""))
                .forEach((who, account) -> walker.walk(who, account, sought(words), CaseWalkIT::everything));

        assertThat(walker.leaks()).isEmpty();
        assertThat(walker.asked()).isGreaterThan(1500);
        assertThat(walker.walked())
                .anyMatch(path -> path.startsWith("POST /casework"))
                .anyMatch(path -> path.startsWith("POST /conferences"))
                .anyMatch(path -> path.startsWith("POST /gatherings"))
                .anyMatch(path -> path.startsWith("POST /referrals"));
    }

    @Test
    void aColleagueReadsTheWorkButNeitherStrictSessionsNorConferences() {
        var walker = new Walker(browser, staff, mappings);
        Account colleague = account(Role.COUNSELLOR, People.CENTRE);
        walker.walk("a colleague", colleague, sought(CLOSED), (method, path) -> method == RequestMethod.GET);
        assertThat(walker.leaks()).isEmpty();

        var finder = new Walker(browser, staff, mappings);
        finder.walk("a colleague", colleague, sought(OPEN), (method, path) -> method == RequestMethod.GET);
        assertThat(finder.leaks().values()).contains("白鳥", "北十字", "鉄子");

        var seen = browser.perform(MockMvcRequestBuilders.get("/persons/" + person + "/statement")
                .header("Accept-Language", "ja")
                .with(Staff.as(colleague)));
        assertThat(seen).hasStatus(200);
        assertThat(new String(seen.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .as("the person is told what was done with their file")
                .contains("支援の記録を見た", "支援計画を書いた", "つなぎを送った")
                .doesNotContain("ファイルを扱った");
    }

    private static boolean everything(RequestMethod method, String path) {
        return (method == RequestMethod.GET || OURS.matcher(path).matches())
                // Breaking the glass is the one way a colleague has, and it is reported; see WallIT.
                && (method == RequestMethod.GET || !path.equals("/persons/glass"));
    }

    private Account account(Role role, String body) {
        return staff.with(Set.of(Grant.everywhere(role)), body);
    }

    private Walker.Sought sought(List<String> words) {
        return new Walker.Sought(
                this::address,
                Map.of(
                        "person", person.toString(),
                        "other", person.toString(),
                        "q", "なし",
                        "version", "1",
                        "reason", "other",
                        "draft", "new",
                        "deed", "accept"),
                words,
                heard -> false);
    }

    private String address(String pattern) {
        String first = pattern.startsWith("/referrals")
                ? withdrawn.toString()
                : pattern.startsWith("/conferences") ? meeting.toString() : person.toString();
        return pattern.replaceAll("\\{[*]?(plan|key|platform)[^}]*}", "saitama-r7")
                .replaceAll("\\{(person)[^}]*}", person.toString())
                .replaceAll("\\{(line)[^}]*}", strict.toString())
                .replaceAll("\\{item[^}]*}", item.toString())
                .replaceAll("\\{supporter[^}]*}", supporter.toString())
                .replaceAll("\\{referral[^}]*}", withdrawn.toString())
                .replaceAll("\\{[^}]*}", first);
    }
}
