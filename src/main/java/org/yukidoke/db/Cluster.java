package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.db.DatabaseAccess.Login;

/**
 * PostgreSQL's own data folder.
 *
 * <p>The engine is told {@code /proc/self/cwd} and started <em>in</em> the folder, never given the folder's path. So the
 * ordinary user it runs as needs no right on any folder above: data under a closed folder of root's, such as one made by
 * {@code mktemp -d}, works without opening anything.
 *
 * @param user who the engine runs as; null when we are ordinary ourselves
 */
record Cluster(Path path, Engine engine, @Nullable OrdinaryUser user) {

    static final String HERE = "/proc/self/cwd";

    /** The major version of the engine that wrote the folder. */
    static int major(Path path) throws IOException {
        return Integer.parseInt(Files.readString(path.resolve("PG_VERSION")).strip());
    }

    /** Makes the folder. It is made aside and renamed, so that it exists whole or not at all. */
    void create(Login keeper) throws IOException {
        Path data = Folders.parent(path);
        Path aside = data.resolve("cluster.new");
        Folders.delete(aside);
        Files.createDirectory(
                aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        OrdinaryUser.give(aside, user);
        Path password = data.resolve("password.new");
        try {
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, keeper.password());
            OrdinaryUser.give(password, user);
            var ended = Programs.run(initdb(keeper), aside);
            if (!ended.succeeded()) {
                throw new Refusal("db.refusal.engine_failed", lastLine(ended.said()));
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(data);
    }

    private List<String> initdb(Login keeper) {
        var words = new ArrayList<String>();
        if (user != null) {
            words.addAll(user.prefix());
        }
        words.addAll(List.of(
                engine.program("initdb"),
                "--pgdata=" + HERE,
                "--username=" + keeper.user(),
                "--pwfile=" + HERE + "/../password.new",
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                // Code points order and classify alike on every machine; a plain C would not know Japanese letters.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        return words;
    }

    static String lastLine(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast().strip();
    }
}
