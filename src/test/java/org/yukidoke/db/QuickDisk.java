package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Leaves it to the system when it writes to the disk. Kills of programs lose nothing so, only a failing machine does, and no
 * test has one; the engines whose durability is tested are opened as the product opens them.
 */
public final class QuickDisk {

    private static final List<String> SETTINGS =
            List.of("fsync = off", "checkpoint_timeout = '30min'", "max_wal_size = '512MB'");

    private QuickDisk() {}

    /** For the engine that runs in a folder, until it ends. */
    public static void leave(DatabaseAccess database, Path folder) {
        try {
            DatabaseAccess.Login keeper = Secrets.read(folder).keeper();
            try (var connection = DriverManager.getConnection(database.url(), keeper.user(), keeper.password());
                    var statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute("alter system set " + setting);
                }
                statement.execute("select pg_reload_conf()");
            }
        } catch (SQLException | IOException cause) {
            throw new AssertionError(cause);
        }
    }
}
