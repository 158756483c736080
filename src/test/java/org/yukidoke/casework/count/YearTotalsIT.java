package org.yukidoke.casework.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Outcome;
import org.yukidoke.casework.caseload.Outcomes;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Moment;
import org.yukidoke.statistics.Figure;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What a year of a body comes to. */
@PageTest(laidOut = {Councils.class, People.class})
class YearTotalsIT {

    /** One in which no other test does anything. */
    private static final FiscalYear YEAR = new FiscalYear(2022);

    private static final LocalDate JUNE = LocalDate.of(2022, 6, 10);

    @Autowired
    private YearTotals totals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private People people;

    @Autowired
    private Kits kits;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void whoIsThereForYearsCountsOnceAYearAndSoDoesTheirWayOn() {
        Scope keeper = people.counsellor(People.CENTRE);
        for (int each = 0; each < 4; each++) {
            UUID person = people.file(keeper);
            registrations.register(keeper, person, JUNE.minusYears(1));
            registrations.register(keeper, person, JUNE);
            outcomes.add(keeper, person, work(JUNE), null);
            outcomes.add(keeper, person, work(JUNE.plusDays(40)), null);
        }
        assertThat(told(keeper, "registration", "carried")).contains(4L);
        assertThat(told(keeper, "registration", "new")).contains(0L);
        assertThat(told(keeper, "settled", "work")).contains(4L);
        assertThat(told(keeper, "outcome", "work.part_time")).contains(8L);
    }

    @Test
    void whoIsErasedStaysInTheNumbersAndNowhereElse() {
        Scope keeper = people.counsellor(People.OFFICE);
        List<UUID> files = List.of(people.file(keeper), people.file(keeper), people.file(keeper));
        for (UUID person : files) {
            registrations.register(keeper, person, JUNE);
            outcomes.add(keeper, person, work(JUNE), null);
            outcomes.add(keeper, person, work(JUNE.plusDays(1)), null);
        }
        restrictions.restrict(keeper, files.getFirst());
        assertThat(told(keeper, "registration", "new")).contains(3L);
        files.forEach(person -> erase(keeper, person));

        assertThat(told(keeper, "registration", "new")).contains(3L);
        assertThat(told(keeper, "settled", "work")).contains(3L);
        assertThat(told(keeper, "outcome", "work.part_time")).contains(6L);
    }

    @Test
    void whatIsNotKeptIsMissingAndNotNought() {
        Scope keeper = people.counsellor(People.STRANGER);
        assertThat(section(keeper, "registration").table()).isNull();
        assertThat(section(keeper, "sent").table()).isNull();
    }

    @Test
    void aYearBeforeTheFirstRecordIsMissingToo() {
        Scope keeper = people.counsellor(People.CITY);
        registrations.register(keeper, people.file(keeper), JUNE);
        assertThat(totals.get(keeper, new FiscalYear(2021), now()).sections())
                .filteredOn(section -> section.key().equals("registration"))
                .allMatch(section -> section.table() == null && section.began() == null);
    }

    @Test
    void aFewAreWithheldAndNoughtIsTold() {
        Scope keeper = people.counsellor(People.CITY);
        registrations.register(keeper, people.file(keeper), JUNE.plusMonths(2));
        assertThat(told(keeper, "registration", "new")).isEmpty();
        assertThat(told(keeper, "registration", "carried")).contains(0L);
    }

    @Test
    void aDayInThePastTellsWhatWasKnownThen() {
        Scope keeper = people.counsellor("saitama.economic-bodies");
        for (int each = 0; each < 5; each++) {
            registrations.register(keeper, people.file(keeper), JUNE);
        }
        database.owner().sql("""
                        update casework.registration
                           set recorded_at = '2025-09-02 10:00+09'
                         where id in (select id from casework.registration where owner = :owner order by id limit 3)
                        """).param("owner", keeper.organisation()).update();
        assertThat(told(keeper, "registration", "new")).contains(5L);
        assertThat(at(keeper, Moment.endOf(LocalDate.of(2025, 9, 2)), "registration", "new"))
                .contains(3L);
        assertThat(totals.get(keeper, YEAR, Moment.endOf(LocalDate.of(2025, 9, 1)))
                        .sections()
                        .getFirst()
                        .table())
                .isNull();
    }

    @Test
    void aQuarterBeforeTheFirstRecordIsNoNoughtThatHelpsToWorkOutTheOthers() {
        Scope keeper = people.counsellor(kits.body("counts"));
        for (int each = 0; each < 3; each++) {
            registrations.register(keeper, people.file(keeper), LocalDate.of(2022, 7, 3));
        }
        var table = Objects.requireNonNull(section(keeper, "registration").table());
        assertThat(table.columns()).startsWith("2022-Q2").doesNotContain("2022-Q1");
    }

    @Test
    void nobodyAsksAfterADayOrAMinute() {
        Scope keeper = people.counsellor(kits.body("counts"));
        registrations.register(keeper, people.file(keeper), LocalDate.of(2023, 5, 10));
        String count = "select coalesce(sum(n), 0) from casework.counted_registrations(%s)";
        assertThat(number(keeper, count.formatted("'2023-05-11', '2023-06-20', now()")))
                .as("a month is counted whole")
                .isEqualTo(1);
        assertThat(number(keeper, count.formatted("'2023-05-01', '2023-05-20', now()")))
                .as("and none of one begun")
                .isZero();
        assertThat(number(keeper, count.formatted("'2023-05-01', '2023-06-01', now() - interval '1 minute'")))
                .as("by the end of the day")
                .isEqualTo(number(keeper, count.formatted("'2023-05-01', '2023-06-01', now()")));
    }

