package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Known;
import org.yukidoke.person.Membership;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Records;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Risks;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What a referral stands on runs out, falls or is restricted while help goes on. */
@PageTest(laidOut = {Councils.class, People.class})
class RunningOutIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Consents consents;

    @Autowired
    private Persons persons;

    @Autowired
    private Records records;

    @Autowired
    private Risks risks;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    /** A referral on which help has begun. */
    private record Going(Scope sender, Scope receiver, UUID person, UUID line, UUID id) {}

    private Going going() {
        Going sent = sent(false);
        referring.accept(sent.receiver(), sent.id());
        referring.move(sent.receiver(), sent.id(), new Move.Start(Note.of("会えました")));
        return sent;
    }

    private Going sent(boolean transfer) {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        UUID line = people.consent(sender, person, people.notice(People.CENTRE, Referring.WHO, People.OFFICE));
        UUID id = referring.send(
                sender,
                person,
                new Share.Ground.Consented(line),
                People.OFFICE,
                new Referral.Wish(transfer, "", Referral.Urgency.MONTH, Side.SENDER));
        return new Going(sender, receiver, person, line, id);
    }

    private void lasts(UUID person, Duration longer) {
        database.owner()
                .sql("""
                        update person.share
                           set valid_from = valid_from - interval '200 days',
                               valid_to = statement_timestamp() + make_interval(days => :days)
                         where person = :person
                        """)
                .param("days", (int) longer.toDays())
                .param("person", person)
                .update();
    }

    private Stage stage(Scope scope, UUID id) {
        return referrals.find(scope, id).orElseThrow().state().stage();
    }

    @Test
    void bothHearEarlyThatAShareRunsOutAndTheSenderProlongsIt() {
        Going going = going();
        assertThat(referrals.open(going.sender(), going.id()).orElseThrow().deeds())
                .doesNotContain(Deed.PROLONG);
        lasts(going.person(), Duration.ofDays(20));

        sweeping.sweep();
        sweeping.sweep();

        for (Scope side : List.of(going.sender(), going.receiver())) {
            assertThat(referrals.open(side, going.id()).orElseThrow().steps())
                    .extracting(Step::deed)
                    .containsOnlyOnce(Deed.EXPIRE);
        }
        assertThat(referring.move(going.receiver(), going.id(), new Move.Prolong()))
                .isEqualTo(new Moved.Never());
        assertThat(referring.move(going.sender(), going.id(), new Move.Prolong()))
                .isEqualTo(new Moved.Done());
        Instant until = Objects.requireNonNull(
                referrals.open(going.receiver(), going.id()).orElseThrow().until());
        Instant agreed = consents.list(going.sender(), going.person())
                .getFirst()
                .newest()
                .extent()
                .until();
        assertThat(until).isAfter(Instant.now().plus(Duration.ofDays(100))).isBeforeOrEqualTo(agreed);
        assertThat(referring.move(going.sender(), going.id(), new Move.Prolong()))
                .as("never longer than the consent")
                .isEqualTo(new Moved.Fallen());
        for (Scope scope : List.of(going.sender(), going.receiver())) {
            assertThatThrownBy(() -> transactions.run(
                            scope,
                            () -> application
                                    .sql("select person.prolong(:id, :body)")
                                    .param("id", going.person())
                                    .param("body", People.OFFICE)
                                    .query()
                                    .listOfRows()))
                    .as("only by a referral")
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void timeAloneEndsNoHelpThatHasBegun() {
        Going going = going();
        lasts(going.person(), Duration.ofDays(-3));

        sweeping.sweep();

        assertThat(stage(going.sender(), going.id())).isEqualTo(Stage.STARTED);
        var opened = referrals.open(going.receiver(), going.id()).orElseThrow();
        assertThat(opened.preview()).isNull();
        assertThat(opened.letter()).isNull();
        assertThat(opened.person()).isNull();
        assertThat(opened.deeds()).containsExactly(Deed.SERVE);
        assertThat(referring.move(going.receiver(), going.id(), new Move.Say(Note.of("つづけています"))))
                .isEqualTo(new Moved.Fallen());

        assertThat(referring.move(going.sender(), going.id(), new Move.Prolong()))
                .isEqualTo(new Moved.Done());
        assertThat(referrals.open(going.receiver(), going.id()).orElseThrow().person())
                .isEqualTo(going.person());

        lasts(going.person(), Duration.ofDays(-3));
        assertThat(referring.move(going.receiver(), going.id(), new Move.Serve(State.Ending.REACHED, Note.NONE)))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(going.sender(), going.id(), new Move.Hear(State.Word.HELPED, true, Note.NONE)))
                .isEqualTo(new Moved.Done());
    }

    @Test
    void whatWasTakenBackIsNotProlonged() {
        Going going = going();
        lasts(going.person(), Duration.ofDays(-3));
        consents.withdraw(going.sender(), going.person(), going.line(), People.spoken());

        assertThat(referring.move(going.sender(), going.id(), new Move.Prolong()))
                .isEqualTo(new Moved.Fallen());
        sweeping.sweep();
        assertThat(stage(going.receiver(), going.id())).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void anOfferNobodyAnsweredEndsWithItsTime() {
        Going sent = sent(false);
        lasts(sent.person(), Duration.ofDays(-3));

        sweeping.sweep();

        assertThat(stage(sent.sender(), sent.id())).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void ofAFileThatIsRestrictedNothingGoesOnOutsideAndBothKnow() {
        Going going = going();
        restrict(going.person());
        assertThat(referrals.open(going.receiver(), going.id()).orElseThrow().deeds())
                .containsExactly(Deed.SERVE);

        sweeping.sweep();

        assertThat(referrals.find(going.receiver(), going.id()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Withdrawn.class,
                        gone -> assertThat(gone.reason()).as("neutral").isEqualTo(State.Withdrawal.GROUND));
        assertThat(referrals.open(going.receiver(), going.id()).orElseThrow().steps())
                .extracting(Step::deed)
                .endsWith(Deed.LAPSE);
    }

    @Test
    void whoWasTakenOverAndRestrictedThereIsThereForTheNamedAlone() {
        Going sent = sent(true);
        assertThat(referring.accept(sent.receiver(), sent.id())).isEqualTo(new Moved.Done());
        UUID own = Objects.requireNonNull(
                referrals.open(sent.receiver(), sent.id()).orElseThrow().person());
        Scope colleague = people.counsellor(People.OFFICE);
        assertThat(referrals.find(colleague, sent.id())).isPresent();

        restrict(own);
        admit(own, sent.receiver());

        assertThat(referrals.find(colleague, sent.id())).isEmpty();
        assertThat(referrals.list(colleague, Side.RECEIVER, true, 1).referrals())
                .extracting(Referral::id)
                .doesNotContain(sent.id());
        assertThat(referring.move(colleague, sent.id(), new Move.Start(Note.NONE)))
                .isEqualTo(new Moved.Gone());
        for (String sql : List.of(
                "select count(*) from referral.release(:id, 'test.try')",
                "select count(*) from referral.referral where id = :id",
                "select count(*) from referral.preview where referral = :id",
                "select count(*) from referral.letter where referral = :id",
                "select count(*) from referral.step where referral = :id")) {
            assertThat(count(colleague, sql, sent.id())).as(sql).isZero();
        }
        assertThat(transactions.<String>in(
                        colleague,
                        () -> application
                                .sql("select referral.move(:id, 'start', 2, '{}'::jsonb, null)")
                                .param("id", sent.id())
                                .query(String.class)
                                .single()))
                .isEqualTo("gone");

        sweeping.sweep();
        assertThat(referring.move(sent.receiver(), sent.id(), new Move.Start(Note.of("会えました"))))
                .isEqualTo(new Moved.Done());
    }

    @Test
    void aTransferLeavesNoRiskAndNoGroupBehind() {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        risks.raise(sender, person, Risk.Kind.VIOLENCE, new Risks.Handling("家に電話しない", "見本 係", List.of("safe-now")));
        records.belong(sender, person, new Membership.Belonging("", null, null, Known.UNKNOWN), null);
        var parts = EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.RISK, Part.GROUPS);
        UUID line = people.consent(sender, person, people.notice(People.CENTRE, parts, People.OFFICE));
        UUID id = referring.send(
                sender,
                person,
                new Share.Ground.Consented(line),
                parts,
                People.OFFICE,
                new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.SENDER));

        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());

        PersonFile own = persons.find(
                        receiver,
                        Objects.requireNonNull(
                                referrals.open(receiver, id).orElseThrow().person()),
                        Persons.everything())
                .orElseThrow();
        assertThat(own.cover().owner()).isEqualTo(People.OFFICE);
        assertThat(own.contents().risks()).singleElement().satisfies(risk -> {
            assertThat(risk.kind()).isEqualTo(Risk.Kind.VIOLENCE);
            assertThat(risk.note()).isEqualTo("家に電話しない");
            assertThat(risk.done()).containsExactly("safe-now");
        });
        assertThat(own.contents().memberships())
                .extracting(one -> one.belonging().known())
                .containsExactly(Known.UNKNOWN);
    }

    private void restrict(UUID person) {
        database.owner()
                .sql("update person.person set restricted = true where id = :id")
                .param("id", person)
                .update();
    }

    private void admit(UUID person, Scope whom) {
        database.owner()
                .sql("""
                        insert into person.admitted (person, account, admitted_at, admitted_by)
                        values (:person, :account, now(), :account)
                        """)
                .param("person", person)
                .param("account", whom.requireAccount())
                .update();
    }

    private int count(Scope scope, String sql, UUID id) {
        return transactions.in(
                scope,
                () -> application.sql(sql).param("id", id).query(Integer.class).single());
    }
}
