package org.yukidoke.casework.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A step that is marked done while its record is written anew is done. */
@PageTest(laidOut = {Councils.class, People.class})
class AmendingIT {

    @Autowired
    private People people;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    private static Contact.Note note(String text) {
        var facts = new Contact.Facts(Instant.now(), null, Way.PHONE, List.of(), List.of(Party.PERSON), false);
        return new Contact.Note(facts, text, "", new Contact.Next.Step(Mover.US, null, "見学に付きそう"));
    }

    private static Contacts.Amendment anew(UUID seen) {
        return new Contacts.Amendment(seen, note("書き直した"), "時刻の誤り", false, null);
    }

    @Test
    void aStepMarkedDoneMeanwhileDoesNotOpenAgain() throws Exception {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        UUID id = ((Writing.Done) contacts.write(keeper, person, new Contacts.Wanted(note("電話"), false, null))).id();
        var marked = new CountDownLatch(1);
        var marking = CompletableFuture.runAsync(() -> transactions.run(keeper, () -> {
            contacts.done(keeper, person, id, true);
            marked.countDown();
            untilSomebodyWaits();
        }));
        assertThat(marked.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(contacts.amend(keeper, person, id, anew(id))).isInstanceOf(Writing.Done.class);
        marking.get(20, TimeUnit.SECONDS);
        assertThat(contacts.versions(keeper, person, id).getFirst().state().done())
                .isNotNull();
    }

    @Test
    void aStepIsNotMarkedInAVersionThatWasWrittenOver() throws Exception {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        UUID id = ((Writing.Done) contacts.write(keeper, person, new Contacts.Wanted(note("電話"), false, null))).id();
        var written = new CountDownLatch(1);
        var writing = CompletableFuture.runAsync(() -> transactions.run(keeper, () -> {
            contacts.amend(keeper, person, id, anew(id));
            written.countDown();
            untilSomebodyWaits();
        }));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(contacts.done(keeper, person, id, true))
                .as("whoever marks it is told to look again")
                .isInstanceOf(Writing.Gone.class);
        writing.get(20, TimeUnit.SECONDS);
    }

    /** Until somebody waits for what is locked here; whoever does not wait is through long before. */
    private void untilSomebodyWaits() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < until
                && database.owner()
                                .sql("select count(*) from pg_locks l join pg_stat_activity a using (pid) "
                                        + "where not l.granted and a.datname = current_database()")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }
}
