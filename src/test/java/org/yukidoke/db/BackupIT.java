package org.yukidoke.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yukidoke.db.RefusalsIT.refuses;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    @TempDir
    private Path folder;

    @Test
    void aRestoredCopyAnswersAsTheOriginal() {
        Path file = folder.resolve("backup.zip");
        try (var original = Grounds.migrated(folder.resolve("original"));
                var copy = Grounds.open(folder.resolve("copy"))) {
            Grounds.fill(original.access());
            var written = Backup.write(original.access(), file);
            var restored = Backup.restore(file, copy.access());

            assertThat(restored).isEqualTo(written);
            assertThat(restored.rows()).isGreaterThan(6000);
            assertThat(Grounds.tables(copy.access())).isEqualTo(Grounds.tables(original.access()));
            var asked = Grounds.owner(copy.access());
            assertThat(asked.sql("select events from drill.tally")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(5000);
            assertThat(asked.sql("insert into drill.event (person, at) values (1, now()) returning number")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(5001);
        }
    }

    @Test
    void whatAKilledProgramLeftBehindCanBeBackedUpAndRestored() throws Exception {
        EmbeddedDatabaseIT.commitAndKill(folder.resolve("original"));
        Path file = folder.resolve("backup.zip");
        try (var original = Grounds.open(folder.resolve("original"));
                var copy = Grounds.open(folder.resolve("copy"))) {
            Backup.write(original.access(), file);
            Backup.restore(file, copy.access());
            assertThat(Grounds.tables(copy.access())).isEqualTo(Grounds.tables(original.access()));
        }
    }

    @Test
    void aBackupIsItsOwnersAloneAndReplacesNoOther() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (var original = Grounds.migrated(folder.resolve("original"))) {
            Backup.write(original.access(), file);
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            refuses("could not be written", () -> Backup.write(original.access(), file));
        }
    }

    @Test
    void aRoleThatDoesNotSeeEveryRowTakesNoBackup() {
        try (var original = Grounds.migrated(folder.resolve("original"))) {
            var access = original.access();
            var blind = new DatabaseAccess(access.url(), access.application(), access.application());
            refuses("does not see all rows", () -> Backup.write(blind, folder.resolve("backup.zip")));
        }
    }

    @Test
    void aChangedBackupIsNoticedAndNothingOfItKept() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (var original = Grounds.migrated(folder.resolve("original"));
                var copy = Grounds.open(folder.resolve("copy"))) {
            Grounds.fill(original.access());
            Backup.write(original.access(), file);
            try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
                Path rows = zip.getPath("rows/drill.setting.copy");
                Files.writeString(rows, Files.readString(rows).replace("en", "de"), StandardCharsets.UTF_8);
            }
            refuses("could not be restored as it was taken (drill.setting)", () -> Backup.restore(file, copy.access()));
            assertThat(Grounds.owner(copy.access())
                            .sql("select count(*) from drill.event")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void onlyAnEmptyDatabaseIsFilledAndOnlyFromABackup() throws IOException {
        Path file = folder.resolve("backup.zip");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear council");
        try (var original = Grounds.migrated(folder.resolve("original"))) {
            Backup.write(original.access(), file);
            refuses("is not empty", () -> Backup.restore(file, original.access()));
            refuses("is not a whole Yukidoke backup", () -> Backup.restore(letter, original.access()));
        }
    }
}
