package org.yukidoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingIT {

    private static final Chronicle SHARED = Chronicle.fresh();

    private final Chronicle record = SHARED.emptied();

    @Test
    void theFirstSealsCoverWhatWasRecordedBeforeThereWereAny() {
        record.write(5000);
        record.sealAll();
        assertThat(record.head().events()).isEqualTo(5000);
        assertThat(record.head().seal()).as("at most 4096 in one").isEqualTo(2);
        assertThat(record.breaks()).isEmpty();
    }

    @Test
    void whatIsNotCommittedWaitsAndEverythingIsSealedOnceInTheOrderOfTransactions() {
        var done = record.database().transactions().execute(status -> {
            // Begun first, committed last.
            record.database().application().sql("""
                            insert into audit.event (action, object_type, object_id, permitted)
                            values ('plan.change', 'plan', 'early', true)
                            """).update();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                other.submit(() -> record.write(3)).get();
                return other.submit(() -> record.sealing().all()).get();
            } catch (Exception cause) {
                throw new AssertionError(cause);
            }
        });
        assertThat(done)
                .as("nothing may be sealed that something could still come before")
                .isZero();
        record.sealAll();
        assertThat(record.owner().sql("""
                        select e.object_id
                          from audit.seal s, unnest(s.events) with ordinality as o (id, place)
                          join audit.event e using (id)
                         order by s.number, o.place
                         limit 1
                        """).query(String.class).single()).isEqualTo("early");
        assertThat(record.breaks()).isEmpty();
    }

    @Test
    void manySealersAtOnceMakeOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> work = IntStream.range(0, 60)
                    .mapToObj(number -> (Callable<Integer>) () -> {
                        if (number % 2 == 0) {
                            record.write(7);
                            return 0;
                        }
                        return record.sealing().all();
                    })
                    .toList();
            for (Future<Integer> each : threads.invokeAll(work)) {
                each.get();
            }
        }
        record.sealAll();
        assertThat(record.head().events()).isEqualTo(210);
        assertThat(record.breaks()).isEmpty();
    }

    @Test
    void aDeedThatIsUndoneLeavesNothingToSeal() {
        record.database().transactions().executeWithoutResult(status -> {
            record.database().application().sql("""
                            insert into audit.event (action, object_type, object_id, permitted)
                            values ('plan.change', 'plan', 'undone', true)
                            """).update();
            status.setRollbackOnly();
        });
        record.sealed(1);
        assertThat(record.head().events()).isEqualTo(1);
        assertThat(record.breaks()).isEmpty();
    }

    @Test
    void whoStopsTheProgramSealsWhatIsLeft() {
        var sealing = record.sealing();
        sealing.start();
        record.write(4);
        sealing.stop();
        record.sealAll();
        assertThat(record.head().events()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set permitted = true",
                "delete from audit.event",
                "truncate audit.event",
                "alter table audit.event disable trigger append_only",
                "alter table audit.event disable row level security",
                "drop table audit.event",
                "drop policy keeper on audit.event",
                "update audit.seal set total = 0",
                "delete from audit.seal",
                "truncate audit.seal",
                "alter table audit.seal disable trigger all",
                "insert into audit.seal select * from audit.seal limit 1",
                "select audit.append_seal(s) from audit.seal s limit 1",
                "select audit.after_restore()",
                "create or replace function audit.digest(e audit.event) returns bytea language sql return null::bytea",
                "set session_replication_role = replica",
                "alter function audit.seal_next(integer) rename to never"
            })
    void theApplicationCanNeitherChangeNorSealByItself(String sql) {
        record.sealed(2);
        assertThatThrownBy(() -> record.database().application().sql(sql).update())
                .hasStackTraceContaining("ERROR: ")
                .satisfies(refused -> assertThat(Throwables.getStackTrace(refused))
                        .containsAnyOf("permission denied", "must be owner"));
        assertThat(record.breaks()).isEmpty();
    }

    @Test
    void howeverTheApplicationAsksOnlyWhatIsThereIsSealed() {
        record.write(3);
        for (String atMost : List.of("null", "0", "-5", "2147483647")) {
            record.database()
                    .application()
                    .sql("select audit.seal_next(" + atMost + ")")
                    .query()
                    .singleValue();
        }
        record.sealAll();
        assertThat(record.head().events()).isEqualTo(3);
        assertThat(record.breaks()).isEmpty();
    }
}
