package org.yukidoke.db;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What the engine does by itself in quiet minutes, done at once. */
public final class Upkeep {

    private Upkeep() {}

    /** Counts rows anew and marks which pages everybody sees; until then much written at once is read slowly. */
    public static void afterLoading(DatabaseAccess access) {
        var owner = access.owner();
        try (var connection = DriverManager.getConnection(access.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
        } catch (SQLException cause) {
            throw new IllegalStateException("the database could not be tidied", cause);
        }
    }
}
