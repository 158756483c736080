package org.yukidoke.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder a Yukidoke keeps its database in, held by one program at a time.
 *
 * <pre>
 *   yukidoke.properties   says that the folder is ours and how it is laid out
 *   yukidoke.lock         held while a Yukidoke runs here; the system frees it even after kill -9
 *   secrets.properties    the passwords of the roles, readable by its owner only
 *   cluster/              PostgreSQL's data
 *   engine/               PostgreSQL's programs
 *   postgres.log
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

    private static final String MARKER = "yukidoke.properties";
    private static final String LOCK = "yukidoke.lock";
    private static final String LAYOUT = "product=yukidoke\nlayout=1\n";
    private static final Set<String> NOT_STRANGE =
            Set.of(LOCK, "secrets.properties", "engine", "lost+found", ".gitkeep");

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, making it if need be. */
    static DataDirectory claim(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new Refusal("db.refusal.not_writable", path, "access denied");
            }
            refuseStrangers(path);
            var directory = new DataDirectory(path, lock(path));
            // The ordinary user passes through to the cluster but cannot list; what is secret has its own mode.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            if (!Files.exists(path.resolve(MARKER))) {
                Files.writeString(path.resolve(MARKER), LAYOUT);
            }
            return directory;
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.not_writable", path, cause.toString());
        }
    }

    /** Whether a Yukidoke has made its home here. */
    static boolean isOurs(Path path) {
        return Files.exists(path.resolve(MARKER));
    }

    private static void refuseStrangers(Path path) throws IOException {
        if (isOurs(path)) {
            String layout = Files.readString(path.resolve(MARKER));
            if (!layout.equals(LAYOUT)) {
                throw new Refusal("db.refusal.other_layout", path);
            }
            return;
        }
        if (Files.exists(path.resolve("PG_VERSION"))) {
            throw new Refusal("db.refusal.foreign_cluster", path);
        }
        try (var inside = Files.list(path)) {
            var strange = inside.map(file -> file.getFileName().toString())
                    .filter(name -> !NOT_STRANGE.contains(name))
                    .sorted()
                    .findFirst();
            if (strange.isPresent()) {
                throw new Refusal("db.refusal.not_ours", path, strange.get());
            }
        }
    }

    // The channel stays open on purpose: closing it gives the lock back.
    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // Held by this very program: the same answer as for another one.
        }
        channel.close();
        throw new Refusal("db.refusal.in_use", path);
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return cluster(path);
    }

    static Path cluster(Path path) {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException cause) {
            throw new IllegalStateException("cannot give back " + path, cause);
        }
    }
}
