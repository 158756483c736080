package org.yukidoke.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** The keys as they lay in their folder once: those destroyed since come back with the database they belong to. */
public record TestKeys(Map<Path, byte[]> files) {

    /** Where they lie; the programs that test beside each other have one each. */
    public static final Path FOLDER = Path.of("target", "test-keys-" + Integer.getInteger("yukidoke.test.fork", 0));

    static TestKeys kept() {
        try (var inside = Files.list(FOLDER)) {
            var files = new HashMap<Path, byte[]>();
            for (Path file :
                    inside.filter(path -> path.toString().endsWith(".json")).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
            return new TestKeys(files);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void restore() {
        files.forEach((file, content) -> {
            if (Files.notExists(file)) {
                write(file, content);
            }
        });
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, content);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
