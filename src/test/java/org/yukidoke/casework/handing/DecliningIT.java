package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.HandingFile.Standing;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A yes holds until it is taken back, and it can be taken back for as long as nobody took over. */
@PageTest(laidOut = {Councils.class, People.class})
class DecliningIT {

    private static final Said NO = Kits.said(new Said.Told.Declined());

    private final LocalDate today = Japan.day(Instant.now());
    private final Declining.No no = new Declining.No(today, Consent.Method.PHONE);

    @Autowired
    private Declining declining;

    @Autowired
    private Handings handings;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Persons persons;

    @Autowired
    private Consents consents;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final Kits kits;
    private final People people;
    private final Kits.Kit kit;

    @Autowired
    DecliningIT(Kits kits, People people) {
        this.kits = kits;
        this.people = people;
        this.kit = kits.kit();
    }

    private UUID whoAgreed() {
        UUID person = kits.file(kit);
        assertThat(kits.say(kit, person, 0, Kits.yes(kit))).isEqualTo(new Handings.Outcome.Done());
        return person;
    }

    private Standing standing(Scope scope, UUID person) {
        return handings.find(scope, kits.end(scope, kit), person).orElseThrow().standing();
    }

    private List<String> asOwner(String sql, UUID person) {
        return kits.owner()
                .sql(sql)
                .param("person", person)
                .query((row, number) -> row.getObject(1, String.class))
                .list();
    }

    @Test
    void afterTheDayANoSaidToTheBodyThatComesEndsTheConsentAndTheOffer() {
        UUID person = whoAgreed();
        kits.theDayComes(kit);
        UUID word = arrivals.list(kit.comes()).getFirst().id();

        assertThat(declining.arriving(kit.comes(), word, no)).isEqualTo(new Declining.Outcome.Done());
        assertThat(arrivals.list(kit.comes())).isEmpty();
        assertThat(arrivals.take(kit.comes(), word, told -> "")).isEqualTo(new Arrivals.Taking.Gone());
        assertThat(asOwner(
                        "select concat_ws(' ', kind, given_by, method) from person.consent where person = :person "
                                + "order by number",
                        person))
                .containsExactly("given self spoken", "withdrawn self phone");
        assertThat(asOwner("select ended_reason from person.share where person = :person", person))
                .containsExactly("withdrawn");
        assertThat(asOwner(
                        "select action from audit.event where subject = :person and action in "
                                + "('casework.handing.no', 'person.consent.withdraw', 'person.share.end')",
                        person))
                .hasSize(3);
        assertThat(standing(kits.finisher(kit), person)).isEqualTo(Standing.DECLINED);
        assertThat(declining.arriving(kit.comes(), word, no))
                .as("it is noted once")
                .isEqualTo(new Declining.Outcome.Gone());
    }

