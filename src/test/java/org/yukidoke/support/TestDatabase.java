package org.yukidoke.support;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.db.Copies;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.DatabaseAccess.Login;

/**
 * A migrated database of its own for one test class, cloned from a template in a few hundredths of a second.
 *
 * {@snippet :
 * private static final TestDatabase DATABASE = TestDatabase.create();
 * }
 */
public final class TestDatabase {

    /** The application remembers what it read as long as these numbers stay: they may never come back to an older text. */
    private static final String REVISIONS = """
            select 'directory.revision' as revision, number from directory.revision
             union all select name, revision from directory.reference
            """;

    private final DatabaseAccess access;
    private final String name;
    private final HikariDataSource application;
    private final HikariDataSource owner;
    private final Copies copies = Copies.of(TestServer.folder());
    private final Map<List<String>, String> beginnings = new HashMap<>();
    private Map<String, Long> revisions = Map.of();
    private List<String> now = List.of();
    private TestKeys keys = new TestKeys(Map.of());

    private TestDatabase(DatabaseAccess access, String name) {
        this.access = access;
        this.name = name;
        this.application = pool(access, access.application());
        this.owner = pool(access, access.owner());
    }

    /** A fresh copy of the migrated, otherwise empty database. */
    public static TestDatabase create() {
        String name = newName();
        return new TestDatabase(TestServer.engine().copy(TestServer.TEMPLATE, name), name);
    }

    /** A database with nothing in it, for a backup to be restored into. */
    public static TestDatabase empty() {
        String name = newName();
        return new TestDatabase(TestServer.engine().create(name), name);
    }

    private static String newName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Where the files of the engine lie that all databases of this program are in. */
    public static Path folder() {
        return TestServer.folder();
    }

    private static HikariDataSource pool(DatabaseAccess access, Login login) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        // Many databases share one server, and its connections are counted: what is idle is given back soon.
        pool.setIdleTimeout(10_000);
        return pool;
    }

    /**
     * Puts back what was there when this was first called, and with it what is laid out then: a class finds nothing of the
     * one before.
     *
     * @param pools of the application, which are to sign in anew
     * @param names of what is laid out, by which it is known again
     * @param layOut lays it out
     */
    void rewind(Collection<HikariDataSource> pools, List<String> names, Runnable layOut) {
        boolean first = beginnings.isEmpty();
        Map<String, Long> used = revisions();
        if (first) {
            keep(pools, List.of());
            keys = TestKeys.kept();
        }
        List<String> known = beginnings.containsKey(names) ? names : List.of();
        boolean asBefore = known.equals(names) && names.equals(now);
        if (!first) {
            copies.restore(name, Objects.requireNonNull(beginnings.get(known)), () -> evict(pools));
            keys.restore();
            used.replaceAll((of, number) -> asBefore && number.equals(revisions.get(of)) ? number : number + 1);
            used.forEach(this::revise);
        }
        if (!known.equals(names)) {
            layOut.run();
            used = revisions();
            keep(pools, names);
        }
        now = names;
        revisions = used;
    }

    private void keep(Collection<HikariDataSource> pools, List<String> names) {
        String copy = name + "_" + beginnings.size();
        copies.make(copy, name, () -> evict(pools));
        beginnings.put(names, copy);
    }

    private Map<String, Long> revisions() {
        var found = new HashMap<String, Long>();
        owner().sql(REVISIONS).query(row -> {
            found.put(row.getString("revision"), row.getLong("number"));
        });
        return found;
    }

    private void revise(String of, long number) {
        String statement = of.equals("directory.revision")
                ? "update directory.revision set number = :number"
                : "update directory.reference set revision = :number where name = :name";
        owner().sql(statement).param("number", number).param("name", of).update();
    }

    private void evict(Collection<HikariDataSource> pools) {
        Stream.concat(pools.stream(), Stream.of(application, owner))
                .map(HikariDataSource::getHikariPoolMXBean)
                .filter(Objects::nonNull)
                .forEach(HikariPoolMXBean::softEvictConnections);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Asks as the application does: as {@code yukidoke_app}, bound by row-level security. */
    public JdbcClient application() {
        return JdbcClient.create(application);
    }

    /** Asks as the owner, who passes row-level security; for laying out what a test is about. */
    public JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    public DataSource applicationSource() {
        return application;
    }

    public DataSource ownerSource() {
        return owner;
    }

    /** Transactions of the application's connections, for classes under test that take part in one. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(application));
    }
}