    @Test
    void whoIsErasedCountsByWhateverKindsARuleOfLaterCounts() {
        Scope keeper = people.counsellor(kits.body("counts"));
        UUID person = people.file(keeper);
        outcomes.add(keeper, person, other(Outcome.Kind.TRAINING, JUNE), null);
        outcomes.add(keeper, person, work(JUNE.plusDays(1)), null);
        outcomes.add(keeper, person, other(Outcome.Kind.SCHOOL, JUNE.plusDays(2)), null);
        String again = """
                select coalesce(sum(n), 0)
                  from casework.counted_outcomes(array[%s], '2022-04-01', '2023-04-01', now())
                 where how = 'again'
                """;
        Map<String, Long> before = Stream.of("'work', 'school'", "'work', 'school', 'training'", "'work'")
                .collect(Collectors.toMap(kinds -> kinds, kinds -> number(keeper, again.formatted(kinds))));
        assertThat(before.values()).containsExactlyInAnyOrder(0L, 1L, 2L);
        erase(keeper, person);
        before.forEach((kinds, living) ->
                assertThat(number(keeper, again.formatted(kinds))).as(kinds).isEqualTo(living));
    }

    @Test
    void howTheyFareCountsOnlyWhereWhatCameOfItStands() {
        Scope keeper = people.counsellor(kits.body("follows"));
        UUID corrected = followed(keeper);
        outcomes.add(keeper, corrected, work(JUNE.plusDays(3)), only(keeper, corrected));
        UUID undone = followed(keeper);
        UUID both = followed(keeper);
        outcomes.add(keeper, both, work(JUNE.plusDays(3)), only(keeper, both));
        for (String table : List.of("outcome", "follow_up")) {
            database.owner()
                    .sql("update casework." + table + " set recorded_at = '2023-01-05 10:00+09' where owner = :owner")
                    .param("owner", keeper.organisation())
                    .update();
        }
        outcomes.takeBack(keeper, undone, only(keeper, undone));
        outcomes.takeBack(keeper, both, only(keeper, both));

        String count = "select coalesce(sum(n), 0) from casework.counted_follow_ups('2022-04-01', '2023-04-01', %s)";
        assertThat(number(keeper, count.formatted("'2023-01-20'")))
                .as("nothing was taken back then")
                .isEqualTo(3);
        assertThat(number(keeper, count.formatted("now()"))).isEqualTo(1);
        List.of(corrected, undone, both).forEach(person -> erase(keeper, person));
        assertThat(number(keeper, count.formatted("now()")))
                .as("of those erased, too")
                .isEqualTo(1);
    }

    private UUID followed(Scope keeper) {
        UUID person = people.file(keeper);
        outcomes.add(keeper, person, work(JUNE), null);
        outcomes.follow(
                keeper,
                person,
                only(keeper, person),
                new Outcome.FollowUp(3, Outcome.Stands.LASTS, JUNE.plusMonths(3), ""));
        return person;
    }

    private UUID only(Scope keeper, UUID person) {
        return outcomes.list(keeper, person).getFirst().id();
    }

    @Test
    void nobodyElseCountsThem() {
        assertThatThrownBy(() -> totals.get(people.with(Role.SECRETARIAT, People.CENTRE), YEAR, now()))
                .isInstanceOf(AccessDeniedException.class);
        Scope keeper = people.counsellor(People.CENTRE);
        registrations.register(keeper, people.file(keeper), JUNE);
        String count = "select count(*) from casework.counted_registrations('2022-04-01', '2023-04-01', now())";
        assertThat(number(people.with(Role.MEMBER, People.CENTRE), count))
                .as("whoever reports for the body")
                .isPositive();
        assertThat(number(people.with(Role.VIEWER, People.CENTRE), count)).isZero();
        assertThat(number(people.with(Role.SECRETARIAT, People.CENTRE), count)).isZero();
        assertThat(number(people.with(Role.MEMBER, People.STRANGER), count)).isZero();
    }

    private long number(Scope scope, String query) {
        return transactions.in(
                scope, () -> application.sql(query).query(Long.class).single());
    }

    private void erase(Scope keeper, UUID person) {
        transactions.run(
                keeper,
                () -> assertThat(application
                                .sql("select person.erase(:id, 'request', :certificate)")
                                .param("id", person)
                                .param("certificate", UUID.randomUUID())
                                .query(Boolean.class)
                                .single())
                        .isTrue());
    }

    private Optional<Long> told(Scope scope, String part, String code) {
        return at(scope, now(), part, code);
    }

    private Optional<Long> at(Scope scope, Moment moment, String part, String code) {
        var table = totals.get(scope, YEAR, moment).sections().stream()
                .filter(section -> section.key().equals(part))
                .findFirst()
                .orElseThrow()
                .table();
        if (table == null) {
            throw new AssertionError(part + " is missing");
        }
        return table.at(table.rows().indexOf(code), table.columns().size()) instanceof Figure.Shown(long value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private YearTotals.Section section(Scope scope, String part) {
        return totals.get(scope, YEAR, now()).sections().stream()
                .filter(section -> section.key().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Moment now() {
        return Moment.asOf(Instant.now());
    }

    private static Outcome.Said work(LocalDate since) {
        return new Outcome.Said(
                Outcome.Kind.WORK,
                Outcome.Employment.PART_TIME,
                since,
                Outcome.Source.PERSON,
                Outcome.Placer.US,
                "見本商店");
    }

    private static Outcome.Said other(Outcome.Kind kind, LocalDate on) {
        return new Outcome.Said(kind, null, on, Outcome.Source.PERSON, Outcome.Placer.US, "見本");
    }
}
