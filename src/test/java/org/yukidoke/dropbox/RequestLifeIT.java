package org.yukidoke.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What is sent again, taken back late or left lying, and what the record says of what a body decided. */
@PageTest(laidOut = {Councils.class, People.class})
class RequestLifeIT {

    @Autowired
    private DropBox dropBox;

    @Autowired
    private Requests requests;

    @Autowired
    private Boxes boxes;

    @Autowired
    private LaterOn later;

    @Autowired
    private Tidying tidying;

    @Autowired
    private JdbcClient application;

    @Autowired
    private People people;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    private Scope counsellor;

    @BeforeEach
    void theCentreTakesRequests() {
        counsellor = people.counsellor(People.CENTRE);
        boxes.decide(counsellor, new Box(true, Set.of(Role.COUNSELLOR), 3, 30));
        database.owner().sql("delete from dropbox.request").update();
    }

    @Test
    void aFormThatWasCorrectedPutsInNothingAndSaysSo() {
        FormToken form = FormToken.draw();
        var first = (Putting.Kept)
                dropBox.put(request(false), form, UUID.randomUUID().toString());
        assertThat(dropBox.put(request(true), form, UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        Putting.Earlier.class,
                        earlier -> assertThat(earlier.receipt().shown())
                                .isEqualTo(first.receipt().shown()));
        assertThat(requests.open(counsellor)).hasSize(1);
        var fresh = (Putting.Kept)
                dropBox.put(request(true), FormToken.draw(), UUID.randomUUID().toString());
        assertThat(fresh.receipt().shown()).isNotEqualTo(first.receipt().shown());
        assertThat(requests.open(counsellor)).hasSize(2);
    }

    @Test
    void whatWasWithdrawnOrAnsweredIsNeverSaidToBeKept() {
        FormToken form = FormToken.draw();
        ReceiptCode withdrawn = ((Putting.Kept)
                        dropBox.put(request(false), form, UUID.randomUUID().toString()))
                .receipt();
        dropBox.withdraw(withdrawn);
        assertThat(dropBox.put(request(false), form, UUID.randomUUID().toString()))
                .isInstanceOf(Putting.Earlier.class);
        FormToken other = FormToken.draw();
        dropBox.put(request(false), other, UUID.randomUUID().toString());
        requests.end(counsellor, only(counsellor).id(), true);
        assertThat(dropBox.put(request(false), other, UUID.randomUUID().toString()))
                .isInstanceOf(Putting.Earlier.class);
        assertThat(requests.open(counsellor)).isEmpty();
    }

    @Test
    void takingBackWhatWasAnsweredErasesItAndLeavesHowItEnded() {
        ReceiptCode receipt = put(request(true));
        UUID id = only(counsellor).id();
        requests.end(counsellor, id, true);
        Standing.State ended = state(receipt);
        assertThat(dropBox.withdraw(receipt)).isTrue();
        assertThat(state(receipt)).isEqualTo(ended).isInstanceOf(Standing.State.Contacted.class);
        assertThat(dropBox.state(receipt).orElseThrow().withdrawable()).isFalse();
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNull();
    }

    @Test
    void whatABodyDecidesStandsInTheRecordWithWhatHeldBefore() {
        boxes.decide(counsellor, new Box(true, Set.of(Role.COUNSELLOR, Role.SECRETARIAT), 5, 60));
        assertThat(database.owner()
                        .sql("select detail ->> 'before', detail ->> 'after' from audit.event"
                                + " where action = 'dropbox.decide' order by id desc limit 1")
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .single())
                .containsExactly(
                        "takes=true roles=counsellor due_days=3 keep_days=30",
                        "takes=true roles=counsellor,secretariat due_days=5 keep_days=60");
    }

    @Test
    void whatNobodyAnswersEndsAfterTheBodyWasTold() {
        ReceiptCode receipt = put(request(false));
        UUID id = only(counsellor).id();
        Instant now = clock.instant();
        later.tidied(now.plus(Duration.ofDays(75)));
        assertThat(only(counsellor).lapses()).as("told too early").isNull();
        later.tidied(now.plus(Duration.ofDays(88)));
        assertThat(only(counsellor).lapses())
                .as("told late, so it lasts longer")
                .isEqualTo(Japan.day(now.plus(Duration.ofDays(102))));
        later.tidied(now.plus(Duration.ofDays(101)));
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNotNull();
        later.tidied(now.plus(Duration.ofDays(103)));
        assertThat(requests.open(counsellor)).isEmpty();
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNull();
        assertThat(state(receipt)).isInstanceOf(Standing.State.Unreached.class);
        assertThat(database.owner()
                        .sql("select count(*) from audit.event where action = 'dropbox.lapse' and object_id = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Request only(Scope scope) {
        return requests.open(scope).getFirst();
    }

    private Standing.State state(ReceiptCode receipt) {
        return dropBox.state(receipt).orElseThrow().state();
    }

    @Test
    void theProgramTidiesByTheClockOfTheDatabaseAndByNoDayItIsTold() {
        put(request(false));
        UUID id = only(counsellor).id();
        requests.end(counsellor, id, true);
        tidying.run(clock.instant().plus(Duration.ofDays(400)));
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNotNull();

        database.owner()
                .sql("update dropbox.request set ended_at = ended_at - interval '40 days' where id = :id")
                .param("id", id)
                .update();
        tidying.run(clock.instant());
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNull();
        assertThatThrownBy(() -> application
                        .sql("select dropbox.tidy(timestamptz '9999-12-31')")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    private ReceiptCode put(ContactRequest request) {
        return switch (dropBox.put(request, FormToken.draw(), UUID.randomUUID().toString())) {
            case Putting.Kept(ReceiptCode receipt) -> receipt;
            case Putting.Earlier earlier -> throw new AssertionError(earlier);
            case Putting.Refused(var errors) -> throw new AssertionError(errors);
        };
    }

    private static ContactRequest request(boolean mayPass) {
        var reach = new Reach(Reach.Kind.TELEPHONE, "048-777-1234");
        return new ContactRequest(People.CENTRE, Sender.FAMILY, "名無しの雪女", reach, ContactRequest.Wishes.NONE, mayPass);
    }
}
