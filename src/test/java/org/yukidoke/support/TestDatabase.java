package org.yukidoke.support;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    private final DatabaseAccess access;
    private final DataSource application;
    private final DataSource owner;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
        this.application = pool(access, access.application());
        this.owner = pool(access, access.owner());
    }

    /** A fresh copy of the migrated, otherwise empty database. */
    public static TestDatabase create() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return new TestDatabase(TestServer.engine().copy(TestServer.TEMPLATE, name));
    }

    /** A database with nothing in it, for a backup to be restored into. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.engine()
                .create("test_" + UUID.randomUUID().toString().replace("-", "")));
    }

    /** Where the files of the engine lie that all databases of this program are in. */
    public static Path folder() {
        return TestServer.folder();
    }

    private static DataSource pool(DatabaseAccess access, Login login) {
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
