package org.yukidoke.boot;

import java.nio.file.Path;
import java.util.Map;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.DatabaseServer;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.db.Migrations;
import org.yukidoke.db.Refusal;

/**
 * A database a command works on: the one we bring along, or a server that somebody else runs.
 *
 * @param keys the folder of keys unless the environment names another: beside the data, never among them
 * @param end what is left to do when the command is done
 */
record Ground(DatabaseAccess access, Path keys, Runnable end) implements AutoCloseable {

    /** The server the environment names, else the data folder. */
    static Ground of(Map<String, String> environment, Path data) {
        if (DatabaseServer.isNamedBy(environment)) {
            return new Ground(DatabaseServer.namedBy(environment), Home.keys(), () -> {});
        }
        return embedded(data);
    }

    /**
     * The server the environment names, as the user of the public pages. It changes no schema.
     *
     * @throws Refusal when none is named: the database that comes along lies in a folder with its passwords and beside
     *     its keys, so public pages on it would be separate in name only
     */
    static Ground ofPortal(Map<String, String> environment) {
        if (!DatabaseServer.isNamedBy(environment)) {
            throw new Refusal("boot.refusal.portal_needs_server");
        }
        DatabaseAccess access = DatabaseServer.portalNamedBy(environment);
        if (Migrations.pending(access) > 0) {
            throw new Refusal("boot.refusal.portal_ahead");
        }
        return new Ground(access, Home.keys(), () -> {});
    }

    /**
     * A database that is there already, also while another program is running on it: to copy it or look at it.
     *
     * @throws Refusal when there is none
     */
    static Ground asItStands(Line line) {
        Path data = line.folder("data", Home.data());
        if (line.has("data") || !DatabaseServer.isNamedBy(System.getenv())) {
            return EmbeddedDatabase.running(data)
                    .map(access -> new Ground(access, Home.keysOf(data), () -> {}))
                    .orElseGet(() -> existing(data));
        }
        return Ground.of(System.getenv(), data);
    }

    // Opening would quietly make an empty database, and a backup of nothing looks like a backup.
    private static Ground existing(Path data) {
        if (!EmbeddedDatabase.existsIn(data)) {
            throw new Refusal("db.refusal.nothing_here", data);
        }
        return embedded(data);
    }

    static Ground embedded(Path data) {
        return of(data, EmbeddedDatabase.open(data));
    }

    static Ground of(Path data, EmbeddedDatabase database) {
        return new Ground(database.access(), Home.keysOf(data), database::close);
    }

    /** Brings the schema up to this program's, or leaves everything closed. */
    Ground migrated() {
        try {
            Migrations.apply(access);
            return this;
        } catch (RuntimeException cause) {
            close();
            throw cause;
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
