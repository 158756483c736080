package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it: a process of its own, a page, Ctrl-C. */
class DemoIT {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    @TempDir
    private Path folder;

    @Test
    void itServesSaysHowToStopStopsCleanlyAndStartsAgain() throws Exception {
        for (int start = 1; start <= 2; start++) {
            try (var demo = new Running(folder)) {
                assertThat(demo.status("/healthz")).isEqualTo(200);
                demo.pressCtrlC();
                assertThat(demo.rest()).contains("Stop with Ctrl-C.", "Stopped. All data are kept.");
                assertThat(demo.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(Files.readString(folder.resolve("postgres.log"))).doesNotContain("was not properly shut down");
    }

    @Test
    void aTakenPortIsOneSentenceAndNothingIsBegun() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(folder.resolve("data"), taken.getLocalPort());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Port " + taken.getLocalPort() + " is taken by another program. Stop that program, or "
                            + "choose another port with --port N.\n");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    private static Process start(Path data, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(Yukidoke.class.getName(), "demo", "--port", Integer.toString(port)));
        words.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** A demo that has said its address. */
    private static final class Running implements AutoCloseable {
        private final Process process;
        private final BufferedReader said;
        private final String port;

        private Running(Path data) throws IOException {
            process = start(data, 0);
            said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            port = said.lines()
                    .map(ADDRESS::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        }

        private int status(String path) throws IOException, InterruptedException {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            }
        }

        private void pressCtrlC() throws IOException, InterruptedException {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        }

        private String rest() {
            return String.join("\n", said.lines().toList());
        }

        @Override
        public void close() {
            process.destroyForcibly();
            try {
                said.close();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
