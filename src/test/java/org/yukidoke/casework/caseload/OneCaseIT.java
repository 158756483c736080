package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What one file says of its case is what the list says of it, and no other file is looked at for it. */
@PageTest(laidOut = {Councils.class, People.class})
class OneCaseIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Caseloads caseloads;

    @Autowired
    private ClosingThoughts thoughts;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private Scope keeper;
    private UUID one;
    private UUID other;

    @BeforeEach
    void two() {
        keeper = people.counsellor(People.CENTRE);
        one = accompanied(400);
        other = accompanied(400);
    }

    private UUID accompanied(int days) {
        UUID person = people.file(keeper);
        periods.open(
                keeper,
                person,
                new Periods.Start(today.minusDays(days), Period.Kind.ACCOMPANY, keeper.requireAccount(), ""));
        return person;
    }

    private Period open(UUID person) {
        return periods.findOpen(keeper, person).orElseThrow();
    }

    private void works(UUID person, LocalDate since) {
        outcomes.add(
                keeper,
                person,
                new Outcome.Said(
                        Outcome.Kind.WORK,
                        Outcome.Employment.PART_TIME,
                        since,
                        Outcome.Source.PERSON,
                        Outcome.Placer.US,
                        "見本商店"),
                null);
    }

    @Test
    void oneIsAsInTheListOfAll() {
        works(one, today.minusMonths(3).minusDays(2));
        works(other, today.minusMonths(3).minusDays(9));
        UUID line = people.consent(keeper, one, people.notice(People.CENTRE, EnumSet.of(Part.GENERAL), People.OFFICE));
        database.owner()
                .sql("update person.consent set until = now() + interval '3 days' where line = :line")
                .param("line", line)
                .update();

        for (UUID person : List.of(one, other)) {
            assertThat(caseloads.find(keeper, person))
                    .contains(caseloads.of(keeper, List.of(open(person).id())).getFirst());
        }
        assertThat(caseloads.find(keeper, one).orElseThrow().flags()).contains(Case.Flag.CONSENT, Case.Flag.FOLLOW_UP);
        assertThat(caseloads.find(keeper, other).orElseThrow().flags()).doesNotContain(Case.Flag.CONSENT);
        assertThat(caseloads.toAsk(keeper, one))
                .contains(today.minusMonths(3).minusDays(2).plusMonths(3));
        assertThat(caseloads.toAsk(keeper, other))
                .contains(today.minusMonths(3).minusDays(9).plusMonths(3));
        assertThat(thoughts.closing(keeper, open(one)))
                .as("somebody is to be asked")
                .isEmpty();
    }

    @Test
    void closingIsThoughtOfForTheOneThatIsQuiet() {
        UUID fresh = accompanied(3);

        assertThat(thoughts.closing(keeper, open(one))).contains(today.minusDays(400));
        assertThat(thoughts.closing(keeper, open(fresh))).isEmpty();
    }

    @Test
    void whoMayNotSeeTheFileIsToldNothing() {
        restrictions.restrict(keeper, one);

        assertThat(caseloads.find(keeper, one)).isPresent();
        assertThat(caseloads.find(people.counsellor(People.CENTRE), one)).isEmpty();
        assertThat(caseloads.find(people.counsellor(People.OFFICE), other)).isEmpty();
    }

    @Test
    void theDatabaseFindsTheOneByTheFile() {
        database.owner()
                .sql("""
                        insert into person.person (id, owner, reference, kind, opened_at, opened_by)
                        select gen_random_uuid(), :body,
                               'YYYY-' || translate(upper(lpad(to_hex(n), 4, '0')), 'ILOU', '1100'), 'person', now(), :me
                          from generate_series(1, 3000) n
                            on conflict do nothing
                        """)
                .param("body", People.CENTRE)
                .param("me", keeper.requireAccount())
                .update();
        database.owner().sql("""
                        with begun as (
                            insert into casework.period (id, person, owner, kind, opened_on, opened_at, opened_by)
                            select gen_random_uuid(), p.id, p.owner, 'accompany', current_date - 9, now(), p.opened_by
                              from person.person p
                             where p.reference like 'YYYY-%'
                            returning id, person, owner, opened_on, opened_by)
                        insert into casework.period_event (period, number, person, owner, kind, happened_on, note,
                                                           recorded_at, recorded_by)
                        select id, 1, person, owner, 'opened', opened_on, 'x', now(), opened_by
                          from begun
                        """).update();
        database.owner().sql("analyze person.person, casework.period").update();

        List<String> plan = transactions.in(
                keeper,
                () -> application
                        .sql("explain (analyze) " + CaseRows.ONE)
                        .param("body", People.CENTRE)
                        .param("whose", null)
                        .param("person", one)
                        .query(String.class)
                        .list());

        assertThat(plan)
                .as(String.join("\n", plan))
                .noneMatch(line -> line.contains("Seq Scan on person ") || line.contains("Seq Scan on period "))
                .noneMatch(line -> line.matches(".*rows=(29|30)\\d\\d\\b.*"));
    }
}
