package org.yukidoke.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yukidoke.db.RefusalsIT.refuses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yukidoke.db.EngineUpgrade.Outcome;

class EngineUpgradeIT {

    @TempDir
    private Path folder;

    @Test
    void everyRowIsCarriedOverAndTheFormerDataStayBeside() {
        List<Manifest.Table> before = filled();
        var outcome = EngineUpgrade.run(folder, true);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Copied.class, copied -> {
            assertThat(copied.kept().resolve("PG_VERSION")).exists();
            assertThat(copied.rows().rows()).isGreaterThan(6000);
        });
        try (var database = EmbeddedDatabase.open(folder)) {
            assertThat(Grounds.tables(database.access())).isEqualTo(before);
        }
    }

    @Test
    void withTheSameEngineOnlyTheSchemaIsBroughtUp() {
        try (var database = EmbeddedDatabase.open(folder)) {
            assertThat(Migrations.pending(database.access())).isPositive();
        }
        assertThat(EngineUpgrade.run(folder, false))
                .isInstanceOfSatisfying(
                        Outcome.SchemaOnly.class,
                        done -> assertThat(done.migrations()).isPositive());
        assertThat(EngineUpgrade.run(folder, false)).isEqualTo(new Outcome.SchemaOnly(0));
    }

    @Test
    void anUpgradeKilledBetweenItsTwoRenamesIsFinishedNextTime() throws IOException {
        List<Manifest.Table> before = filled();
        Files.createDirectories(folder.resolve("upgrade"));
        Files.move(folder.resolve("cluster"), folder.resolve("upgrade/cluster"));
        refuses("was interrupted just before its end; nothing is lost", () -> EmbeddedDatabase.open(folder));
        EngineUpgrade.run(folder, false);
        try (var database = EmbeddedDatabase.open(folder)) {
            assertThat(Grounds.tables(database.access())).isEqualTo(before);
        }
    }

    @Test
    void withoutTheEngineThatWroteTheDataThereIsAnotherWay() throws IOException {
        EmbeddedDatabase.open(folder).close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "9\n");
        refuses("written by PostgreSQL 9, whose programs are no longer there", () -> EngineUpgrade.run(folder, false));
    }

    @Test
    void anEmptyFolderHasNothingToUpgrade() {
        refuses("There is no Yukidoke data in", () -> EngineUpgrade.run(folder, false));
    }

    private List<Manifest.Table> filled() {
        try (var database = EmbeddedDatabase.open(folder)) {
            Migrations.apply(database.access());
            Grounds.fill(database.access());
            return Grounds.tables(database.access());
        }
    }
}
