package org.yukidoke.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The engine running as our child, listening on a loopback port of its own. */
final class Postmaster {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PORT_TRIES = 3;
    private static final long LOG_LIMIT = 10_000_000;

    private final Process process;
    private final int port;

    private Postmaster(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the engine and waits until it answers, however long a recovery takes. */
    static Postmaster start(Cluster cluster, Path log) throws IOException {
        Orphans.end(cluster.path());
        rotate(log);
        for (int tries = 1; ; tries++) {
            int port = freePort();
            long before = Files.exists(log) ? Files.size(log) : 0;
            Process process = spawn(cluster, log, port);
            if (ready(cluster.path(), process)) {
                return new Postmaster(process, port);
            }
            String said = since(log, before);
            boolean portLost = said.contains("could not bind");
            if (!portLost || tries == PORT_TRIES) {
                throw new Refusal("db.refusal.engine_failed", reason(said));
            }
        }
    }

    /**
     * The system signals a child when the <em>thread</em> that made it ends, so the child gets a thread of its own that
     * lives as long as it does; a child of a pooled or virtual thread would be shut down at random.
     */
    private static Process spawn(Cluster cluster, Path log, int port) {
        var builder = Programs.prepare(command(cluster, port), cluster.path());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                Process process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException cause) {
                started.completeExceptionally(cause);
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
            }
        });
        return started.join();
    }

    private static List<String> command(Cluster cluster, int port) {
        var words = new ArrayList<String>();
        if (Programs.exists("setsid")) {
            // A session of its own: Ctrl-C in the terminal must reach us only, so that we stop the engine last.
            words.add("setsid");
        }
        if (Programs.exists("setpriv")) {
            // When we are killed outright the engine is told to shut down cleanly (INT: fast shutdown).
            words.addAll(
                    cluster.user() == null ? List.of("setpriv") : cluster.user().prefix());
            words.addAll(List.of("--pdeathsig", "INT"));
        }
        words.addAll(List.of(cluster.engine().program("postgres"), "-D", Cluster.HERE, "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=300",
                "shared_buffers=128MB",
                "timezone=UTC",
                "log_timezone=UTC",
                // The log must hold nobody's data: neither statements nor the values a violated key would quote.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse")) {
            words.addAll(List.of("-c", setting));
        }
        return words;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean ready(Path cluster, Process process) {
        try {
            while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                var status = PidFile.read(cluster);
                if (status.isPresent()
                        && status.get().process() == process.pid()
                        && status.get().ready()) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException cause) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database started", cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String since(Path log, long before) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(before, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static String reason(String said) {
        Optional<String> fatal = said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, second) -> second);
        return fatal.map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
                .orElseGet(() -> Cluster.lastLine(said));
    }

    int port() {
        return port;
    }

    /** Ends every session and stops; committed work is on the disk already. */
    void stop() {
        if (!process.isAlive()) {
            return;
        }
        Programs.signal("INT", process.pid());
        if (!Waiting.forEnd(process.toHandle(), PATIENCE)) {
            // It will recover at the next start; hanging for ever would only bring a kill -9 on everything.
            Programs.signal("QUIT", process.pid());
            Waiting.forEnd(process.toHandle(), PATIENCE);
        }
    }
}
