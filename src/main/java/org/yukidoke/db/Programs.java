package org.yukidoke.db;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operating system's programs the ground needs: setpriv, setsid, sh, and PostgreSQL's own. */
final class Programs {

    private static final String FALLBACK_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Programs() {}

    /** How a program ended, and everything it said. */
    record Ended(int code, String said) {
        boolean succeeded() {
            return code == 0;
        }
    }

    static boolean exists(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A process to be: in a folder, with an environment that holds nothing of ours. */
    static ProcessBuilder prepare(List<String> words, @Nullable Path folder) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path(), "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    static Ended run(List<String> words, @Nullable Path folder) {
        try {
            Process process = prepare(words, folder).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words.getFirst(), cause);
        }
    }

    /** Sends a signal by the shell's own {@code kill}, because Java knows only TERM and KILL. */
    static void signal(String name, long process) {
        run(List.of("sh", "-c", "kill -" + name + " " + process), null);
    }

    private static String path() {
        String path = System.getenv("PATH");
        return path == null || path.isBlank() ? FALLBACK_PATH : path;
    }
}
