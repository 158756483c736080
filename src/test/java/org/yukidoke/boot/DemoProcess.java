package org.yukidoke.boot;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo in a process of its own, with what {@code ./yukidoke demo} tells Java, once it has said its address. */
final class DemoProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final BufferedReader said;
    private final URI address;

    private DemoProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> before = new ArrayList<>();
        this.address = said.lines()
                .peek(before::add)
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it said no address, but " + before));
    }

    static DemoProcess serving(Path data) throws IOException {
        return new DemoProcess(start(data, 0));
    }

    static Process start(Path data, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java));
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(Yukidoke.class.getName(), "demo", "--port", Integer.toString(port)));
        words.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    URI address() {
        return address;
    }

    int status(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    void pressCtrlC() throws IOException, InterruptedException {
        // What a shell starts in the background does not listen to Ctrl-C, nor does anything started from there.
        String signal = ignoresInterrupts() ? "TERM" : "INT";
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .start()
                .waitFor();
    }

    private boolean ignoresInterrupts() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        long interrupt = 1L << 1;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored & interrupt) != 0);
    }

    /** {@code kill -9}: it hears nothing and finishes nothing. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Process process() {
        return process;
    }

    String rest() {
        return String.join("\n", said.lines().toList());
    }

    /** Kills it, and waits for its database to notice: the folder is not to change any more after this. */
    @Override
    public void close() {
        List<ProcessHandle> databases = process.descendants().toList();
        process.destroyForcibly();
        databases.forEach(database -> database.onExit()
                .completeOnTimeout(database, 30, TimeUnit.SECONDS)
                .join());
        try {
            said.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
