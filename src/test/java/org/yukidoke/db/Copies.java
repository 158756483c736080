package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Copies a database that a running application is signed in to, and puts the copy in its place later. */
public final class Copies {

    private final Keeper keeper;

    private Copies(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Those of the engine that runs in a folder. */
    public static Copies of(Path folder) {
        try {
            int port = PidFile.read(DataDirectory.cluster(folder)).orElseThrow().port();
            return new Copies(new Keeper(port, Secrets.read(folder)));
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    /**
     * Makes a database of this name with what another holds.
     *
     * @param emptied after everybody is put out of the other and before anybody can sign in again
     */
    public void make(String name, String of, Runnable emptied) {
        try {
            putOut(of);
            emptied.run();
            keeper.create(name, of);
            execute("alter database " + of + " allow_connections true");
        } catch (SQLException cause) {
            throw new AssertionError(cause);
        }
    }

    /**
     * Puts a copy in a database's place.
     *
     * @param emptied as above
     */
    public void restore(String name, String copy, Runnable emptied) {
        try {
            putOut(name);
            emptied.run();
            execute("drop database " + name);
            keeper.create(name, copy);
        } catch (SQLException cause) {
            throw new AssertionError(cause);
        }
    }

    // A pool signs in again at once, so it is kept out first.
    private void putOut(String name) throws SQLException {
        execute("alter database " + name + " allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        // Asked here and not by the function's own waiting, which looks every tenth of a second and for one after the
        // other.
        execute("""
                do $$
                begin
                    while exists (select from pg_stat_activity where datname = '%s') loop
                        perform pg_sleep(0.005);
                        perform pg_stat_clear_snapshot();
                    end loop;
                end
                $$
                """.formatted(name));
    }

    private void execute(String sql) throws SQLException {
        var login = keeper.secrets().keeper();
        try (Connection connection =
                        DriverManager.getConnection(keeper.url("postgres"), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
