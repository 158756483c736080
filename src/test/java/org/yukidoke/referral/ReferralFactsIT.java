package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Period;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.statistics.Fact;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Referrals in numbers of the two bodies, and of nobody else. */
@PageTest(laidOut = {Councils.class, People.class})
class ReferralFactsIT {

    @Autowired
    private ReferralFacts facts;

    @Autowired
    private Referring referring;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Persons persons;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void bothSidesCountAReferralAndGoOnCountingItOnceItsPersonIsErased() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(centre);
        BigDecimal sent = told(centre, "sent", "accepted", Instant.now());
        BigDecimal received = told(office, "received", "accepted", Instant.now());
        BigDecimal others = told(office, "sent", "accepted", Instant.now());
        Scope stranger = people.with(Role.MEMBER, People.STRANGER);
        BigDecimal elsewhere = told(stranger, "received", "accepted", Instant.now());
        UUID referral = referring.send(centre, person, People.OFFICE);
        Instant before = Instant.now().minus(Duration.ofDays(1));
        BigDecimal waiting = told(centre, "sent", "waiting", before);
        referring.accept(office, referral);

        assertThat(told(centre, "sent", "accepted", Instant.now())).isEqualByComparingTo(sent.add(BigDecimal.ONE));
        assertThat(told(office, "received", "accepted", Instant.now()))
                .isEqualByComparingTo(received.add(BigDecimal.ONE));
        assertThat(told(office, "sent", "accepted", Instant.now())).isEqualByComparingTo(others);
        assertThat(told(centre, "sent", "waiting", before))
                .as("as it was known before the answer")
                .isEqualByComparingTo(waiting);
        assertThat(told(stranger, "received", "accepted", Instant.now())).isEqualByComparingTo(elsewhere);

        erase(centre, person);
        assertThat(told(centre, "sent", "accepted", Instant.now())).isEqualByComparingTo(sent.add(BigDecimal.ONE));
        assertThat(told(office, "received", "accepted", Instant.now()))
                .isEqualByComparingTo(received.add(BigDecimal.ONE));
        assertThat(how(centre, "sent")).contains("erased");
        assertThat(how(office, "received"))
                .as("whoever received one is not told whom its sender erased")
                .doesNotContain("erased");
    }

    @Test
    void whoWasErasedUnansweredIsNotWaitedForAndOfAnEarlierMonthStaysWaiting() {
        Scope city = people.counsellor(People.CITY);
        Scope office = people.counsellor(People.OFFICE);
        UUID answered = people.file(city);
        UUID unanswered = people.file(city);
        referring.accept(office, referring.send(city, answered, People.OFFICE));
        referring.send(city, unanswered, People.OFFICE);
        Instant now = Instant.now();
        Map<String, Long> received = counted(office, "received", now);
        erase(city, answered);
        erase(city, unanswered);

        assertThat(counted(city, "sent", now)).isEqualTo(Map.of("accepted", 1L, "unanswered", 1L));
        assertThat(counted(office, "received", now))
                .as("to whoever received it, it was taken back")
                .isEqualTo(moved(received));

        database.owner()
                .sql(
                        "update referral.referral_tally set month = month - interval '3 months', known = known - interval '3 months'")
                .update();
        assertThat(counted(city, "sent", now.minus(Duration.ofDays(32))))
                .as("as it was known then")
                .isEqualTo(Map.of("waiting", 2L));
    }

    private static Map<String, Long> moved(Map<String, Long> before) {
        var after = new TreeMap<>(before);
        after.merge("waiting", -1L, Long::sum);
        after.merge("withdrawn", 1L, Long::sum);
        after.values().removeIf(n -> n == 0);
        return after;
    }

    private Map<String, Long> counted(Scope scope, String side, Instant known) {
        return transactions.in(
                scope,
                () -> application
                        .sql(
                                "select code, sum(n)::bigint as n from referral.counted(:side, '2020-04-01', '2100-04-01', :at)"
                                        + " group by code")
                        .param("side", side)
                        .param("at", known.atOffset(ZoneOffset.UTC))
                        .query((row, number) -> Map.entry(row.getString("code"), row.getLong("n")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void erase(Scope scope, UUID person) {
        var reference = persons.find(scope, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(scope, person, reference, Erasures.Reason.REQUEST);
    }

    private List<String> how(Scope scope, String side) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select how from referral.counted(:side, '2020-04-01', '2100-04-01', now())")
                        .param("side", side)
                        .query(String.class)
                        .list());
    }

    private BigDecimal told(Scope scope, String side, String code, Instant at) {
        var asked = new RecordFacts.Asked(
                scope.organisation(), Set.of(), Period.of(FiscalYear.of(Japan.day(Instant.now()))), Moment.asOf(at));
        return transactions.in(
                scope,
                () -> facts.told("referral." + side, asked).facts().stream()
                        .filter(fact -> fact.kind().key().equals("referral." + side + "." + code))
                        .map(Fact::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
