package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A meeting is called off while others bring somebody to it, tell something or note that it was held. */
@PageTest(laidOut = {Councils.class, People.class})
class CalledOffMeanwhileIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Conferences conferences;

    @Autowired
    private MeetingChanges changes;

    @Autowired
    private Matters matters;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    private Scope centre;
    private UUID meeting;
    private UUID item;

    @BeforeEach
    void called() {
        centre = people.counsellor(People.CENTRE);
        meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, people.counsellor(People.OFFICE));
        item = rooms.bring(centre, meeting, "姿を見ない人");
    }

    @Test
    void nobodyIsBroughtToIt() throws Exception {
        Outcome brought = whileItIsCalledOff(() ->
                matters.bring(centre, meeting, new Matters.Brought(null, null, new Matter.Words("あとから来た人", "ことば"))));

        assertThat(brought).isInstanceOf(Outcome.Gone.class);
        assertThat(rows("conference.item")).as("no word outlives it").isZero();
        assertThat(rows("conference.key k join conference.item i on i.id = k.item"))
                .isZero();
    }

    @Test
    void nothingIsToldInIt() throws Exception {
        Outcome told = whileItIsCalledOff(
                () -> matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "様子")));

        assertThat(told).isNotInstanceOf(Outcome.Done.class);
    }

    @Test
    void itIsNotNotedAsHeld() throws Exception {
        Outcome held = whileItIsCalledOff(() -> conferences.hold(centre, meeting, List.of()));

        assertThat(held).isInstanceOf(Outcome.Clash.class);
    }

    private long rows(String what) {
        return database.owner()
                .sql("select count(*) from " + what + " where meeting = :meeting")
                .param("meeting", meeting)
                .query(Long.class)
                .single();
    }

    /** What somebody gets who comes while it is being called off, and waits for that. */
    private <T> T whileItIsCalledOff(Supplier<T> other) throws Exception {
        int version = conferences.find(centre, meeting).orElseThrow().course().version();
        CompletableFuture<T> second = transactions.in(centre, () -> {
            assertThat(changes.callOff(centre, meeting, version, "都合")).isInstanceOf(Outcome.Done.class);
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
