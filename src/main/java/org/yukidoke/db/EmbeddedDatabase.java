package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** PostgreSQL that Yukidoke brings along: started in a data folder, stopped with the program. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "yukidoke";

    private final DataDirectory directory;
    private final Postmaster postmaster;
    private final Keeper keeper;

    private EmbeddedDatabase(DataDirectory directory, Postmaster postmaster, Keeper keeper) {
        this.directory = directory;
        this.postmaster = postmaster;
        this.keeper = keeper;
    }

    /**
     * Starts the engine on a data folder, making both when they are new.
     *
     * @throws Refusal when the folder cannot be used: not writable, not ours, in use, or of another engine
     */
    public static EmbeddedDatabase open(Path data) {
        return open(data, Engine.MAJOR, null);
    }

    /**
     * Takes a data folder; the database in it is opened by what this gives. Between the two a program may already write
     * its log there.
     *
     * @throws Refusal when the folder cannot be used; opening may refuse as {@link #open(Path)} does
     */
    public static Supplier<EmbeddedDatabase> claim(Path data) {
        DataDirectory directory = DataDirectory.claim(data);
        return () -> open(directory, Engine.MAJOR, null);
    }

    static EmbeddedDatabase open(Path data, int major, @Nullable Engine given) {
        return open(DataDirectory.claim(data), major, given);
    }

    private static EmbeddedDatabase open(DataDirectory directory, int major, @Nullable Engine given) {
        try {
            var user = OrdinaryUser.neededFor(directory.cluster()).orElse(null);
            if (EngineUpgrade.interruptedIn(directory.path())) {
                throw new Refusal("db.refusal.half_upgraded", directory.path());
            }
            boolean isNew = !Files.isDirectory(directory.cluster());
            if (!isNew && Cluster.major(directory.cluster()) != major) {
                throw new Refusal(
                        "db.refusal.other_engine", directory.path(), Cluster.major(directory.cluster()), Engine.MAJOR);
            }
            Engine engine = given == null ? Engine.beside(directory.path(), user) : given;
            var cluster = new Cluster(directory.cluster(), engine, user);
            Secrets secrets = isNew ? Secrets.make(directory.path()) : Secrets.read(directory.path());
            if (isNew) {
                cluster.create(secrets.keeper());
            }
            return serve(directory, cluster, secrets);
        } catch (IOException cause) {
            directory.close();
            throw new Refusal(cause, "db.refusal.not_writable", directory.path(), cause.toString());
        } catch (RuntimeException cause) {
            directory.close();
            throw cause;
        }
    }

    private static EmbeddedDatabase serve(DataDirectory directory, Cluster cluster, Secrets secrets)
            throws IOException {
        Postmaster postmaster = Postmaster.start(cluster, directory.log());
        try {
            var keeper = new Keeper(postmaster.port(), secrets);
            keeper.makeRoles();
            if (!keeper.has(DATABASE)) {
                keeper.create(DATABASE, "template1");
            }
            return new EmbeddedDatabase(directory, postmaster, keeper);
        } catch (SQLException cause) {
            postmaster.stop();
            throw new Refusal(cause, "db.refusal.engine_failed", String.valueOf(cause.getMessage()));
        }
    }

    /** The database another program is running in this folder at the moment, such as a demo that is being backed up. */
    public static Optional<DatabaseAccess> running(Path data) {
        try {
            if (!DataDirectory.isOurs(data)) {
                return Optional.empty();
            }
            var found = PidFile.read(DataDirectory.cluster(data));
            if (found.isEmpty()
                    || !found.get().ready()
                    || ProcessHandle.of(found.get().process()).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Keeper(found.get().port(), Secrets.read(data)).access(DATABASE));
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.not_readable", data, cause.toString());
        }
    }

    /** How to sign in to the product's own database. */
    public DatabaseAccess access() {
        return keeper.access(DATABASE);
    }

    /** Makes a further database: a copy of another that nobody is signed in to. Tests clone their template so. */
    public DatabaseAccess copy(String template, String name) {
        try {
            keeper.create(name, template);
            return keeper.access(name);
        } catch (SQLException cause) {
            throw new IllegalStateException("cannot copy " + template + " to " + name, cause);
        }
    }

    /** Makes a further, empty database. */
    public DatabaseAccess create(String name) {
        return copy("template1", name);
    }

    /** Stops the engine and takes the data away again, because what was to be put into them did not come about. */
    public void discard() {
        try {
            postmaster.stop();
            Folders.delete(directory.cluster());
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.not_writable", directory.path(), cause.toString());
        } finally {
            directory.close();
        }
    }

    /** Whether a data folder holds a database already. */
    public static boolean existsIn(Path data) {
        return Files.exists(DataDirectory.cluster(data));
    }

    /** Stops the engine but keeps the folder, for what has to be done to its files in between. */
    void stopEngine() {
        postmaster.stop();
    }

    /** Stops the engine. Stop whatever uses it first. */
    @Override
    public void close() {
        try {
            postmaster.stop();
        } finally {
            directory.close();
        }
    }
}
