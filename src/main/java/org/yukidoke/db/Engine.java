package org.yukidoke.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the jar.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Engine(Path home) {

    /** What the jar holds; a test compares it with what the program says of itself. */
    static final String VERSION = "18.6";

    static final int MAJOR = 18;

    private static final String PACKED = "/postgres-linux-x86_64.txz";

    /** For root whose data lies where the ordinary user cannot go. Code may live elsewhere; data never does. */
    private static final Path SYSTEM_CACHE = Path.of("/var/cache/yukidoke/engine");

    /** The engine beside the data, or in the system's cache when the one who runs it could not enter there. */
    static Engine beside(Path data, @Nullable OrdinaryUser user) {
        try {
            Path near = data.resolve("engine");
            if (user == null || user.canEnter(data)) {
                return unpackedIn(near);
            }
            return unpackedIn(SYSTEM_CACHE);
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.engine_not_unpacked", data, SYSTEM_CACHE, cause.toString());
        }
    }

    /** The engine of a major version that an earlier Yukidoke has unpacked for this data. */
    static Optional<Engine> earlier(Path data, int major) throws IOException {
        for (Path engines : List.of(data.resolve("engine"), SYSTEM_CACHE)) {
            if (!Files.isDirectory(engines)) {
                continue;
            }
            try (var found = Files.list(engines)) {
                var newest = found.filter(
                                folder -> folder.getFileName().toString().matches(major + "\\.\\d+"))
                        .max(Comparator.naturalOrder());
                if (newest.isPresent()) {
                    return newest.map(Engine::new);
                }
            }
        }
        return Optional.empty();
    }

    private static Engine unpackedIn(Path engines) throws IOException {
        Path home = engines.resolve(VERSION);
        if (!Files.isDirectory(home)) {
            makeEnterable(engines);
            // Unpacked aside and then renamed: a start that was killed half-way leaves no half engine behind.
            Path aside = Files.createTempDirectory(engines, VERSION + "-");
            unpack(aside);
            makeEnterable(aside);
            try {
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException raced) {
                if (!Files.isDirectory(home)) {
                    throw raced;
                }
                Folders.delete(aside);
            }
        }
        return new Engine(home);
    }

    private static void makeEnterable(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void unpack(Path into) throws IOException {
        try (InputStream packed = Engine.class.getResourceAsStream(PACKED)) {
            if (packed == null) {
                throw new IOException("the jar holds no engine for " + System.getProperty("os.arch"));
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the engine's archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            makeEnterable(target);
            return;
        }
        makeEnterable(Folders.parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
