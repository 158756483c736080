package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Two of a body act at the same moment. */
@PageTest(laidOut = {Councils.class, People.class})
class AtOnceIT {

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    @Test
    void twoWhoTakeEachOtherOffLeaveTheFileToOneOfThem() throws Exception {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        restrictions.restrict(keeper, id);
        restrictions.admit(keeper, id, colleague.requireAccount());

        Written second = whileOneWorks(
                keeper,
                () -> assertThat(restrictions.dismiss(keeper, id, colleague.requireAccount()))
                        .isInstanceOf(Written.Done.class),
                () -> restrictions.dismiss(colleague, id, keeper.requireAccount()));

        assertThat(second).isEqualTo(new Written.Clash());
        assertThat(restrictions.admitted(keeper, id))
                .extracting(Restrictions.Admitted::account)
                .containsExactly(keeper.requireAccount());
    }

    @Test
    void whoErasesSeveralFilesIsAloneWithTheMonthsThatAreCounted() throws Exception {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        List<UUID> files = List.of(people.file(keeper), people.file(keeper), people.file(keeper));

        boolean second = whileOneWorks(
                keeper, () -> assertThat(erased(keeper, files.get(0))).isTrue(), () -> erased(colleague, files.get(1)));

        assertThat(second).isTrue();
        assertThat(erased(keeper, files.get(2))).isTrue();
    }

    @Test
    void aFileTwoErasedAtOnceIsErasedOnce() throws Exception {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);

        boolean second =
                whileOneWorks(keeper, () -> assertThat(erased(keeper, id)).isTrue(), () -> erased(colleague, id));

        assertThat(second).as("nothing is there any more").isFalse();
    }

    @Test
    void aFileRestrictedWhileSomebodyWaitedIsNotErasedByThem() throws Exception {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID another = people.file(keeper);
        UUID id = people.file(keeper);

        boolean second = whileOneWorks(
                keeper,
                () -> {
                    assertThat(erased(keeper, another)).isTrue();
                    restrictions.restrict(keeper, id);
                },
                () -> erased(colleague, id));

        assertThat(second).as("they were not named").isFalse();
        assertThat(persons.find(keeper, id, Persons.everything())).isPresent();
    }

    private boolean erased(Scope scope, UUID id) {
        Reference reference = persons.find(scope, id, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        return erasures.erase(scope, id, reference, Erasures.Reason.REQUEST).isPresent();
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
                        + "where not l.granted and l.locktype = 'advisory' and a.datname = current_database()")
                .query(Long.class)
                .single();
    }
}