    @Test
    void whoHearsItLearnsNothingOfThem() {
        UUID person = whoAgreed();
        kits.theDayComes(kit);
        UUID word = arrivals.list(kit.comes()).getFirst().id();
        declining.arriving(kit.comes(), word, no);

        assertThat(persons.find(kit.comes(), person, Persons.everything())).isEmpty();
        for (String table : List.of("person.person", "person.identity", "person.consent", "casework.handing_word")) {
            assertThat(transactions.in(
                            kit.comes(),
                            () -> application
                                    .sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(asOwner(
                        "select action from audit.event where subject = :person and permitted "
                                + "and action like '%letter%'",
                        person))
                .isEmpty();
    }

    @Test
    void onlyTheBodyThatComesHearsItAndOnlyFromTheDayOn() {
        UUID person = whoAgreed();
        UUID word = kits.owner()
                .sql("select id from casework.handing_word where person = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
        assertThat(declining.arriving(kit.comes(), word, no))
                .as("before the day it is said to the body that goes")
                .isEqualTo(new Declining.Outcome.Gone());
        kits.theDayComes(kit);

        assertThat(declining.arriving(people.counsellor(People.STRANGER), word, no))
                .isEqualTo(new Declining.Outcome.Gone());
        assertThat(declining.arriving(kit.goes(), word, no)).isEqualTo(new Declining.Outcome.Gone());
        assertThat(declining.arriving(kit.comes(), word, new Declining.No(today.plusDays(1), Consent.Method.PHONE)))
                .isInstanceOf(Declining.Outcome.Refused.class);
        arrivals.take(kit.comes(), word, told -> "");
        assertThat(declining.arriving(kit.comes(), word, no))
                .as("who was taken over has a file there, and says it there")
                .isEqualTo(new Declining.Outcome.Gone());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNSELLOR")
    void nobodyButACounsellorHearsItThere(Role role) {
        Scope other = people.with(role, kit.comes().organisation());
        assertThatThrownBy(() -> declining.arriving(other, UUID.randomUUID(), no))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoFinishesHearsItToo() {
        UUID agreed = whoAgreed();
        UUID unasked = kits.file(kit);
        Scope finisher = kits.finisher(kit);
        assertThat(declining.finishing(finisher, kits.end(finisher, kit), agreed, no))
                .as("not before the day")
                .isEqualTo(new Declining.Outcome.Gone());
        kits.theDayComes(kit);
        var end = kits.end(finisher, kit);

        assertThat(declining.finishing(kit.goes(), end, agreed, no)).isEqualTo(new Declining.Outcome.Gone());
        assertThat(declining.finishing(kit.comes(), end, agreed, no)).isEqualTo(new Declining.Outcome.Gone());
        assertThat(declining.finishing(finisher, end, agreed, no)).isEqualTo(new Declining.Outcome.Done());
        assertThat(declining.finishing(finisher, end, unasked, no)).isEqualTo(new Declining.Outcome.Done());
        assertThat(standing(finisher, agreed)).isEqualTo(Standing.DECLINED);
        assertThat(standing(finisher, unasked)).isEqualTo(Standing.DECLINED);
        assertThat(arrivals.list(kit.comes())).isEmpty();
        assertThat(asOwner("select kind from person.consent where person = :person order by number", agreed))
                .containsExactly("given", "withdrawn");
        assertThat(declining.finishing(finisher, end, agreed, no)).isEqualTo(new Declining.Outcome.Gone());
    }

    @Test
    void whoFinishesHearsNothingOfWhomTheyAreNotNamedFor() {
        UUID hidden = whoAgreed();
        restrictions.restrict(kit.goes(), hidden);
        Scope finisher = kits.finisher(kit);
        kits.theDayComes(kit);

        assertThat(declining.finishing(finisher, kits.end(finisher, kit), hidden, no))
                .isEqualTo(new Declining.Outcome.Gone());
    }

    @Test
    void whatIsShownToOthersStandsInTheKitAndEndsWithTheBody() {
        UUID person = kits.file(kit);
        people.share(kit.goes(), person, EnumSet.of(Part.IDENTITY, Part.GENERAL), People.CITY);
        Scope city = people.counsellor(People.CITY);
        assertThat(persons.find(city, person, Persons.everything())).isPresent();
        assertThat(handings.find(kit.goes(), kits.end(kit.goes(), kit), person)
                        .orElseThrow()
                        .file()
                        .cover()
                        .shown())
                .isOne();
        kits.theDayComes(kit);

        assertThat(persons.find(city, person, Persons.everything())).isEmpty();
        assertThat(persons.newest(city, null, true)).noneMatch(line -> line.id().equals(person));
    }

    @Test
    void whatWasShownToTheBodyThatComesForSomethingElseEndsToo() {
        UUID person = kits.file(kit);
        people.share(kit.goes(), person, EnumSet.of(Part.IDENTITY), kit.comes().organisation());
        kits.say(kit, person, 0, Kits.yes(kit));
        assertThat(persons.find(kit.comes(), person, Persons.everything())).isPresent();
        kits.theDayComes(kit);

        assertThat(persons.find(kit.comes(), person, Persons.everything())).isEmpty();
        assertThat(arrivals.list(kit.comes())).hasSize(1);
    }

    @Test
    void whatWasBroughtToAConferenceOnAConsentEndsToo() {
        UUID person = kits.file(kit);
        UUID line = people.share(kit.goes(), person, EnumSet.of(Part.GENERAL), People.CITY)
                .line();
        assertThat(consented(line, person)).isTrue();
        kits.theDayComes(kit);

        assertThat(consented(line, person)).isFalse();
    }

    private boolean consented(UUID line, UUID person) {
        return kits.owner()
                .sql("select person.consented(:line, :person, :owner, :body, array['general'])")
                .param("line", line)
                .param("person", person)
                .param("owner", kit.goes().organisation())
                .param("body", People.CITY)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoIsRestrictedAfterAYesDoesNotPassAndTheKitSaysSo() {
        UUID person = whoAgreed();
        restrictions.restrict(kit.goes(), person);

        var line = handings.find(kit.goes(), kits.end(kit.goes(), kit), person).orElseThrow();
        assertThat(line.standing()).isEqualTo(Standing.LAPSED);
        assertThat(line.hidden()).isTrue();
        restrictions.lift(kit.goes(), person);
        assertThat(standing(kit.goes(), person)).isEqualTo(Standing.AGREED);
    }

    @Test
    void aNoEndsTheConsentAlsoWhereItsOfferHadLapsed() {
        UUID person = whoAgreed();
        restrictions.restrict(kit.goes(), person);
        assertThat(kits.say(kit, person, 1, Kits.said(new Said.Told.Unreached())))
                .isEqualTo(new Handings.Outcome.Done());
        restrictions.lift(kit.goes(), person);
        assertThat(kits.say(kit, person, 2, Kits.said(new Said.Told.Declined())))
                .isEqualTo(new Handings.Outcome.Done());

        assertThat(consents.list(kit.goes(), person).getFirst().newest().kind()).isEqualTo(Consent.Kind.WITHDRAWN);
    }

    @Test
    void notReachingSomebodyTakesBackNothingTheySaid() {
        UUID person = whoAgreed();

        assertThat(kits.say(kit, person, 1, Kits.said(new Said.Told.Unreached())))
                .isInstanceOf(Handings.Outcome.Refused.class);
        assertThat(kits.say(kit, person, 1, Kits.said(new Said.Told.Asked())))
                .isInstanceOf(Handings.Outcome.Refused.class);
        assertThat(standing(kit.goes(), person)).isEqualTo(Standing.AGREED);
        assertThat(consents.list(kit.goes(), person).getFirst().newest().kind()).isEqualTo(Consent.Kind.GIVEN);
    }

    @Test
    void whoAgreesAgainToLessGoesOnWithTheirConsent() {
        UUID person = whoAgreed();
        var less = Kits.said(new Said.Told.Agreed(
                kit.notice().id(),
                Consent.Giver.SELF,
                "",
                new Said.Passing(Set.of(Part.IDENTITY), today.plusDays(60), "")));

        assertThat(kits.say(kit, person, 1, less)).isEqualTo(new Handings.Outcome.Done());
        assertThat(consents.list(kit.goes(), person))
                .singleElement()
                .satisfies(consent -> assertThat(consent.events())
                        .extracting(Consent.Event::kind)
                        .containsExactly(Consent.Kind.RENEWED, Consent.Kind.GIVEN));
        kits.theDayComes(kit);
        assertThat(arrivals.list(kit.comes()))
                .singleElement()
                .satisfies(one -> assertThat(one.parts()).containsExactly(Part.IDENTITY));
    }

    @Test
    void whoSaidNoAndThenYesGivesANewConsent() {
        UUID person = whoAgreed();
        kits.say(kit, person, 1, NO);

        assertThat(kits.say(kit, person, 2, Kits.yes(kit))).isEqualTo(new Handings.Outcome.Done());
        assertThat(consents.list(kit.goes(), person)).hasSize(2);
        assertThat(standing(kit.goes(), person)).isEqualTo(Standing.AGREED);
    }

    @Test
    void aWordNamesNoShareButTheOfferOfThatPersonInThisChange() {
        UUID person = kits.file(kit);
        UUID ordinary = people.share(
                        kit.goes(),
                        person,
                        EnumSet.of(Part.IDENTITY),
                        kit.comes().organisation())
                .share();
        UUID elses = kits.owner()
                .sql("select share from casework.handing_word where person = :person")
                .param("person", whoAgreed())
                .query(UUID.class)
                .single();

        for (UUID share : List.of(ordinary, elses)) {
            assertThatThrownBy(() -> word(person, share))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("row-level security");
        }
    }

    private void word(UUID person, UUID share) {
        transactions.run(
                kit.goes(),
                () -> application
                        .sql("""
                        insert into casework.handing_word (id, contract_end, person, owner, number, state, happened_on,
                                                           method, share, note, letter, closing, recorded_at, recorded_by)
                        values (:id, :end, :person, :owner, 1, 'agreed', :today, 'spoken', :share, '', '', '', now(), :by)
                        """)
                        .param("id", UUID.randomUUID())
                        .param("end", kit.end())
                        .param("person", person)
                        .param("owner", kit.goes().organisation())
                        .param("today", today)
                        .param("share", share)
                        .param("by", kit.goes().requireAccount())
                        .update());
    }

    @Test
    void takingOverEndsWithTheFileThatWasMadeOfItAndNoOther() {
        whoAgreed();
        UUID another = people.file(kit.comes());
        kits.theDayComes(kit);
        UUID word = arrivals.list(kit.comes()).getFirst().id();

        assertThat(transactions.in(kit.comes(), () -> {
                    application
                            .sql("select * from casework.take_up(:word)")
                            .param("word", word)
                            .query()
                            .listOfRows();
                    return application
                            .sql("select casework.taken_up(:word, :own)")
                            .param("word", word)
                            .param("own", another)
                            .query(Boolean.class)
                            .single();
                }))
                .isFalse();
    }
}
