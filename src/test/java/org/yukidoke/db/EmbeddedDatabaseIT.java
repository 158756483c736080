package org.yukidoke.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    private Path folder;

    @Test
    void theNextStartFindsWhatTheLastOneCommitted() {
        try (var database = Grounds.migrated(folder)) {
            Grounds.fill(database.access());
        }
        try (var database = Grounds.migrated(folder)) {
            assertThat(events(database)).isEqualTo(5000);
        }
    }

    @Test
    void aKilledProgramLosesNothingItCommittedAndItsEngineEndsCleanly() throws Exception {
        int last = commitAndKill(folder);
        try (var database = Grounds.open(folder)) {
            assertThat(Grounds.owner(database.access())
                            .sql("select count(*) from drill.person")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(last);
        }
        assertThat(Files.readString(folder.resolve("postgres.log"))).doesNotContain("was not properly shut down");
    }

    @Test
    void aKilledEngineRecoversAtTheNextStart() throws Exception {
        var database = Grounds.migrated(folder);
        Grounds.fill(database.access());
        long postmaster = PidFile.read(folder.resolve("cluster")).orElseThrow().process();
        Programs.signal("KILL", postmaster);
        ProcessHandle.of(postmaster).ifPresent(process -> Waiting.forEnd(process, Duration.ofSeconds(10)));
        database.close();
        try (var again = Grounds.open(folder)) {
            assertThat(events(again)).isEqualTo(5000);
        }
        assertThat(Files.readString(folder.resolve("postgres.log"))).contains("was not properly shut down");
    }

    @Test
    void anEngineThatOutlivedItsProgramIsEnded() throws Exception {
        Grounds.migrated(folder).close();
        Process orphan = orphan(folder.resolve("cluster"));
        try (var database = Grounds.open(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(events(database)).isZero();
        }
    }

    @Test
    void aNumberThatNowBelongsToAStrangerDoesNotStopTheStart() throws Exception {
        Grounds.migrated(folder).close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/proc/self/cwd\n1\n5432\n\n127.0.0.1\n 1 1\nready\n");
        try (var database = Grounds.open(folder)) {
            assertThat(events(database)).isZero();
        }
    }

    @Test
    void aStartThatWasKilledHalfWayIsBegunAnew() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("yukidoke.properties"), "product=yukidoke\nlayout=1\n");
        try (var database = Grounds.migrated(folder)) {
            assertThat(events(database)).isZero();
        }
    }

    @Test
    void underAClosedFolderOfRootsNothingIsOpenedAndItWorks() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path data = closed.resolve("data");
        try (var database = EmbeddedDatabase.open(data)) {
            Migrations.apply(database.access());
            assertThat(events(database)).isZero();
        }
        assertThat(Files.getPosixFilePermissions(closed)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getOwner(data.resolve("cluster")).getName()).isNotEqualTo("root");
    }

    @Test
    void itIsDurableCheckedAndSpeaksUnicode() {
        try (var database = Grounds.migrated(folder)) {
            var settings = Grounds.owner(database.access());
            assertThat(settings.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(settings.sql("show full_page_writes").query(String.class).single())
                    .isEqualTo("on");
            assertThat(settings.sql("show data_checksums").query(String.class).single())
                    .isEqualTo("on");
            assertThat(settings.sql("select lower('Ａ')").query(String.class).single())
                    .isEqualTo("ａ");
            assertThat(settings.sql("show server_version").query(String.class).single())
                    .isEqualTo(Engine.VERSION);
        }
    }

    @Test
    void passwordsAreTheFoldersOwnersAlone() throws Exception {
        Grounds.open(folder).close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void nobodySignsInWithoutAPassword() {
        try (var database = Grounds.open(folder)) {
            var nobody = new DatabaseAccess.Login("postgres", "");
            assertThatThrownBy(() -> Grounds.as(database.access(), nobody)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .hasRootCauseMessage(
                            "The server requested SCRAM-based authentication, but the password is an empty string.");
        }
    }

    @Test
    void whatRunsCanBeFoundByAnotherProgram() {
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
        try (var database = Grounds.open(folder)) {
            assertThat(EmbeddedDatabase.running(folder)).contains(database.access());
        }
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
    }

    static int commitAndKill(Path data) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.to(new File("target/committer.log")))
                .start();
        int last = 0;
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (last < 300) {
                String line = said.readLine();
                assertThat(line).as("target/committer.log tells why").isNotNull();
                if (line != null && line.matches("\\d+")) {
                    last = Integer.parseInt(line);
                }
            }
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    private static Process orphan(Path cluster) throws IOException {
        var words = new ArrayList<String>();
        OrdinaryUser.neededFor(cluster).ifPresent(user -> words.addAll(user.prefix()));
        words.addAll(List.of(Grounds.engine(cluster).program("postgres"), "-D", Cluster.HERE, "-p", "0"));
        words.set(words.size() - 1, Integer.toString(freePort()));
        words.addAll(List.of("-c", "unix_socket_directories="));
        Process orphan = Programs.prepare(words, cluster)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (orphan.isAlive() && PidFile.read(cluster).filter(PidFile::ready).isEmpty()) {
            Thread.onSpinWait();
        }
        return orphan;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int events(EmbeddedDatabase database) {
        return Grounds.owner(database.access())
                .sql("select count(*) from drill.event")
                .query(Integer.class)
                .single();
    }
}
