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

    /** Makes a database of this name with what another holds. Whoever is signed in to the other is put out. */
    public void make(String name, String of) {
        try {
            putOut(of);
            keeper.create(name, of);
            execute("alter database " + of + " allow_connections true");
        } catch (SQLException cause) {
            throw new AssertionError(cause);
        }
    }

    /** Puts a copy in a database's place. Whoever is signed in to it is put out. */
    public void restore(String name, String copy) {
        try {
            putOut(name);
            execute("drop database " + name + " with (force)");
            keeper.create(name, copy);
        } catch (SQLException cause) {
            throw new AssertionError(cause);
        }
    }

    // A pool signs in again at once, so it is kept out first.
    private void putOut(String name) throws SQLException {
        execute("alter database " + name + " allow_connections false");
        execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name + "'");
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
