package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.workflow.Task;

/** Who left their work is heard from, and what was asked is written once. */
@PageTest(laidOut = {Councils.class, People.class})
class EarlyLeaversIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Caseloads caseloads;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Languages languages;

    private Account me;
    private Scope keeper;
    private UUID person;
    private UUID outcome;

    @BeforeEach
    void somebodyWhoFoundWork() {
        me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        keeper = staff.scopeOf(me);
        person = people.file(keeper, People.named("働いた", "さん"));
        periods.open(keeper, person, new Periods.Start(today.minusDays(500), Period.Kind.AFTERCARE, me.id(), ""));
        outcome = works(today.minusMonths(3).minusDays(2));
    }

    private UUID works(LocalDate since) {
        var said = new Outcome.Said(
                Outcome.Kind.WORK,
                Outcome.Employment.PART_TIME,
                since,
                Outcome.Source.PERSON,
                Outcome.Placer.US,
                "見本商店");
        assertThat(outcomes.add(keeper, person, said, null)).isEqualTo(new Outcomes.Writing.Done());
        return outcomes.list(keeper, person).getFirst().id();
    }

    private void left(LocalDate heard, Outcome.@Nullable Whom from) {
        assertThat(outcomes.follow(
                        keeper,
                        person,
                        outcome,
                        new Outcome.FollowUp(3, Outcome.Stands.LEFT, heard, "店長が替わった", Way.PHONE, from)))
                .isEqualTo(new Outcomes.Writing.Done());
    }

    private void talked(LocalDate on, Party... with) {
        Instant at = on.equals(today)
                ? Instant.now()
                : on.atTime(LocalTime.NOON).atZone(Japan.ZONE).toInstant();
        var facts = new Contact.Facts(at, null, Way.PHONE, List.of(), List.of(with), false);
        contacts.write(
                keeper,
                person,
                new Contacts.Wanted(new Contact.Note(facts, "電話", "", new Contact.Next.Nothing()), false, null));
    }

    private Set<Case.Flag> flags() {
        return caseloads.find(keeper, person).orElseThrow().flags();
    }

    private List<String> leads(Scope scope) {
        return tasks.tasks(scope, languages.texts("ja")).stream()
                .map(Task::href)
                .toList();
    }

    @Test
    void theCaseAsksForAContactUntilOneWasMade() {
        talked(today.minusDays(3), Party.PERSON);
        left(today.minusDays(3), Outcome.Whom.PERSON);

        assertThat(flags()).contains(Case.Flag.QUIT).doesNotContain(Case.Flag.FOLLOW_UP, Case.Flag.CLOSING);
        assertThat(body(get("/casework/cases?flag=quit"))).contains("働いた さん", "辞めたと聞いた：連絡を");
        assertThat(body(get("/casework"))).contains("働いた さん");
        assertThat(body(get("/persons/" + person))).contains("辞めたと聞いた：連絡を");
        assertThat(leads(keeper)).contains("/casework/cases?who=mine&flag=quit");

        talked(today.minusDays(2), Party.PERSON);
        assertThat(flags()).doesNotContain(Case.Flag.QUIT);
        assertThat(leads(keeper)).doesNotContain("/casework/cases?who=mine&flag=quit");
    }

    @Test
    void whatOthersToldIsAnsweredByTalkingWithThePersonTheSameDay() {
        left(today, Outcome.Whom.EMPLOYER);
        talked(today, Party.EMPLOYER);
        assertThat(flags()).contains(Case.Flag.QUIT);
        talked(today, Party.PERSON);
        assertThat(flags()).doesNotContain(Case.Flag.QUIT);
    }

    @Test
    void afterAnotherJobOrAMistakeNobodyIsToBeAsked() {
        left(today.minusDays(9), null);
        assertThat(flags()).contains(Case.Flag.QUIT);
        UUID next = works(today.minusDays(2));
        assertThat(flags()).doesNotContain(Case.Flag.QUIT);
        outcomes.takeBack(keeper, person, next);
        assertThat(flags()).contains(Case.Flag.QUIT);
        outcomes.takeBack(keeper, person, outcome);
        assertThat(flags()).doesNotContain(Case.Flag.QUIT);
    }

    @Test
    void whoIsNotAccompaniedAnyMoreIsATaskOfWhoeverAnsweredAndMayBeginAgain() {
        UUID period = periods.findOpen(keeper, person).orElseThrow().id();
        periods.close(keeper, person, new Periods.Closing(today.minusDays(40), Period.Ending.SETTLED, "続いた", true));
        String page = "/persons/" + person + "/period";
        assertThat(body(get(page))).doesNotContain("辞めたと聞きました");
        left(today.minusDays(1), Outcome.Whom.EMPLOYER);

        assertThat(leads(keeper)).contains(page);
        assertThat(leads(people.counsellor(People.CENTRE)))
                .as("somebody answers")
                .doesNotContain(page);
        assertThat(leads(people.counsellor(People.OFFICE))).doesNotContain(page);
        assertThat(body(get(page))).contains("辞めたと聞きました", "もう一度始める");
        assertThat(body(get("/persons/" + person + "/outcomes"))).contains("辞めたと聞きました", page);

        assertThat(periods.reopen(keeper, person, period, "また探す")).isEqualTo(new Periods.Change.Done());
        assertThat(leads(keeper)).doesNotContain(page);
        assertThat(flags()).doesNotContain(Case.Flag.QUIT);
    }

    @Test
    void whatWasHeardBecomesARecordInTheSameSendAndOnlyOnce() {
        String page = "/persons/" + person + "/outcomes";
        var form = new HashMap<>(Map.of(
                "outcome", outcome.toString(),
                "months", "3",
                "state", "lasts",
                "on", today.minusDays(1).toString(),
                "record", "yes",
                "word", ""));
        var refused = post(page + "/follow", form);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("href=\"#way-" + outcome, "href=\"#word-" + outcome);
        assertThat(contacts.list(keeper, person, 0)).isEmpty();

        form.putAll(Map.of("way", "online", "whom", "person", "word", "慣れてきた"));
        assertThat(post(page + "/follow", form)).hasStatus(303);
        assertThat(contacts.list(keeper, person, 0)).singleElement().satisfies(one -> {
            assertThat(one.note().text()).isEqualTo("慣れてきた");
            assertThat(one.note().facts().way()).isEqualTo(Way.ONLINE);
            assertThat(one.note().facts().parties()).containsExactly(Party.PERSON);
            assertThat(one.note().facts().topics()).containsExactly(Topic.WORKPLACE);
            assertThat(Japan.day(one.note().facts().at())).isEqualTo(today.minusDays(1));
        });
        assertThat(body(get(page))).contains("慣れてきた", "オンライン", "本人");

        assertThat(post(page + "/follow", form)).hasStatus(409);
        assertThat(contacts.list(keeper, person, 0)).hasSize(1);
    }

    @Test
    void withoutAskingForItNoRecordIsWritten() {
        left(today, Outcome.Whom.PERSON);
        assertThat(contacts.list(keeper, person, 0)).isEmpty();
        assertThat(outcomes.list(keeper, person).getFirst().followUps())
                .containsExactly(
                        new Outcome.FollowUp(3, Outcome.Stands.LEFT, today, "店長が替わった", Way.PHONE, Outcome.Whom.PERSON));
    }

    private MvcTestResult get(String path) {
        return browser.perform(
                MockMvcRequestBuilders.get(java.net.URI.create(path)).with(Staff.as(me)));
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = MockMvcRequestBuilders.post(path).with(Staff.as(me)).with(Staff.form());
        form.forEach(request::param);
        return browser.perform(request);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
