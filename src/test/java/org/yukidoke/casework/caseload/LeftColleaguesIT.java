package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.AccountState;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.access.Stakes;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Way;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Whoever leaves leaves nobody behind unseen. */
@PageTest(laidOut = {Councils.class, People.class})
class LeftColleaguesIT {

    private static final CaseFilter NOBODY = CaseFilter.all(new CaseFilter.Who.Nobody());

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Stakes stakes;

    @Autowired
    private Periods periods;

    @Autowired
    private Caseloads caseloads;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Languages languages;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private Account counsellor() {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
    }

    private UUID accompanied(Account by) {
        Scope scope = staff.scopeOf(by);
        UUID person = people.file(scope, People.named("残された", "さん"));
        periods.open(scope, person, new Periods.Start(today.minusDays(3), Period.Kind.ACCOMPANY, by.id(), ""));
        return person;
    }

    private void leaves(Account who) {
        Scope administrator = people.administrator();
        Account now = accounts.find(administrator, who.id()).orElseThrow();
        assertThat(accounts.disable(administrator, who.id(), now.version(), AccountState.Reason.LEFT, "退職"))
                .isInstanceOf(Accounts.Change.Made.class);
    }

    private Texts japanese() {
        return languages.texts("ja");
    }

    @Test
    void thePeopleOfWhoeverLeftAreNobodysForTheirColleagues() {
        Account left = counsellor();
        Account colleague = counsellor();
        Scope there = staff.scopeOf(colleague);
        UUID person = accompanied(left);
        assertThat(caseloads.find(there, NOBODY, 1).lines())
                .extracting(line -> line.one().person())
                .doesNotContain(person);

        leaves(left);

        assertThat(caseloads.find(there, NOBODY, 1).lines())
                .filteredOn(line -> line.one().person().equals(person))
                .singleElement()
                .satisfies(line -> assertThat(line.flags()).contains(Case.Flag.NOBODY));
        assertThat(page(colleague, "/casework")).contains("担当の決まっていない人が");
        assertThat(page(colleague, "/casework/cases?who=nobody"))
                .contains("残された さん", "在籍していない人")
                .contains("/persons/" + person);
    }

    @Test
    void whatTheyPromisedIsTheBodysUntilAColleagueAnswersForIt() {
        Account left = counsellor();
        Account colleague = counsellor();
        Account third = counsellor();
        UUID person = accompanied(left);
        var facts = new Contact.Facts(Instant.now(), null, Way.PHONE, List.of(), List.of(Party.PERSON), false);
        var next = new Contact.Next.Step(Mover.US, today, "見学に付きそう");
        contacts.write(
                staff.scopeOf(left), person, new Contacts.Wanted(new Contact.Note(facts, "電話", "", next), false, null));
        assertThat(left(third)).doesNotContain(person);
        leaves(left);

        assertThat(left(colleague)).contains(person);
        assertThat(left(third)).contains(person);
        assertThat(page(third, "/casework")).contains("書いた人は在籍していません");

        periods.assign(staff.scopeOf(colleague), person, colleague.id(), "");
        assertThat(left(colleague)).contains(person);
        assertThat(left(third)).as("a colleague answers for it").doesNotContain(person);
    }

    private List<UUID> left(Account who) {
        return contacts.dueOfLeft(staff.scopeOf(who)).stream()
                .map(Contact.Due::person)
                .toList();
    }

    @Test
    void whoeverClosesAnAccountKnowsHowManyPeopleItLeaves() {
        Account leaving = counsellor();
        accompanied(leaving);
        accompanied(leaving);
        Account administrator = staff.with(Role.ADMINISTRATOR);

        assertThat(page(administrator, "/accounts/" + leaving.id())).contains("この人が担当している支援中の人が2人います");
        assertThat(stakes.list(people.administrator(), List.of(leaving.id()), japanese()))
                .containsOnlyKeys(leaving.id());
        assertThat(stakes.list(people.administrator(), List.of(counsellor().id()), japanese()))
                .isEqualTo(Map.of());
        Scope colleague = staff.scopeOf(counsellor());
        assertThatThrownBy(() -> stakes.list(colleague, List.of(leaving.id()), japanese()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(transactions.in(
                        colleague,
                        () -> application
                                .sql("select cases from casework.held_by(:accounts)")
                                .param("accounts", new UUID[] {leaving.id()})
                                .query(Long.class)
                                .list()))
                .as("the database tells nobody else")
                .isEmpty();
    }

    @Test
    void howTheJobLastsIsAskedAfterTheEndByWhoeverAnsweredLast() {
        Account last = counsellor();
        Scope mine = staff.scopeOf(last);
        Scope colleague = staff.scopeOf(counsellor());
        UUID person = people.file(mine);
        periods.open(mine, person, new Periods.Start(today.minusDays(200), Period.Kind.AFTERCARE, last.id(), ""));
        var said = new Outcome.Said(
                Outcome.Kind.WORK,
                Outcome.Employment.PART_TIME,
                today.minusMonths(3).minusDays(2),
                Outcome.Source.PERSON,
                Outcome.Placer.US,
                "見本商店");
        outcomes.add(mine, person, said, null);
        assertThat(afterwards(mine)).as("it stands among the cases").doesNotContain(person);
        assertThat(periods.close(
                        mine, person, new Periods.Closing(today.minusDays(1), Period.Ending.SETTLED, "続いている", true)))
                .isInstanceOf(Periods.Closed.Done.class);

        assertThat(afterwards(mine)).contains(person);
        assertThat(page(last, "/casework")).contains("就職から3か月", "/persons/" + person + "/outcomes");
        assertThat(afterwards(colleague)).doesNotContain(person);
        leaves(last);
        assertThat(afterwards(colleague)).contains(person);

        UUID outcome = outcomes.list(colleague, person).getFirst().id();
        outcomes.follow(colleague, person, outcome, new Outcome.FollowUp(3, Outcome.Stands.LASTS, today, ""));
        assertThat(afterwards(colleague)).doesNotContain(person);
    }

    @Test
    void nobodyAsksTheDead() {
        Account last = counsellor();
        Scope mine = staff.scopeOf(last);
        UUID person = people.file(mine);
        periods.open(mine, person, new Periods.Start(today.minusDays(200), Period.Kind.AFTERCARE, last.id(), ""));
        var said = new Outcome.Said(
                Outcome.Kind.WORK,
                Outcome.Employment.PART_TIME,
                today.minusMonths(3).minusDays(2),
                Outcome.Source.PERSON,
                Outcome.Placer.US,
                "見本商店");
        outcomes.add(mine, person, said, null);
        periods.close(mine, person, new Periods.Closing(today.minusDays(1), Period.Ending.DIED, "亡くなった", true));
        assertThat(afterwards(mine)).doesNotContain(person);
    }

    private List<UUID> afterwards(Scope scope) {
        return tasks.tasks(scope, japanese()).stream()
                .filter(task -> task.about().kind().equals("follow-up"))
                .map(task -> task.about().person())
                .toList();
    }

    private String page(Account as, String path) {
        var shown = browser.perform(
                MockMvcRequestBuilders.get(path).header("Accept-Language", "ja").with(Staff.as(as)));
        assertThat(shown).as(path).hasStatus(200);
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
