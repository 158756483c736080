package org.yukidoke.boot;

import java.nio.file.Path;
import java.util.Set;
import org.yukidoke.db.Backup;
import org.yukidoke.db.DatabaseServer;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.db.Refusal;

/** Fills a new data folder, or an empty database of a server, with a backup. */
final class Restore implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Set<String> options() {
        return Set.of("from=", "data=");
    }

    @Override
    public void run(Line line, Console console) {
        Path file = line.path("from");
        boolean server = !line.has("data") && DatabaseServer.isNamedBy(System.getenv());
        var done =
                server ? Backup.restore(file, DatabaseServer.namedBy(System.getenv())) : into(line.path("data"), file);
        console.say("boot.restore.done", done.file().toAbsolutePath(), done.tables(), done.rows());
    }

    private static Backup.Done into(Path data, Path file) {
        if (EmbeddedDatabase.existsIn(data)) {
            throw new Refusal("db.refusal.not_empty", data);
        }
        var database = EmbeddedDatabase.open(data);
        try {
            var done = Backup.restore(file, database.access());
            database.close();
            return done;
        } catch (RuntimeException cause) {
            // A folder with half a restore in it would start as if it were whole.
            database.discard();
            throw cause;
        }
    }
}
