package org.yukidoke.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account the engine runs as when we are root, because PostgreSQL refuses to run as root.
 *
 * @param user its number; the engine needs no name
 */
record OrdinaryUser(int user, int group) {

    private static final List<String> CANDIDATES = List.of("yukidoke", "postgres", "nobody");
    private static final int ROOT = 0;

    /** Nobody, unless we are root: then the one who owns the cluster already, else the first that exists here. */
    static Optional<OrdinaryUser> neededFor(Path cluster) {
        if (number(Path.of("/proc/self"), "unix:uid") != ROOT) {
            return Optional.empty();
        }
        if (Files.isDirectory(cluster) && number(cluster, "unix:uid") != ROOT) {
            return Optional.of(new OrdinaryUser(number(cluster, "unix:uid"), number(cluster, "unix:gid")));
        }
        if (!Programs.exists("setpriv")) {
            throw new Refusal("db.refusal.no_setpriv");
        }
        return Optional.of(CANDIDATES.stream()
                .flatMap(name -> named(name).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal("db.refusal.no_user", String.join(", ", CANDIDATES))));
    }

    private static Optional<OrdinaryUser> named(String name) {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts.length > 3 && parts[0].equals(name))
                    .map(parts -> new OrdinaryUser(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                    .findFirst();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int number(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, attribute);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The words that put a program under this account. */
    List<String> prefix() {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    /** Whether this account can reach a file or folder, asked by trying: modes alone do not tell (ACLs, mounts). */
    boolean canEnter(Path path) {
        var words = new ArrayList<>(prefix());
        words.addAll(List.of("test", "-x", path.toString()));
        return Programs.run(words, null).succeeded();
    }

    static void give(Path path, @Nullable OrdinaryUser to) throws IOException {
        if (to != null) {
            Files.setAttribute(path, "unix:uid", to.user());
            Files.setAttribute(path, "unix:gid", to.group());
        }
    }
}
