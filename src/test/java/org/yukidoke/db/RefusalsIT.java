package org.yukidoke.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yukidoke.web.Languages;

class RefusalsIT {

    private static final Languages LANGUAGES = new Languages();

    @TempDir
    private Path folder;

    @Test
    void aFolderBelowAFileCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(
                "The data directory " + file.resolve("data") + " cannot be written",
                () -> Grounds.open(file.resolve("data")));
    }

    @Test
    void aFolderOneMayNotWriteTo() throws IOException {
        Assumptions.assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        refuses("cannot be written", () -> Grounds.open(closed));
    }

    @Test
    void aFolderWithSomethingElseInIt() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "");
        refuses(
                "is not a Yukidoke data directory: it already holds other files, such as thesis.txt",
                () -> Grounds.open(folder));
    }

    @Test
    void aPostgresqlOfSomebodyElse() throws IOException {
        Files.writeString(folder.resolve("PG_VERSION"), "18\n");
        refuses("holds a PostgreSQL that Yukidoke did not make", () -> Grounds.open(folder));
    }

    @Test
    void aFolderLaidOutByAnotherVersion() throws IOException {
        Files.writeString(folder.resolve("yukidoke.properties"), "product=yukidoke\nlayout=2\n");
        refuses("was made by another version of Yukidoke", () -> Grounds.open(folder));
    }

    @Test
    void aFolderAnotherYukidokeRunsOn() {
        try (var running = Grounds.open(folder)) {
            assertThat(running).isNotNull();
            refuses("Another Yukidoke is running on the data directory", () -> Grounds.open(folder));
        }
    }

    @Test
    void dataOfAnotherEngine() throws IOException {
        Grounds.open(folder).close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "17\n");
        refuses("was written by PostgreSQL 17, but this Yukidoke brings PostgreSQL 18", () -> Grounds.open(folder));
    }

    @Test
    void lostPasswords() throws IOException {
        Grounds.open(folder).close();
        Files.delete(folder.resolve("secrets.properties"));
        refuses("with the database's passwords is missing", () -> Grounds.open(folder));
    }

    @Test
    void aClusterThatCannotStart() throws IOException {
        Grounds.open(folder).close();
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "no_such_setting = 1\n");
        refuses("PostgreSQL did not start: ", () -> Grounds.open(folder));
    }

    @Test
    void migrationsHalfDoneAheadOrFailing() {
        try (var database = Grounds.migrated(folder)) {
            var owner = Grounds.owner(database.access());
            owner.sql("update flyway.flyway_schema_history set success = false where script like 'drill/%'")
                    .update();
            refuses("interrupted in the middle of the migration", () -> Migrations.apply(database.access()));

            owner.sql("update flyway.flyway_schema_history set success = true").update();
            owner.sql("""
                    insert into flyway.flyway_schema_history
                    select 10000, '29990101.0000', 'later', 'SQL', 'x/V29990101_0000__later.sql', 0, 'x', now(), 0, true
                    """).update();
            refuses("already has the migration", () -> Migrations.apply(database.access()));

            owner.sql("delete from flyway.flyway_schema_history where script like 'x/%' or script like 'drill/%'")
                    .update();
            refuses("schema \"drill\" already exists", () -> Migrations.apply(database.access()));
        }
    }

    @Test
    void aServerWithoutAllItsVariables() {
        refuses(
                "The environment variable YUKIDOKE_DB_OWNER_USER is missing",
                () -> DatabaseServer.namedBy(Map.of("YUKIDOKE_DB_URL", "jdbc:postgresql://127.0.0.1:1/x")));
    }

    @Test
    void anAddressThatWouldPrintAPassword() {
        refuses(
                "Leave passwords out of YUKIDOKE_DB_URL",
                () -> DatabaseServer.namedBy(
                        environment("jdbc:postgresql://127.0.0.1:1/x?user=a&password=b", "a", "a", "b", "b")));
    }

    @Test
    void aServerThatDoesNotAnswer() {
        refuses(
                "does not answer",
                () -> DatabaseServer.namedBy(environment("jdbc:postgresql://127.0.0.1:1/x", "a", "a", "b", "b")));
    }

    @Test
    void aServerWhoseApplicationRolePassesRowSecurity() {
        try (var database = Grounds.open(folder)) {
            var access = database.access();
            var owner = access.owner();
            refuses("passes row-level security or owns the database", () -> {
                Grounds.owner(access).sql("select 1").query(Integer.class).single();
                Secrets secrets = Secrets.read(folder);
                DatabaseServer.namedBy(environment(
                        access.url(),
                        owner.user(),
                        owner.password(),
                        secrets.keeper().user(),
                        secrets.keeper().password()));
            });
        }
    }

    @Test
    void aServerAsItShouldBeIsAccepted() {
        try (var database = Grounds.open(folder)) {
            var access = database.access();
            assertThat(DatabaseServer.namedBy(environment(
                            access.url(),
                            access.owner().user(),
                            access.owner().password(),
                            access.application().user(),
                            access.application().password())))
                    .isEqualTo(access);
        }
    }

    private static Map<String, String> environment(
            String url, String owner, String ownerPassword, String user, String password) {
        return Map.of(
                "YUKIDOKE_DB_URL", url,
                "YUKIDOKE_DB_OWNER_USER", owner,
                "YUKIDOKE_DB_OWNER_PASSWORD", ownerPassword,
                "YUKIDOKE_DB_USER", user,
                "YUKIDOKE_DB_PASSWORD", password);
    }

    static void refuses(String sentence, ThrowingCallable action) {
        var refusal = catchThrowableOfType(Refusal.class, action);
        assertThat(refusal).isNotNull();
        Object[] arguments = refusal.arguments().toArray();
        assertThat(say("en", refusal.key(), arguments)).contains(sentence).doesNotContain("\n", "''");
        assertThat(say("ja", refusal.key(), arguments)).doesNotContain("\n", "''");
    }

    private static String say(String language, String key, Object... arguments) {
        var texts = LANGUAGES.texts(language);
        return arguments.length == 0 ? texts.of(key) : texts.of(key, arguments);
    }
}
