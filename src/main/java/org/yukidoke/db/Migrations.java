package org.yukidoke.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Every module's schema, brought up to what this program knows. Each script is applied whole or not at all. */
public final class Migrations {

    private static final String HISTORY = "flyway";
    private static final String FOLDER = "db/migration";
    private static final String BUNDLED = "classpath:" + FOLDER;

    private Migrations() {}

    /**
     * Applies what is missing, as the owner.
     *
     * @throws Refusal when an earlier run left a script half done, when the database is ahead of this program, or when a
     *     script fails; then the database is as the last whole script left it
     */
    public static void apply(DatabaseAccess access) {
        migrate(flyway(access, BUNDLED));
        showHistory(access);
    }

    /** The public pages by themselves look whether the schema is as new as they are; they change none. */
    private static void showHistory(DatabaseAccess access) {
        var owner = access.owner();
        try (var connection = DriverManager.getConnection(access.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    grant usage on schema %1$s to %2$s;
                    grant select on all tables in schema %1$s to %2$s
                    """.formatted(HISTORY, DatabaseAccess.PORTAL_ROLE));
        } catch (SQLException cause) {
            throw new Refusal(cause, "db.refusal.migration_failed", String.valueOf(cause.getMessage()));
        }
    }

    /**
     * Applies exactly these scripts to an empty database, so that a backup finds the tables it was taken from.
     *
     * @throws Refusal when one of them is unknown to this program, or the database is not empty
     */
    static void replay(DatabaseAccess access, List<String> scripts) throws IOException {
        if (flyway(access, BUNDLED).info().applied().length > 0) {
            throw new Refusal("db.refusal.not_empty", access.url());
        }
        Path folder = Files.createTempDirectory("yukidoke-migrations");
        try {
            for (String script : scripts) {
                try (InputStream bundled = Migrations.class.getResourceAsStream("/" + FOLDER + "/" + script)) {
                    if (bundled == null) {
                        throw new Refusal("db.refusal.database_ahead", script);
                    }
                    Path copy = folder.resolve(script);
                    Files.createDirectories(Folders.parent(copy));
                    Files.copy(bundled, copy);
                }
            }
            migrate(flyway(access, "filesystem:" + folder));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void migrate(Flyway flyway) {
        try {
            refuseBroken(flyway);
            flyway.migrate();
        } catch (FlywayException cause) {
            throw new Refusal(cause, "db.refusal.migration_failed", firstFault(cause));
        }
    }

    /** How many scripts this program brings that the database has not seen. */
    public static int pending(DatabaseAccess access) {
        return flyway(access, BUNDLED).info().pending().length;
    }

    private static Flyway flyway(DatabaseAccess access, String location) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations(location)
                .schemas(HISTORY)
                .defaultSchema(HISTORY)
                .createSchemas(true)
                // Modules are dated independently, so an older date may arrive later.
                .outOfOrder(true)
                .load();
    }

    // The driver's own sentence; Flyway wraps it into a page of headings.
    private static String firstFault(FlywayException failed) {
        Throwable deepest = failed;
        for (Throwable below = failed; below != null; below = below.getCause()) {
            deepest = below;
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    private static void refuseBroken(Flyway flyway) {
        for (MigrationInfo script : flyway.info().all()) {
            MigrationState state = script.getState();
            if (state.isFailed()) {
                throw new Refusal("db.refusal.half_migrated", script.getScript());
            }
            if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.MISSING_SUCCESS) {
                throw new Refusal("db.refusal.database_ahead", script.getScript());
            }
        }
    }
}
