package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Seats;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What each of the two bodies may do and read, and what nobody may. */
@PageTest(laidOut = {Councils.class, People.class})
class WhoMayIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Sending sending;

    @Autowired
    private Consents consents;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Seats seats;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private Scope centre() {
        return people.counsellor(People.CENTRE);
    }

    private Scope office() {
        return people.counsellor(People.OFFICE);
    }

    private Stage stage(Scope scope, UUID id) {
        return referrals.find(scope, id).orElseThrow().state().stage();
    }

    @Test
    void aSeatIsLentForAReferralOfTheOwnBodyToItsReceiverAlone() {
        Scope sender = centre();
        UUID id = referring.send(sender, people.file(sender), Referring.NOBODY);
        Scope other = people.counsellor(People.CITY);
        UUID theirs = referring.send(other, people.file(other), Referring.NOBODY);

        assertThat(lent(sender, "referral", id, Referring.NOBODY, People.CENTRE))
                .isEqualTo(1);

        refused(sender, "report", id, Referring.NOBODY, People.CENTRE);
        refused(sender, "entry", UUID.randomUUID(), Referring.NOBODY, People.CENTRE);
        refused(sender, "referral", id, People.CITY, People.CENTRE);
        refused(sender, "referral", theirs, Referring.NOBODY, People.CENTRE);
        refused(sender, "referral", theirs, Referring.NOBODY, People.CITY);
        refused(sender, "referral", UUID.randomUUID(), Referring.NOBODY, People.CENTRE);
        refused(office(), "referral", id, Referring.NOBODY, People.CENTRE);
        referring.move(sender, id, new Move.Withdraw(State.Withdrawal.WISH, Note.NONE));
        refused(sender, "referral", id, Referring.NOBODY, People.CENTRE);
        assertThat(seats.lend(sender, new Seats.Place(Referring.NOBODY, "referral", id), Duration.ofDays(3)))
                .as("over")
                .isEmpty();
    }

    @Test
    void nobodyAnswersInTheNameOfABodyThatHasAccounts() {
        Scope sender = centre();
        office();
        UUID id = referring.send(sender, people.file(sender), People.OFFICE);

        assertThat(seats.lendable(sender, new Seats.Place(People.OFFICE, "referral", id)))
                .isFalse();
        assertThat(seats.lend(sender, new Seats.Place(People.OFFICE, "referral", id), Duration.ofDays(3)))
                .isEmpty();
        refused(sender, "referral", id, People.OFFICE, People.CENTRE);
    }

    @Test
    void aSlipEndsByItsLenderAndWithItsReferral() {
        Scope sender = centre();
        UUID id = referring.send(sender, people.file(sender), Referring.NOBODY);
        var place = new Seats.Place(Referring.NOBODY, "referral", id);

        var first = seats.lend(sender, place, Duration.ofDays(3)).orElseThrow();
        assertThat(seats.find(first.secret())).isPresent();
        assertThat(seats.findLent(sender, place)).isPresent();
        assertThat(seats.end(office(), place)).isFalse();
        assertThat(seats.end(sender, place)).isTrue();
        assertThat(seats.find(first.secret())).isEmpty();
        assertThat(seats.findLent(sender, place)).isEmpty();

        var second = seats.lend(sender, place, Duration.ofDays(3)).orElseThrow();
        referring.move(sender, id, new Move.Withdraw(State.Withdrawal.WISH, Note.NONE));
        assertThat(seats.find(second.secret())).isEmpty();
    }

    @Test
    void whoLentASeatNeitherSitsOnItNorBringsItBack() {
        Scope sender = centre();
        UUID id = referring.send(sender, people.file(sender), Referring.NOBODY);
        var place = new Seats.Place(Referring.NOBODY, "referral", id);
        UUID seat = seats.lend(sender, place, Duration.ofDays(3)).orElseThrow().id();

        for (String wrong : List.of(
                "browser = sha256('x'::bytea), first_opened_at = statement_timestamp()",
                "browser = sha256('x'::bytea), first_opened_at = statement_timestamp(), revoked_at = statement_timestamp()")) {
            assertThatThrownBy(() -> change(sender, seat, wrong)).as(wrong).isInstanceOf(DataAccessException.class);
        }
        assertThat(seats.end(sender, place)).isTrue();
        assertThat(change(sender, seat, "revoked_at = statement_timestamp() + interval '1 day'"))
                .isZero();
        assertThat(change(sender, seat, "revoked_at = null")).isZero();
        assertThat(transactions.<Integer>in(
                        sender,
                        () -> application
                                .sql("select count(*) from access.lendable")
                                .query(Integer.class)
                                .single()))
                .as("which matters there are is nobody's list")
                .isZero();
    }

    /** By hand, past the program. */
    private int change(Scope scope, UUID seat, String how) {
        return transactions.in(
                scope,
                () -> application
                        .sql("update access.seat set " + how + " where id = :id")
                        .param("id", seat)
                        .update());
    }

    @Test
    void ofTheLetterOnlyWhatIsStillAgreedIsRead() {
        Scope sender = centre();
        Scope receiver = office();
        UUID person = people.file(sender, People.named("狭間", "太郎"));
        var notice = people.notice(People.CENTRE, Referring.WHO, People.OFFICE);
        UUID line = people.consent(sender, person, notice);
        UUID id = referring.send(sender, person, new Share.Ground.Consented(line), People.OFFICE, Referring.wish());
        referring.accept(receiver, id);
        assertThat(parts(receiver, id)).contains(Part.IDENTITY);

        var left = new Consent.Extent(
                EnumSet.of(Part.GENERAL, Part.CONTACT),
                Recipients.bodies(People.OFFICE),
                Instant.now().plus(Duration.ofDays(30)));
        assertThat(consents.narrow(
                        sender,
                        person,
                        people.looked(sender, person, line),
                        new Consents.Given(notice.id(), left, People.spoken())))
                .isInstanceOf(Consents.Recording.Done.class);

        assertThat(parts(receiver, id)).doesNotContain(Part.IDENTITY);
        assertThat(parts(sender, id)).contains(Part.IDENTITY);
        assertThat(transactions.<Integer>in(
                        receiver,
                        () -> application
                                .sql("select count(*) from referral.letter where referral = :id and part = 'identity'")
                                .param("id", id)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void whoeverWasHandedOverIsNotLostAgain() {
        Scope sender = centre();
        Scope receiver = office();
        UUID person = people.file(sender, People.named("移送", "花子"));
        UUID line = people.consent(sender, person, people.notice(People.CENTRE, Referring.WHO, People.OFFICE));
        UUID id = referring.send(
                sender,
                person,
                new Share.Ground.Consented(line),
                People.OFFICE,
                new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.RECEIVER));
        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());

        assertThat(referrals.open(sender, id).orElseThrow().deeds()).doesNotContain(Deed.WITHDRAW);
        assertThat(referring.move(sender, id, new Move.Withdraw(State.Withdrawal.WISH, Note.NONE)))
                .isEqualTo(new Moved.Never());
        consents.withdraw(sender, person, line, People.spoken());
        sweeping.sweep();

        assertThat(stage(receiver, id)).isEqualTo(Stage.ACCEPTED);
        assertThat(referrals.open(receiver, id).orElseThrow().letter()).isNull();
        assertThat(referring.move(receiver, id, new Move.Start(Note.of("会えました"))))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, id, new Move.Serve(State.Ending.REACHED, Note.NONE)))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, id, new Move.Hear(State.Word.HELPED, true, Note.NONE)))
                .isEqualTo(new Moved.Done());
    }

    @Test
    void aPreviewTellsOfNoPartThatIsNotShared() {
        Scope sender = centre();
        UUID person = people.file(sender);
        Share.Ground ground = referring.consent(sender, person, People.CITY);
        var preview = new Preview(
                Preview.Age.UNSAID, "", List.of(Preview.Asked.TALK), List.of(Preview.Topic.DEBT), List.of(), "");

        assertThat(sending.check(sender, person, Referring.wanted(ground, People.CITY, Referring.wish(), preview)))
                .isInstanceOfSatisfying(
                        Sent.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.key())
                                .contains("referral.fault.topics"));
    }

    private List<Part> parts(Scope scope, UUID id) {
        var letter = referrals.open(scope, id).orElseThrow().letter();
        return letter == null
                ? List.of()
                : letter.sections().stream().map(Introduction.Section::part).toList();
    }

    private void refused(Scope scope, String kind, UUID matter, String body, String lender) {
        assertThatThrownBy(() -> lent(scope, kind, matter, body, lender))
                .as(kind + " for " + body)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    /** By hand, past the program. */
    private int lent(Scope scope, String kind, UUID matter, String body, String lender) {
        return transactions.in(
                scope,
                () -> application
                        .sql("""
                                insert into access.seat (id, link, organisation, kind, matter, issued_by, lender,
                                                         issued_at, expires_at)
                                values (:id, sha256(cast(:id as text)::bytea), :body, :kind, :matter, :by, :lender,
                                        statement_timestamp(), statement_timestamp() + interval '1 day')
                                """)
                        .param("id", UUID.randomUUID())
                        .param("body", body)
                        .param("kind", kind)
                        .param("matter", matter)
                        .param("by", scope.requireAccount())
                        .param("lender", lender)
                        .update());
    }
}
