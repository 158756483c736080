package org.yukidoke.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.db.Migrations;
import org.yukidoke.db.QuickDisk;

/** One engine for all tests of a program. It ends with the program, as the product's does when it is killed. */
final class TestServer {

    static final String TEMPLATE = "template_migrated";

    private static final Path FOLDER = free();

    private static final EmbeddedDatabase ENGINE = start();

    private TestServer() {}

    static EmbeddedDatabase engine() {
        return ENGINE;
    }

    /** Where its files lie. */
    static Path folder() {
        return FOLDER;
    }

    // Several programs may test at once, and two of them must not choose the same folder at the same moment.
    private static Path free() {
        int fork = Integer.getInteger("yukidoke.test.fork", 0);
        return IntStream.range(0, 10)
                .mapToObj(number -> Path.of("target", "test-database-" + fork + "-" + number))
                .filter(folder -> EmbeddedDatabase.running(folder).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static EmbeddedDatabase start() {
        emptyButForTheEngine(FOLDER);
        var engine = EmbeddedDatabase.open(FOLDER);
        QuickDisk.leave(engine.access(), FOLDER);
        Migrations.apply(engine.create(TEMPLATE));
        return engine;
    }

    // Unpacking the engine takes longer than everything else together.
    private static void emptyButForTheEngine(Path data) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (var inside = Files.walk(data)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                boolean stays = path.equals(data)
                        || path.startsWith(data.resolve("engine"))
                        || path.equals(data.resolve("yukidoke.properties"));
                if (!stays) {
                    Files.delete(path);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
