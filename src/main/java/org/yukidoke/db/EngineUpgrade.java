package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Carries a data folder over to the engine this program brings: every row is copied into a new cluster, compared, and
 * only then do the two clusters change places. The old one stays beside until somebody deletes it.
 */
public final class EngineUpgrade {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ASIDE = "upgrade";

    private EngineUpgrade() {}

    /** Every way an upgrade can end well. */
    public sealed interface Outcome {

        /** The folder was written by this engine already; only migrations were applied, maybe none. */
        record SchemaOnly(int migrations) implements Outcome {}

        /** The rows are in a new cluster; the former one lies where {@code kept} says. */
        record Copied(Backup.Done rows, Path kept) implements Outcome {}
    }

    /**
     * Upgrades a folder nobody is using.
     *
     * @param always copy even when the engine is the same, to drill it or to get rid of bloat
     * @throws Refusal when the engine that wrote the folder is no longer there
     */
    public static Outcome run(Path given, boolean always) {
        Path data = given.toAbsolutePath().normalize();
        try {
            if (!DataDirectory.isOurs(data)) {
                throw new Refusal("db.refusal.nothing_here", data);
            }
            finishInterrupted(data);
            int major = Cluster.major(DataDirectory.cluster(data));
            if (major == Engine.MAJOR && !always) {
                return schemaOnly(data);
            }
            return copy(data, major);
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.not_writable", data, cause.toString());
        }
    }

    /** Whether an upgrade was killed between the two renames, so that the folder has no cluster of its own. */
    static boolean interruptedIn(Path data) {
        return !Files.exists(DataDirectory.cluster(data)) && Files.exists(DataDirectory.cluster(data.resolve(ASIDE)));
    }

    private static void finishInterrupted(Path data) throws IOException {
        if (interruptedIn(data)) {
            Files.move(DataDirectory.cluster(data.resolve(ASIDE)), DataDirectory.cluster(data));
            Folders.delete(data.resolve(ASIDE));
        }
    }

    private static Outcome schemaOnly(Path data) {
        try (var database = EmbeddedDatabase.open(data)) {
            int pending = Migrations.pending(database.access());
            Migrations.apply(database.access());
            return new Outcome.SchemaOnly(pending);
        }
    }

    private static Outcome copy(Path data, int major) throws IOException {
        Engine old =
                Engine.earlier(data, major).orElseThrow(() -> new Refusal("db.refusal.no_old_engine", data, major));
        var user = OrdinaryUser.neededFor(DataDirectory.cluster(data)).orElse(null);
        Engine current = Engine.beside(data, user);
        Path aside = data.resolve(ASIDE);
        Folders.delete(aside);
        Files.createDirectories(aside);
        Path rows = aside.resolve("rows.zip");
        try (var former = EmbeddedDatabase.open(data, major, old)) {
            // The schema is brought up in place first, so that both clusters have the same tables to copy between.
            Migrations.apply(former.access());
            Backup.write(former.access(), rows);
            Secrets.copy(data, aside.resolve("data"));
            Backup.Done done;
            try (var fresh = EmbeddedDatabase.open(aside.resolve("data"), Engine.MAJOR, current)) {
                done = Backup.restore(rows, fresh.access());
            }
            former.stopEngine();
            Path kept = data.resolve("cluster-" + major + "-" + STAMP.format(Instant.now()));
            Files.move(DataDirectory.cluster(aside.resolve("data")), DataDirectory.cluster(aside));
            Files.move(DataDirectory.cluster(data), kept);
            Files.move(DataDirectory.cluster(aside), DataDirectory.cluster(data));
            Folders.sync(data);
            Folders.delete(aside);
            return new Outcome.Copied(done, kept);
        }
    }
}
