package org.yukidoke.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.db.Migrations;

/** One engine for all tests of a program. It ends with the program, as the product's does when it is killed. */
final class TestServer {

    static final String TEMPLATE = "template_migrated";

    private static final EmbeddedDatabase ENGINE = start();

    private TestServer() {}

    static EmbeddedDatabase engine() {
        return ENGINE;
    }

    private static EmbeddedDatabase start() {
        Path data = IntStream.range(0, 10)
                .mapToObj(number -> Path.of("target", "test-database-" + number))
                .filter(folder -> EmbeddedDatabase.running(folder).isEmpty())
                .findFirst()
                .orElseThrow();
        emptyButForTheEngine(data);
        var engine = EmbeddedDatabase.open(data);
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
