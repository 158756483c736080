package org.yukidoke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.db.Refusal;
import org.yukidoke.support.TestDatabase;

/** Table of a few people in a table of its own, wrapped anew while somebody works, kills and erases. */
class RotationIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String PLACE = "sample.name";

    @TempDir
    private Path folder;

    @BeforeAll
    static void aTableOfKeys() {
        // This database has one table of keys, so that a rotation asks for no other.
        DATABASE.owner().sql("""
                        do $$
                        declare
                            one regclass;
                        begin
                            for one in select c.oid::regclass
                                         from pg_class c
                                        where c.relkind = 'r'
                                          and (select count(*)
                                                 from pg_attribute a
                                                where a.attrelid = c.oid
                                                  and a.attname in ('wrapped', 'generation')) = 2 loop
                                execute format('drop table %s cascade', one);
                            end loop;
                        end
                        $$
                        """).update();
        DATABASE.owner().sql("""
                        create schema sample;
                        grant usage on schema sample to yukidoke_app;
                        create table sample.key
                            (id uuid primary key, wrapped bytea not null, generation text not null, sealed bytea not null);
                        grant select, insert, delete on sample.key to yukidoke_app
                        """).update();
    }

    @BeforeEach
    void nobodyYet() {
        DATABASE.owner().sql("truncate sample.key, vault.generation").update();
    }

    @Test
    void afterARotationEverythingOpensAndTheFormerKeyIsGone() throws IOException {
        var running = vault();
        add(running, 1200);
        String former = running.generation();
        var done = rotate(new Table(0));
        assertThat(done.rewrapped()).isEqualTo(1200);
        assertThat(done.destroyed()).containsExactly(former);
        assertThat(done.finished()).isFalse();
        assertThat(vault().generation()).isEqualTo(done.generation()).isNotEqualTo(former);
        assertThat(folder.resolve("wrapping-" + former + ".json")).doesNotExist();
        assertThat(files()).hasSize(2);
        assertEverybodyOpens(running);
        assertEverybodyOpens(vault());
        add(running, 1);
        assertThat(generations())
                .as("a running program uses the new key at once")
                .containsExactly(done.generation());
    }

    @Test
    void whoWasErasedBeforeOpensFromNoOldCopyOfTheRow() {
        var vault = vault();
        add(vault, 3);
        Kept erased = kept().getFirst();
        assertThat(name(vault, erased)).startsWith("渡邉");
        DATABASE.owner()
                .sql("delete from sample.key where id = :id")
                .param("id", erased.id())
                .update();
        assertThat(name(vault, erased)).as("a backup of yesterday still opens").startsWith("渡邉");
        rotate(new Table(0));
        for (Vault each : List.of(vault, vault())) {
            assertThatThrownBy(() -> name(each, erased)).isInstanceOf(VaultException.class);
        }
    }

    @ParameterizedTest(name = "killed after {0} batches")
    @ValueSource(ints = {0, 1, 2})
    void aKilledRotationIsFinishedByTheNext(int batches) {
        var running = vault();
        add(running, 1200);
        String former = running.generation();
        assertThatThrownBy(() -> rotate(new Table(batches + 1))).isInstanceOf(Killed.class);
        assertThat(folder.resolve("wrapping-" + former + ".json")).exists();
        assertEverybodyOpens(running);
        assertEverybodyOpens(vault());
        add(running, 2);
        var done = rotate(new Table(0));
        assertThat(done.finished()).isTrue();
        assertThat(done.destroyed()).containsExactly(former);
        assertThat(done.rewrapped()).isEqualTo(1200 - 500L * batches);
        assertEverybodyOpens(running);
    }

    @Test
    void aRotationKilledBetweenFileAndDatabaseIsFinishedToo() throws IOException {
        var vault = vault();
        add(vault, 2);
        String former = vault.generation();
        assertThatThrownBy(() -> rotate(new Table(2))).isInstanceOf(Killed.class);
        // All keys are wrapped anew and the file is gone, but the database does not know.
        Files.delete(folder.resolve("wrapping-" + former + ".json"));
        assertThat(rotate(new Table(0)).destroyed()).containsExactly(former);
        assertEverybodyOpens(vault());
        // A new key was made, but the database never heard of it.
        vault.prepareGeneration();
        assertEverybodyOpens(vault());
        rotate(new Table(0));
        assertEverybodyOpens(vault());
    }

    @Test
    void whatIsEnteredMeanwhileIsNotLost() throws Exception {
        var running = vault();
        add(running, 600);
        var go = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> working =
                    List.of(threads.submit(() -> addWhile(go)), threads.submit(() -> addWhile(go)));
            try {
                for (int times = 0; times < 3; times++) {
                    rotate(new Table(0));
                }
            } finally {
                // Else a rotation that fails waits for these for ever.
                go.set(false);
            }
            for (Future<Integer> each : working) {
                assertThat(each.get()).isPositive();
            }
        }
        rotate(new Table(0));
        assertEverybodyOpens(running);
        assertThat(generations()).containsExactly(running.generation());
    }

    @Test
    void aKeyThatDoesNotOpenKeepsTheFormerKeyAlive() {
        var vault = vault();
        add(vault, 3);
        String former = vault.generation();
        DATABASE.owner().sql("""
                        update sample.key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)
                         where id = (select min(id::text)::uuid from sample.key)
                        """).update();
        assertThatThrownBy(() -> rotate(new Table(0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not_rewrapped")
                .hasMessageContaining("sample.key");
        assertThat(folder.resolve("wrapping-" + former + ".json")).exists();
    }

    @Test
    void aTableNobodyAnswersForStopsTheRotationBeforeItBegins() {
        var vault = vault();
        String former = vault.generation();
        assertThatThrownBy(() -> Rotation.run(DATABASE.access(), vault, List.of(), (table, keys) -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("forgotten");
        assertThat(vault.generation()).isEqualTo(former);
    }

    @Test
    void twoRotationsAtOnceAreRefused() {
        add(vault(), 1);
        var meanwhile = new Table(0) {
            @Override
            public List<Held> stale(JdbcClient owner, String generation, int atMost) {
                assertThatThrownBy(() -> rotate(new Table(0)))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("rotating");
                return super.stale(owner, generation, atMost);
            }
        };
        rotate(meanwhile);
    }

    private Vault vault() {
        return Vault.open(folder, DATABASE.application());
    }

    private Rotation.Done rotate(Table keys) {
        return Rotation.run(DATABASE.access(), vault(), List.of(keys), (table, done) -> {});
    }

    private static String holder(UUID id) {
        return "sample:" + id;
    }

    private void add(Vault vault, int people) {
        for (int number = 0; number < people; number++) {
            DATABASE.transactions().executeWithoutResult(status -> {
                UUID id = UUID.randomUUID();
                DataKey key = vault.make(holder(id));
                byte[] sealed = vault.open(key, holder(id)).seal(PLACE, "渡邉 " + id);
                DATABASE.application()
                        .sql("insert into sample.key values (:id, :wrapped, :generation, :sealed)")
                        .param("id", id)
                        .param("wrapped", key.wrapped())
                        .param("generation", key.generation())
                        .param("sealed", sealed)
                        .update();
            });
        }
    }

    private int addWhile(AtomicBoolean go) {
        var vault = vault();
        int added = 0;
        while (go.get()) {
            add(vault, 1);
            added++;
        }
        return added;
    }

    // Rows hold bytes; two rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(UUID id, DataKey key, byte[] sealed) {}

    private static List<Kept> kept() {
        return DATABASE.owner()
                .sql("select id, wrapped, generation, sealed from sample.key order by id")
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        new DataKey(row.getBytes("wrapped"), row.getString("generation")),
                        row.getBytes("sealed")))
                .list();
    }

    private static String name(Vault vault, Kept kept) {
        return vault.open(kept.key(), holder(kept.id())).open(PLACE, kept.sealed());
    }

    private static void assertEverybodyOpens(Vault vault) {
        assertThat(kept())
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(name(vault, kept)).isEqualTo("渡邉 " + kept.id()));
    }

    private static List<String> generations() {
        return DATABASE.owner()
                .sql("select distinct generation from sample.key")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads and replaces as a module does; dies at the given batch, before it is committed. */
    private static class Table implements KeyHolder {
        private final int diesAt;
        private int batch;

        Table(int diesAt) {
            this.diesAt = diesAt;
        }

        @Override
        public String table() {
            return "sample.key";
        }

        @Override
        public String holder(UUID id) {
            return RotationIT.holder(id);
        }

        @Override
        public String select() {
            return "select id, wrapped, generation from sample.key where generation <> :generation limit :atMost";
        }

        @Override
        public String update() {
            return """
                    update sample.key
                       set wrapped = :wrapped, generation = :generation
                     where id = :id and wrapped = :read
                    """;
        }

        @Override
        public List<Held> stale(JdbcClient owner, String generation, int atMost) {
            if (++batch == diesAt) {
                throw new Killed();
            }
            return KeyHolder.super.stale(owner, generation, atMost);
        }
    }
}
