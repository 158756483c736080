package org.yukidoke.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.yukidoke.db.DatabaseAccess.Login;
import org.yukidoke.support.TestDatabase;

/** Lets tests sign in as the role of the public pages, which nobody can on the engine that comes along. */
public final class PortalLogin {

    private static final Login LOGIN = new Login(DatabaseAccess.PORTAL_ROLE, "only-in-tests");

    private PortalLogin() {}

    /** How to sign in to a test database as that role. */
    public static DatabaseAccess to(DatabaseAccess database) {
        try {
            Login keeper = Secrets.read(TestDatabase.folder()).keeper();
            try (var connection = DriverManager.getConnection(database.url(), keeper.user(), keeper.password());
                    var statement = connection.createStatement()) {
                statement.execute("alter role yukidoke_portal login password 'only-in-tests'");
            }
        } catch (SQLException | java.io.IOException cause) {
            throw new AssertionError(cause);
        }
        return new DatabaseAccess(database.url(), LOGIN, LOGIN);
    }
}
