package org.yukidoke.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.yukidoke.db.Backup;

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
        try (Ground ground = Ground.asItStands(line)) {
            var done = Backup.write(ground.access(), file);
            console.say("boot.backup.done", done.file().toAbsolutePath(), done.tables(), done.rows());
        }
    }

    private static Path file(Path to) {
        if (Files.isDirectory(to)) {
            return to.resolve(
                    "yukidoke-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".zip");
        }
        return to;
    }
}
