package org.yukidoke.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Every module's schema, brought up to what this program knows. Each script is applied whole or not at all. */
public final class Migrations {

    private static final String HISTORY = "flyway";

    private Migrations() {}

    /**
     * Applies what is missing, as the owner.
     *
     * @throws Refusal when an earlier run left a script half done, when the database is ahead of this program, or when a
     *     script fails; then the database is as the last whole script left it
     */
    public static void apply(DatabaseAccess access) {
        Flyway flyway = flyway(access);
        try {
            refuseBroken(flyway);
            flyway.migrate();
        } catch (FlywayException cause) {
            throw new Refusal(cause, "db.refusal.migration_failed", firstFault(cause));
        }
    }

    /** How many scripts this program brings that the database has not seen. */
    public static int pending(DatabaseAccess access) {
        return flyway(access).info().pending().length;
    }

    static Flyway flyway(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration")
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
        return Cluster.lastLine(String.valueOf(deepest.getMessage()));
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
