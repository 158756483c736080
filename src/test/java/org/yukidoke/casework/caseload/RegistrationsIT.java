package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.yukidoke.casework.caseload.Outcomes.Writing;
import org.yukidoke.casework.caseload.Registration.Kind;
import org.yukidoke.casework.caseload.Registration.Why;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Whom a body registered, newly or carried over, and how that is put right. */
@PageTest(laidOut = {Councils.class, People.class})
class RegistrationsIT {

    private final LocalDate today = Japan.day(Instant.now());
    private final FiscalYear now = FiscalYear.of(today);
    private final LocalDate before = now.first().minusDays(30);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Persons persons;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private Account me;
    private Scope keeper;
    private UUID person;
    private String at;

    @BeforeEach
    void somebody() {
        me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        keeper = staff.scopeOf(me);
        person = people.file(keeper);
        at = "/persons/" + person + "/registrations";
    }

    private Registration newest() {
        return registrations.list(keeper, person).getFirst();
    }

    /** How many of a kind are counted of a fiscal year. */
    private long counted(Kind kind, FiscalYear year, Instant known) {
        return transactions.in(
                keeper,
                () -> application
                        .sql("""
                                select coalesce(sum(n), 0)
                                  from casework.counted_registrations(:since, :until, :known)
                                 where code = :kind
                                """)
                        .param("since", year.first())
                        .param("until", year.last().plusDays(1))
                        .param("known", known.atOffset(java.time.ZoneOffset.UTC))
                        .param("kind", kind.key())
                        .query(Long.class)
                        .single());
    }

    private long counted(Kind kind, FiscalYear year) {
        return counted(kind, year, Instant.now());
    }

    @Test
    void whoIsThereForYearsIsRegisteredOnceAYearAndCarriedOver() {
        assertThat(registrations.register(keeper, person, before)).isEqualTo(new Writing.Done());
        assertThat(registrations.register(keeper, person, today)).isEqualTo(new Writing.Done());
        assertThat(registrations.register(keeper, person, today)).isEqualTo(new Writing.Already());
        assertThat(registrations.register(keeper, person, today.plusDays(1))).isEqualTo(new Writing.NotYet());
        assertThat(registrations.list(keeper, person))
                .extracting(Registration::carried)
                .containsExactly(true, false);
        assertThat(registrations.register(people.counsellor(People.OFFICE), person, today))
                .isEqualTo(new Writing.Gone());
    }

    @Test
    void anEarlierYearWrittenLaterIsToldAndPutRightOnRequest() {
        long fresh = counted(Kind.NEW, now);
        long carried = counted(Kind.CARRIED, now);
        registrations.register(keeper, person, today);
        assertThat(counted(Kind.NEW, now)).isEqualTo(fresh + 1);
        assertThat(registrations.odd(keeper, person)).isEmpty();

        registrations.register(keeper, person, before);
        assertThat(newest().kind()).as("nothing changes by itself").isEqualTo(Kind.NEW);
        assertThat(registrations.odd(keeper, person).get(newest().id()))
                .isEqualTo(new Registration.Proposal(
                        now, Kind.CARRIED, new Registration.Because.Registered(FiscalYear.of(before))));
        assertThat(body(get(at))).contains("ほかの登録と合っていないかもしれません", "「継続」に直す");

        assertThat(post(at + "/correct", Map.of("registration", newest().id().toString())))
                .hasStatus(303);
        assertThat(newest().kind()).isEqualTo(Kind.CARRIED);
        assertThat(registrations.odd(keeper, person)).isEmpty();
        assertThat(counted(Kind.NEW, now)).isEqualTo(fresh);
        assertThat(counted(Kind.CARRIED, now)).isEqualTo(carried + 1);
        assertThat(registrations.list(keeper, person)).hasSize(3);
        assertThat(body(get(at))).contains("新規と継続がちがっていた");
    }

