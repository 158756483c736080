package org.yukidoke.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.yukidoke.db.Backup;
import org.yukidoke.db.DatabaseServer;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.db.Refusal;

/** Writes all rows into one file, also while the product is running. */
final class BackUp implements Command {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "to=");
    }

    @Override
    public void run(Line line, Console console) {
        Path file = file(line.path("to"));
        try (Ground ground = ground(line)) {
            var done = Backup.write(ground.access(), file);
            console.say("boot.backup.done", done.file().toAbsolutePath(), done.tables(), done.rows());
        }
    }

    private static Ground ground(Line line) {
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
        return Ground.embedded(data);
    }

    private static Path file(Path to) {
        if (Files.isDirectory(to)) {
            return to.resolve(
                    "yukidoke-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".zip");
        }
        return to;
    }
}
