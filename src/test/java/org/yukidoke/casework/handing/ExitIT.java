package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Account;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.handing.GivingOut.Wanted;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.db.Transactions;
import org.yukidoke.document.Bytes;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Estates;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What a body that goes gives out and erases, before its day and after, and who may. */
@PageTest(laidOut = {Councils.class, People.class})
class ExitIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Handings handings;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private GivingOut giving;

    @Autowired
    private Clearings clearings;

    @Autowired
    private ContractEnds ends;

    @Autowired
    private Persons persons;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private LegalGrounds grounds;

    @Autowired
    private Staff staff;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final Kits kits;
    private final People people;
    private final Kits.Kit kit;

    @Autowired
    ExitIT(Kits kits, People people) {
        this.kits = kits;
        this.people = people;
        this.kit = kits.kit();
    }

    private static String whole(Estates.Estate estate) {
        return estate.rows().toString();
    }

    private Scope finisher() {
        return kits.finisher(kit);
    }

    private void no(UUID person) {
        kits.say(kit, person, 0, Kits.said(new Said.Told.Declined()));
    }

    private Clearings.Outcome erase(Scope scope, UUID... chosen) {
        return clearings.erase(
                scope,
                kits.end(scope, kit),
                new Clearings.Chosen(List.of(), List.of(chosen)),
                done -> done.erased().size() + " " + done.kept().size());
    }

    @Test
    void allThatIsHeldIsGivenOutOpenedAndWrittenToTheRecordOfThatPerson() {
        UUID person = kits.file(kit);
        UUID other = kits.file(kit);
        handings.say(
                kit.goes(),
                kits.end(kit.goes(), kit),
                new Handings.Asked(person, 0),
                Kits.said(new Said.Told.Asked()),
                () -> {});

        var estate = giving.read(kit.goes(), person, Wanted.of(Receiver.COMMISSIONER))
                .orElseThrow();
        assertThat(whole(estate)).contains("見本", "太郎", "048-000-0000", "しごとのことで話がしたい", "見本の部屋で");
        assertThat(estate.rows())
                .extracting(Estates.Held::place)
                .contains(
                        "person.identity",
                        "person.channel",
                        "casework.period",
                        "casework.period_event",
                        "casework.handing_word")
                .doesNotContain("person.key", "person.token");
        assertThat(estate.leftOut()).isZero();
        assertThat(giving.note(
                        kit.goes(),
                        kits.end(kit.goes(), kit),
                        Wanted.of(Receiver.COMMISSIONER),
                        estate,
                        Bytes.of(new byte[] {1})))
                .isTrue();
        assertThat(looks(person)).isOne();
        assertThat(looks(other)).isZero();
        assertThat(handings.find(kit.goes(), kits.end(kit.goes(), kit), person)
                        .orElseThrow()
                        .file()
                        .given())
                .containsExactly(Receiver.COMMISSIONER);
    }

    private long looks(UUID person) {
        return kits.owner().sql("""
                        select count(*) from audit.event
                         where subject = :person and action = 'person.give-out' and permitted
                        """).param("person", person).query(Long.class).single();
    }

    @Test
    void nobodyElseIsGivenAnything() {
        UUID person = kits.file(kit);

        assertThat(giving.read(kit.comes(), person, Wanted.of(Receiver.SUCCESSOR)))
                .isEmpty();
        assertThat(giving.read(people.counsellor(People.STRANGER), person, Wanted.of(Receiver.PERSON)))
                .isEmpty();
        assertThat(giving.read(people.administrator(), person, Wanted.of(Receiver.COMMISSIONER)))
                .isEmpty();
        restrictions.restrict(kit.goes(), person);
        assertThat(giving.read(people.counsellor(kit.goes().organisation()), person, Wanted.of(Receiver.PERSON)))
                .as("a colleague not named for a restricted file")
                .isEmpty();
    }

    @Test
    void afterTheDayOnlyWhoWasLetInGivesOutAndSeesNoPageForIt() {
        UUID person = kits.file(kit);
        UUID hidden = kits.file(kit);
        restrictions.restrict(kit.goes(), hidden);
        Scope finisher = finisher();
        assertThat(ends.finishing(finisher)).as("not before the day").isFalse();
        kits.theDayComes(kit);

        assertThat(giving.read(kit.goes(), person, Wanted.of(Receiver.COMMISSIONER)))
                .isEmpty();
        assertThat(ends.finishing(finisher)).isTrue();
        assertThat(whole(giving.read(finisher, person, Wanted.of(Receiver.COMMISSIONER))
                        .orElseThrow()))
                .contains("太郎", "048-000-0000");
        assertThat(persons.find(finisher, person, Persons.everything())).isEmpty();
        assertThat(persons.newest(finisher, null, true)).isEmpty();
        assertThat(giving.read(finisher, hidden, Wanted.of(Receiver.COMMISSIONER)))
                .isEmpty();
        assertThat(handings.list(finisher, kits.end(finisher, kit)))
                .extracting(line -> line.file().person())
                .containsExactly(person);
    }

    @Test
    void whoFinishesCanWriteNothingWhereTheyRead() {
        UUID person = kits.file(kit);
        Scope finisher = finisher();
        kits.theDayComes(kit);

        assertThatThrownBy(() -> transactions.run(finisher, () -> {
                    application.sql("set transaction read only").update();
                    assertThat(application
                                    .sql("select count(*) from person.person")
                                    .query(Long.class)
                                    .single())
                            .isOne();
                    application
                            .sql("update person.person set closed_at = now() where id = :id")
                            .param("id", person)
                            .update();
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.run(finisher, () -> {
                    application.sql("set transaction read only").update();
                    application
                            .sql("select count(*) from person.person")
                            .query(Long.class)
                            .single();
                    application.sql("set transaction read write").update();
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(transactions.in(
                        finisher,
                        () -> application
                                .sql("select count(*) from person.person")
                                .query(Long.class)
                                .single()))
                .as("where something could be written nothing is seen")
                .isZero();
    }

    @Test
    void nobodyLetsThemselvesInNorSomebodyElsewhereNorForLong() {
        Account elsewhere = staff.with(java.util.Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.STRANGER);
        Account both = staff.with(
                java.util.Set.of(Grant.everywhere(Role.ADMINISTRATOR), new Grant(Role.COUNSELLOR, "saitama")),
                kit.goes().organisation());
        Scope administrator = people.administrator();

        assertThat(ends.admit(administrator, kit.end(), elsewhere.login().value(), today, "x"))
                .isInstanceOf(ContractEnds.Outcome.Refused.class);
        assertThat(ends.admit(staff.scopeOf(both), kit.end(), both.login().value(), today, "x"))
                .isInstanceOf(ContractEnds.Outcome.Refused.class);
        assertThat(ends.admit(administrator, kit.end(), both.login().value(), today.plusDays(15), "x"))
                .isInstanceOf(ContractEnds.Outcome.Refused.class);
        assertThatThrownBy(() -> ends.admit(kit.goes(), kit.end(), both.login().value(), today, "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdmissionEndsByItselfOrByAWord() {
        UUID person = kits.file(kit);
        Scope finisher = finisher();
        kits.theDayComes(kit);
        var admitted = ends.admitted(people.administrator(), kit.end()).getFirst();
        assertThat(admitted.until()).isAfter(Instant.now().plus(Duration.ofDays(6)));
        assertThat(ends.endAdmission(people.administrator(), admitted.id())).isTrue();

        assertThat(ends.finishing(finisher)).isFalse();
        assertThat(giving.read(finisher, person, Wanted.of(Receiver.COMMISSIONER)))
                .isEmpty();
        assertThat(erase(finisher, person)).isEqualTo(new Clearings.Outcome.Moved());
    }

    @Test
    void manyAreErasedUnderOneCertificateAndAFigureStays() {
        UUID one = kits.file(kit);
        UUID two = kits.file(kit);
        UUID stays = kits.file(kit);
        no(one);
        no(two);
        kits.say(kit, stays, 0, Kits.yes(kit));

        assertThat(erase(kit.goes(), one, stays))
                .as("one of them is waited for")
                .isEqualTo(new Clearings.Outcome.Moved());
        assertThat(persons.find(kit.goes(), one, Persons.everything())).isPresent();
        var certified = (Clearings.Outcome.Certified) erase(kit.goes(), one, two);
        assertThat(certified.erased()).isEqualTo(2);
        var clearing = clearings.find(kit.goes(), kit.end(), certified.id()).orElseThrow();
        assertThat(clearing.text()).isEqualTo("2 1");
        assertThat(clearing.intact()).isTrue();
        assertThat(clearings.find(people.administrator(), kit.end(), certified.id()))
                .isPresent();
        assertThat(clearings.list(kit.comes(), kit.end())).isEmpty();
        assertThat(persons.find(kit.goes(), one, Persons.everything())).isEmpty();
        assertThat(kits.owner()
                        .sql("select n from person.tally where owner = :owner and what = 'registered'")
                        .param("owner", kit.goes().organisation())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatARuleKeepsStaysUntilTheCommissionerHasItOrItWasTakenOver() {
        grounds.keepFor(
                people.administrator(),
                new LegalGrounds.Retention(kit.goes().organisation(), today.minusYears(1), 60, "見本の文書管理規程"));
        UUID kept = kits.file(kit);
        UUID passes = kits.file(kit);
        no(kept);
        kits.say(kit, passes, 0, Kits.yes(kit));
        var choice = clearings.choice(kit.goes(), kits.end(kit.goes(), kit));
        assertThat(choice.ready()).isEmpty();
        assertThat(choice.kept()).hasSize(2).anySatisfy(one -> {
            assertThat(one.why()).isEqualTo(Keeps.RULE);
            assertThat(one.file().keptUntil()).isEqualTo(today.plusDays(30).plusMonths(60));
        });
        assertThat(erase(kit.goes(), kept)).isEqualTo(new Clearings.Outcome.Moved());

        Scope finisher = finisher();
        kits.theDayComes(kit);
        arrivals.take(kit.comes(), arrivals.list(kit.comes()).getFirst().id(), told -> "");
        var estate =
                giving.read(finisher, kept, Wanted.of(Receiver.COMMISSIONER)).orElseThrow();
        assertThat(giving.note(
                        finisher,
                        kits.end(finisher, kit),
                        Wanted.of(Receiver.COMMISSIONER),
                        estate,
                        Bytes.of(new byte[] {1})))
                .isTrue();
        assertThat(erase(finisher, kept, passes)).isInstanceOf(Clearings.Outcome.Certified.class);
        assertThat(clearings.list(finisher, kit.end())).hasSize(1);
    }

    @Test
    void nobodyElseErases() {
        UUID person = kits.file(kit);

        assertThat(erase(kit.comes(), person)).isEqualTo(new Clearings.Outcome.Moved());
        kits.theDayComes(kit);
        assertThat(erase(kit.goes(), person)).isEqualTo(new Clearings.Outcome.Moved());
    }
}