    @Test
    void whatIsTakenBackStaysInTheRecordAndLeavesTheCount() {
        Instant earlier = Instant.now().minus(java.time.Duration.ofDays(2));
        long fresh = counted(Kind.NEW, now);
        long then = counted(Kind.NEW, now, earlier);
        registrations.register(keeper, person, today);
        UUID wrong = newest().id();
        database.owner()
                .sql("update casework.registration set recorded_at = recorded_at - interval '3 days' where id = :id")
                .param("id", wrong)
                .update();
        assertThat(body(post(at + "/take-back", Map.of("registration", wrong.toString(), "why", ""))))
                .contains("href=\"#why-" + wrong + "\"");
        assertThat(newest().stands()).isTrue();

        assertThat(post(at + "/take-back", Map.of("registration", wrong.toString(), "why", "person")))
                .hasStatus(303);
        assertThat(newest().voided()).isEqualTo(new Registration.Voided(today, Why.PERSON));
        assertThat(body(get(at))).contains("別の人の登録だった").doesNotContain("value=\"" + wrong);
        assertThat(counted(Kind.NEW, now)).isEqualTo(fresh);
        assertThat(counted(Kind.NEW, now, earlier)).as("as it was known then").isEqualTo(then + 1);
        assertThat(registrations.takeBack(keeper, person, wrong, Why.NONE)).isEqualTo(new Writing.Already());
        assertThat(registrations.register(keeper, person, today)).as("again").isEqualTo(new Writing.Done());
        assertThat(counted(Kind.NEW, now)).isEqualTo(fresh + 1);
    }

    @Test
    void whoeverIsErasedCountsOnOnlyByWhatStood() {
        long fresh = counted(Kind.NEW, now);
        registrations.register(keeper, person, today);
        registrations.takeBack(keeper, person, newest().id(), Why.DAY);
        var reference = persons.find(keeper, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(keeper, person, reference, Erasures.Reason.REQUEST);
        assertThat(counted(Kind.NEW, now)).isEqualTo(fresh);
    }

    @Test
    void whoeverKnowsMoreThanTheProgramSaysSo() {
        periods.open(keeper, person, new Periods.Start(before, Period.Kind.ACCOMPANY, me.id(), ""));
        assertThat(body(get(at))).contains("から支援しています").containsPattern("value=\"carried\"[^>]* checked");

        assertThat(post(at, Map.of("on", today.toString(), "kind", "new", "for", now.toString())))
                .hasStatus(303);
        assertThat(newest().kind()).isEqualTo(Kind.NEW);
        assertThat(registrations.odd(keeper, person)).as("that was decided").isEmpty();
    }

    @Test
    void aDayInAnotherYearIsProposedAnewBeforeItStands() {
        registrations.register(keeper, person, before);
        LocalDate longAgo = before.minusYears(1);
        var asked = post(at, Map.of("on", longAgo.toString(), "kind", "carried", "for", now.toString()));
        assertThat(asked).hasStatus(422);
        assertThat(body(asked))
                .contains("もう一度送ってください", "name=\"for\" value=\"" + FiscalYear.of(longAgo) + "\"")
                .containsPattern("value=\"new\"[^>]* checked");
        assertThat(registrations.list(keeper, person)).hasSize(1);

        assertThat(post(
                        at,
                        Map.of(
                                "on",
                                longAgo.toString(),
                                "kind",
                                "carried",
                                "for",
                                FiscalYear.of(longAgo).toString())))
                .as("meant so")
                .hasStatus(303);
        assertThat(post(at, Map.of("on", today.plusDays(1).toString(), "kind", "carried", "for", now.toString())))
                .hasStatus(422);
        assertThat(post(
                        at,
                        Map.of(
                                "on",
                                before.toString(),
                                "kind",
                                "new",
                                "for",
                                FiscalYear.of(before).toString())))
                .hasStatus(409);
    }

    private MvcTestResult get(String path) {
        return browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(me)));
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
