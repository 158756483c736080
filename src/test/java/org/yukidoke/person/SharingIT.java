package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest(laidOut = {Councils.class, People.class})
class SharingIT {

    private static final Set<Part> ALL = Persons.everything();
    private static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.GENERAL);

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Records records;

    @Autowired
    private Consents consents;

    @Autowired
    private Shares shares;

    @Autowired
    private LegalGrounds ground;

    @Autowired
    private Ties links;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private PersonFile see(Scope scope, UUID id) {
        return persons.find(scope, id, ALL).orElseThrow();
    }

    @Test
    void aShareShowsItsPartsAndNoOthers() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        records.state(keeper, id, said(Zone.WELFARE, "debt", "借金がある"), null);
        people.share(keeper, id, WHO, People.OFFICE);
        Scope recipient = people.counsellor(People.OFFICE);

        PersonFile file = see(recipient, id);

        assertThat(file.parts()).isEqualTo(WHO);
        assertThat(file.named()).isPresent();
        assertThat(file.contents().channels()).isEmpty();
        assertThat(file.contents().statements())
                .extracting(one -> one.said().zone())
                .containsOnly(Zone.GENERAL);
        assertThat(persons.lent(recipient)).extracting(Line::id).contains(id);
        assertThat(records.state(recipient, id, said(Zone.GENERAL, "wish", "x"), null))
                .isEqualTo(new Written.Gone());
        assertThat(consents.list(recipient, id)).isEmpty();
        assertThat(persons.find(people.counsellor(People.CITY), id, ALL)).isEmpty();
    }

    @Test
    void aConsentWithdrawnBlindsTheRecipientAtOnce() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        People.Consented consented = people.share(keeper, id, WHO, People.STRANGER);
        Scope recipient = people.counsellor(People.STRANGER);
        assertThat(persons.find(recipient, id, ALL)).isPresent();

        consents.withdraw(keeper, id, consented.line(), People.spoken());

        assertThat(persons.find(recipient, id, ALL)).isEmpty();
        assertThat(persons.lent(recipient)).extracting(Line::id).doesNotContain(id);
        assertThat(shares.list(keeper, id)).extracting(Share::inForce).containsExactly(false);
    }

    @Test
    void aFormOpenedBeforeAWithdrawalRevivesNothing() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope recipient = people.counsellor(People.OFFICE);
        UUID id = people.file(keeper);
        People.Consented consented = people.share(keeper, id, WHO, People.OFFICE);
        UUID line = consented.line();
        Consents.Looked looked = people.looked(keeper, id, line);
        Consents.Given given = again(keeper, id, line, WHO);
        consents.withdraw(keeper, id, line, People.spoken());

        for (Consents.Looked form : List.of(looked, people.looked(keeper, id, line))) {
            assertThat(consents.renew(keeper, id, form, given)).isInstanceOf(Consents.Recording.Overtaken.class);
            assertThat(consents.narrow(keeper, id, form, given)).isInstanceOf(Consents.Recording.Overtaken.class);
        }
        for (String kind : List.of("renewed", "narrowed", "given", "withdrawn")) {
            assertThatThrownBy(() -> follow(keeper, line, kind, 3))
                    .as(kind)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("nothing follows");
        }
        assertThat(persons.find(recipient, id, ALL)).isEmpty();
        assertThat(shares.list(keeper, id)).extracting(Share::inForce).containsExactly(false);
        assertThat(consents.withdraw(keeper, id, line, People.spoken()))
                .isInstanceOf(Consents.Recording.Overtaken.class);
    }

    @Test
    void whatWasNarrowedMeanwhileIsNotWidenedByAnOlderForm() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        UUID line = people.share(keeper, id, WHO, People.OFFICE).line();
        Consents.Looked looked = people.looked(keeper, id, line);
        Consents.Given wide = again(keeper, id, line, WHO);

        assertThat(consents.narrow(keeper, id, looked, again(keeper, id, line, EnumSet.of(Part.GENERAL))))
                .isInstanceOf(Consents.Recording.Done.class);
        assertThat(consents.renew(keeper, id, looked, wide))
                .isInstanceOfSatisfying(
                        Consents.Recording.Overtaken.class,
                        overtaken -> assertThat(
                                        overtaken.now().newest().extent().parts())
                                .containsExactly(Part.GENERAL));
        assertThat(see(people.counsellor(People.OFFICE), id).parts()).containsExactly(Part.GENERAL);
        assertThatThrownBy(() -> follow(keeper, line, "renewed", 4))
                .as("no event is left out")
                .isInstanceOf(DataAccessException.class);

        assertThat(consents.renew(keeper, id, people.looked(keeper, id, line), wide))
                .isInstanceOf(Consents.Recording.Done.class);
    }

    private Consents.Given again(Scope keeper, UUID id, UUID line, Set<Part> parts) {
        Consent.Event newest = consents.list(keeper, id).stream()
                .filter(consent -> consent.line().equals(line))
                .findFirst()
                .orElseThrow()
                .newest();
        var extent = newest.extent();
        return new Consents.Given(
                newest.notice(), new Consent.Extent(parts, extent.recipients(), extent.until()), People.spoken());
    }

    /** By hand, past the program. */
    private void follow(Scope keeper, UUID line, String kind, int number) {
        transactions.run(
                keeper,
                () -> application
                        .sql("""
                                insert into person.consent
                                select gen_random_uuid(), line, :number, person, owner, :kind, notice, parts,
                                       organisations, categories, until, method, given_by, happened_on, evidence,
                                       recorded_at, recorded_by
                                  from person.consent
                                 where line = :line and number = 1
                                """)
                        .param("line", line)
                        .param("kind", kind)
                        .param("number", number)
                        .update());
    }

    @Test
    void welfareNeverReachesABodyThatMayNotKeepIt() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        UUID line = people.consent(keeper, id, people.notice(People.CENTRE, ALL, People.OFFICE, People.CITY));

        Shares.Making made = shares.make(
                keeper, id, People.wanted(new Share.Ground.Consented(line), EnumSet.of(Part.WELFARE), People.OFFICE));

        assertThat(made)
                .isInstanceOfSatisfying(
                        Shares.Making.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("parts"));
        assertThat(records.state(
                        people.counsellor(People.OFFICE),
                        people.file(people.counsellor(People.OFFICE)),
                        said(Zone.WELFARE, "means", "x"),
                        null))
                .isEqualTo(new Written.NotKept(Zone.WELFARE));
    }

    @Test
    void aPurposeTakenFromABodyClosesTheZoneInItsSharesToo() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        ground.allow(people.administrator(), People.CITY, true, true);
        records.state(keeper, id, said(Zone.WELFARE, "debt", "借金がある"), null);
        people.share(keeper, id, EnumSet.of(Part.WELFARE), People.CITY);
        Scope recipient = people.counsellor(People.CITY);
        assertThat(see(recipient, id).contents().statements(Zone.WELFARE)).hasSize(1);

        ground.allow(people.administrator(), People.CITY, true, false);

        assertThat(persons.find(recipient, id, ALL)).isEmpty();
        ground.allow(people.administrator(), People.CITY, false, false);
    }

    @Test
    void aShareOfWhichNothingIsLeftDoesNotEvenSayThatThereIsAFile() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope recipient = people.counsellor(People.CITY);
        ground.allow(people.administrator(), People.CITY, true, true);
        UUID noZone = people.file(keeper);
        UUID narrowed = people.file(keeper);
        people.share(keeper, noZone, EnumSet.of(Part.WELFARE), People.CITY);
        People.Consented consented = people.share(keeper, narrowed, EnumSet.of(Part.GENERAL), People.CITY);
        assertThat(persons.find(recipient, noZone, ALL)).isPresent();
        assertThat(persons.find(recipient, narrowed, ALL)).isPresent();

        ground.allow(people.administrator(), People.CITY, true, false);
        database.owner().sql("""
                        insert into person.consent
                        select gen_random_uuid(), line, number + 1, person, owner, 'narrowed', notice, '{risk}',
                               organisations, categories, until, method, given_by, happened_on, evidence, recorded_at,
                               recorded_by
                          from person.consent
                         where line = :line
                        """).param("line", consented.line()).update();

        for (UUID file : List.of(noZone, narrowed)) {
            assertThat(persons.find(recipient, file, Set.of())).isEmpty();
            assertThat(shares.list(recipient, file)).isEmpty();
            assertThat(shares.list(keeper, file)).extracting(Share::inForce).containsExactly(false);
        }
        assertThat(persons.lent(recipient)).extracting(Line::id).doesNotContain(noZone, narrowed);
        ground.allow(people.administrator(), People.CITY, false, false);
    }

    @Test
    void aStatutoryBasisCarriesOnlyOnceConfirmedAndOnlyToItsMembers() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        UUID confirmed = ground.confirm(
                people.administrator(),
                new Confirmation.Claim(
                        "saitama",
                        Basis.SUPPORT_MEETING,
                        "川越市支援会議",
                        "設置要綱 令和7年4月1日",
                        "法務担当",
                        List.of(People.CENTRE, People.OFFICE),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2027, 3, 31)));
        var unknown = new Share.Ground.Confirmed(Basis.SUPPORT_MEETING, UUID.randomUUID());
        var real = new Share.Ground.Confirmed(Basis.SUPPORT_MEETING, confirmed);

        assertThat(shares.make(keeper, id, People.wanted(unknown, WHO, People.OFFICE)))
                .isInstanceOf(Shares.Making.Refused.class);
        assertThat(shares.make(keeper, id, People.wanted(real, WHO, People.CITY)))
                .isInstanceOf(Shares.Making.Refused.class);
        assertThat(shares.make(keeper, id, People.wanted(real, WHO, People.OFFICE)))
                .isInstanceOf(Shares.Making.Done.class);
        assertThat(persons.find(people.counsellor(People.OFFICE), id, ALL)).isPresent();

        ground.withdraw(people.administrator(), confirmed);

        assertThat(persons.find(people.counsellor(People.OFFICE), id, ALL)).isEmpty();
    }

    @Test
    void aConsentCannotGoBeyondItsNotice() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        Notice notice = people.notice(People.CENTRE, WHO, People.OFFICE);
        var wide = new Consent.Extent(
                ALL,
                Recipients.bodies(People.OFFICE, People.CITY),
                Instant.now().plusSeconds(1));
        var extent = new Consent.Extent(
                wide.parts(), wide.recipients(), Instant.now().plus(Duration.ofDays(800)));

        assertThat(consents.give(keeper, id, new Consents.Given(notice.id(), extent, People.spoken())))
                .isInstanceOfSatisfying(
                        Consents.Recording.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("parts", "recipients", "until"));
    }

    @Test
    void aFamilyAndAPersonAreTwoFilesWithTwoDoors() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID family = people.family(keeper);
        UUID person = people.file(keeper);
        var agreed = new Ties.Agreement(Ties.Relation.PARENT, LocalDate.of(2026, 11, 1), Consent.Method.SPOKEN);

        assertThat(links.join(keeper, person, family, agreed)).isEqualTo(new Written.Gone());
        assertThat(links.join(keeper, family, person, agreed)).isInstanceOf(Written.Done.class);
        people.share(keeper, family, ALL_BUT_ZONES, People.OFFICE);

        Scope recipient = people.counsellor(People.OFFICE);
        assertThat(persons.find(recipient, family, ALL)).isPresent();
        assertThat(persons.find(recipient, person, ALL)).isEmpty();
        assertThat(links.kin(recipient, family)).isEmpty();
        assertThat(links.kin(keeper, person)).hasSize(1);
    }

    private static final Set<Part> ALL_BUT_ZONES = EnumSet.complementOf(EnumSet.of(Part.EMPLOYMENT, Part.WELFARE));

    private static Statement.Said said(Zone zone, String topic, String value) {
        return new Statement.Said(zone, topic, value, null, null, Known.STATED);
    }
}
