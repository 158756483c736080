package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.CameFrom;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Intake;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Registering;
import org.yukidoke.person.Restrictions;
import org.yukidoke.person.Written;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A file of the own body is begun once from a referral that was taken on, and stands by itself from then on. */
@PageTest(laidOut = {Councils.class, People.class})
class OwnFileIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Registering registering;

    @Autowired
    private Persons persons;

    @Autowired
    private Periods periods;

    @Autowired
    private Erasures erasures;

    @Autowired
    private LegalGrounds grounds;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    /** Somebody who was referred and taken on. */
    private record Referred(Scope sender, Scope receiver, UUID person, UUID referral) {}

    private Referred referred() {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        UUID id = referring.send(sender, person, People.OFFICE);
        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());
        return new Referred(sender, receiver, person, id);
    }

    private Registering.Source source(UUID referral) {
        return registering.source(TakenOn.WORD + ":" + referral).orElseThrow();
    }

    private Registering.Ended begin(Scope scope, UUID referral) {
        var newcomer = new Intake.Newcomer(FileKind.PERSON, People.named("自前", "花子"), List.of(), "");
        return registering.begin(
                scope,
                new Registering.Wanted(newcomer, true),
                new Registering.Beginning(source(referral), CameFrom.Ground.AGREED, Set.of()));
    }

    private UUID begun(Scope scope, UUID referral) {
        return begin(scope, referral) instanceof Registering.Ended.Opened(UUID file) ? file : new UUID(0, 0);
    }

    private Referrals.Own own(Scope scope, UUID referral) {
        return referrals.open(scope, referral).orElseThrow().own();
    }

    @Test
    void itStandsOnTheCaseloadAndTheSenderIsToldNothing() {
        Referred one = referred();
        assertThat(own(one.receiver(), one.referral())).isEqualTo(new Referrals.Own(null, true));
        assertThat(own(one.sender(), one.referral())).isEqualTo(new Referrals.Own(null, false));
        Referrals.Opened before = referrals.open(one.sender(), one.referral()).orElseThrow();

        UUID own = begun(one.receiver(), one.referral());

        Period period = periods.findOpen(one.receiver(), own).orElseThrow();
        assertThat(period.responsible()).isEqualTo(one.receiver().requireAccount());
        assertThat(own(one.receiver(), one.referral())).isEqualTo(new Referrals.Own(own, false));
        assertThat(referrals.ofPerson(one.receiver(), own))
                .extracting(Referral::id)
                .containsExactly(one.referral());
        assertThat(referrals.people(one.receiver(), List.of(before.referral()))).containsEntry(one.referral(), own);
        assertThat(referrals.open(one.sender(), one.referral()))
                .as("not even that something changed")
                .hasValue(before);
        assertThat(referrals.people(one.sender(), List.of(before.referral())))
                .containsEntry(one.referral(), one.person());
        assertThat(rows(one.sender())).as("by hand, past the program").isZero();
        assertThat(rows(one.receiver())).isPositive();
        assertThat(persons.find(one.sender(), own, Persons.everything())).isEmpty();
        assertThat(database.owner()
                        .sql("select basis || ' ' || (detail ->> 'ground') from audit.event "
                                + "where action = 'referral.own-file' and subject = :own")
                        .param("own", own)
                        .query(String.class)
                        .single())
                .isEqualTo("own agreed");
    }

    /** By hand, past the program. */
    private int rows(Scope scope) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from referral.own_file")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void nobodyElseBeginsOneAndNobodyFromWhatIsNotTakenOn() {
        Referred one = referred();
        assertThat(begin(one.sender(), one.referral())).isEqualTo(new Registering.Ended.Gone());
        assertThat(begin(people.counsellor(People.CITY), one.referral())).isEqualTo(new Registering.Ended.Gone());
        assertThat(begin(one.receiver(), UUID.randomUUID())).isEqualTo(new Registering.Ended.Gone());

        Scope sender = one.sender();
        UUID waiting = referring.send(sender, people.file(sender), People.OFFICE);
        assertThat(begin(one.receiver(), waiting)).isEqualTo(new Registering.Ended.Gone());
        UUID declined = referring.send(sender, people.file(sender), People.OFFICE);
        referring.move(one.receiver(), declined, new Move.Decline(State.Decline.FULL, Note.NONE));
        assertThat(begin(one.receiver(), declined)).isEqualTo(new Registering.Ended.Gone());

        Referred served = referred();
        referring.move(served.receiver(), served.referral(), new Move.Serve(State.Ending.REACHED, Note.NONE));
        assertThat(begin(served.receiver(), served.referral())).isEqualTo(new Registering.Ended.Gone());
        Referred withdrawn = referred();
        referring.move(withdrawn.sender(), withdrawn.referral(), new Move.Withdraw(State.Withdrawal.WISH, Note.NONE));
        assertThat(begin(withdrawn.receiver(), withdrawn.referral())).isEqualTo(new Registering.Ended.Gone());

        UUID moved = people.file(sender);
        UUID transfer = referring.send(
                sender,
                moved,
                referring.consent(sender, moved, People.OFFICE),
                People.OFFICE,
                new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.RECEIVER));
        referring.accept(one.receiver(), transfer);
        assertThat(begin(one.receiver(), transfer))
                .as("whoever was handed over has one")
                .isEqualTo(new Registering.Ended.Gone());
    }

    @Test
    void ofTwoAtOnceOneIsBegun() throws Exception {
        Referred one = referred();
        Scope colleague = people.counsellor(People.OFFICE);

        Registering.Ended second = whileOneWorks(
                one.receiver(),
                () -> assertThat(begin(one.receiver(), one.referral())).isInstanceOf(Registering.Ended.Opened.class),
                () -> begin(colleague, one.referral()));

        UUID own = Objects.requireNonNull(own(one.receiver(), one.referral()).file());
        assertThat(second).isEqualTo(new Registering.Ended.Begun(own));
        assertThat(begin(one.receiver(), one.referral())).isEqualTo(second);
    }

    @Test
    void aFileFewMaySeeIsNoneForTheirColleaguesAndIsNotBegunTwice() {
        Referred one = referred();
        UUID own = begun(one.receiver(), one.referral());
        restrictions.restrict(one.receiver(), own);
        Scope colleague = people.counsellor(People.OFFICE);

        assertThat(own(one.receiver(), one.referral()).file()).isEqualTo(own);
        assertThat(own(colleague, one.referral())).isEqualTo(new Referrals.Own(null, false));
        assertThat(begin(colleague, one.referral())).isEqualTo(new Registering.Ended.Gone());
        assertThat(referrals.part(colleague, one.referral())).isFalse();
    }

    @Test
    void theTieGoesWithTheFileAndTheFileStaysWhenTheShareEnds() {
        Referred one = referred();
        UUID own = begun(one.receiver(), one.referral());
        erase(one.receiver(), own);
        assertThat(own(one.receiver(), one.referral())).isEqualTo(new Referrals.Own(null, true));

        UUID again = begun(one.receiver(), one.referral());
        referring.move(one.sender(), one.referral(), new Move.Withdraw(State.Withdrawal.WISH, Note.NONE));
        assertThat(persons.find(one.receiver(), one.person(), Persons.everything()))
                .isEmpty();
        assertThat(persons.find(one.receiver(), again, Persons.everything())).isPresent();
        assertThat(own(one.receiver(), one.referral())).isEqualTo(new Referrals.Own(again, false));

        erase(one.sender(), one.person());
        assertThat(referrals.find(one.receiver(), one.referral())).isEmpty();
        assertThat(persons.find(one.receiver(), again, Persons.everything())).isPresent();
        assertThat(referrals.ofPerson(one.receiver(), again)).isEmpty();
    }

    private void erase(Scope scope, UUID person) {
        var reference = cover(scope, person).reference();
        assertThat(erasures.erase(scope, person, reference, Erasures.Reason.REQUEST))
                .isPresent();
    }

    @Test
    void aFileThatIsThereAlreadyIsTiedAndAMistakeIsUndone() {
        Referred one = referred();
        UUID known = people.file(one.receiver());
        UUID elsewhere = people.file(people.counsellor(People.CITY));
        Registering.Source source = source(one.referral());

        assertThat(registering.tie(one.receiver(), source, elsewhere, true)).isEqualTo(new Registering.Ended.Gone());
        assertThat(registering.tie(one.receiver(), source, one.person(), true))
                .as("what is shared is nobody's own")
                .isEqualTo(new Registering.Ended.Gone());
        assertThat(registering.tie(one.receiver(), source, known, true)).isEqualTo(new Registering.Ended.Opened(known));
        assertThat(periods.findOpen(one.receiver(), known)).isPresent();
        assertThat(own(one.receiver(), one.referral())).isEqualTo(new Referrals.Own(known, false));

        assertThat(referrals.part(one.sender(), one.referral())).isFalse();
        assertThat(referrals.part(one.receiver(), one.referral())).isTrue();
        assertThat(own(one.receiver(), one.referral())).isEqualTo(new Referrals.Own(null, true));
        assertThat(persons.find(one.receiver(), known, Persons.everything())).isPresent();
    }

    @Test
    void aClosedFileIsOpenAgainForWhoeverGoesAlongWithThemAndIsNotErasedMeanwhile() {
        Referred one = referred();
        Scope receiver = one.receiver();
        Registering.Source source = source(one.referral());
        grounds.keepFor(
                people.administrator(),
                new LegalGrounds.Retention(
                        receiver.organisation(), LocalDate.now(Japan.ZONE).minusYears(1), 60, "見本の文書管理規程"));
        UUID known = people.file(receiver);
        assertThat(persons.close(receiver, known, cover(receiver, known).version(), Instant.now()))
                .isEqualTo(new Written.Done(known));
        database.owner()
                .sql("update person.person set opened_at = opened_at - interval '7 years', "
                        + "closed_at = closed_at - interval '6 years' where id = :id")
                .param("id", known)
                .update();

        assertThat(registering.tie(receiver, source, known, false)).isEqualTo(new Registering.Ended.Opened(known));
        assertThat(cover(receiver, known).closedAt()).as("nobody goes along").isNotNull();
        assertThat(erasures.due(receiver, 50)).extracting(Erasures.Due::id).contains(known);
        assertThat(referrals.part(receiver, one.referral())).isTrue();

        assertThat(registering.tie(receiver, source, known, true)).isEqualTo(new Registering.Ended.Opened(known));
        assertThat(periods.findOpen(receiver, known)).isPresent();
        assertThat(cover(receiver, known).closedAt()).isNull();
        assertThat(erasures.due(receiver, 50)).extracting(Erasures.Due::id).doesNotContain(known);
    }

    private PersonFile.Cover cover(Scope scope, UUID person) {
        return persons.find(scope, person, EnumSet.noneOf(Part.class))
                .orElseThrow()
                .cover();
    }

    /** What another gets who comes while somebody is not done yet, and waits for them. */
    private <T> T whileOneWorks(Scope first, Runnable work, Supplier<T> other) throws Exception {
        CompletableFuture<T> second = transactions.in(first, () -> {
            work.run();
            var coming = CompletableFuture.supplyAsync(
                    other, task -> Thread.ofPlatform().start(task));
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (waiting() == 0) {
                assertThat(coming).as("nobody is waited for").isNotDone();
                assertThat(System.nanoTime()).as("they wait for something else").isLessThan(until);
                Thread.onSpinWait();
            }
            return coming;
        });
        return second.get(20, TimeUnit.SECONDS);
    }

    private long waiting() {
        return database.owner()
                .sql("select count(*) from pg_locks l join pg_stat_activity a using (pid) "
                        + "where not l.granted and a.datname = current_database()")
                .query(Long.class)
                .single();
    }
}
