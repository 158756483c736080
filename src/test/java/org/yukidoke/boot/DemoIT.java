package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it: a process of its own, a page, Ctrl-C. */
class DemoIT {

    @TempDir
    private Path folder;

    @Test
    void itServesSaysHowToStopStopsCleanlyAndStartsAgain() throws Exception {
        for (int start = 1; start <= 2; start++) {
            try (var demo = DemoProcess.serving(folder)) {
                assertThat(demo.status("/healthz")).isEqualTo(200);
                demo.pressCtrlC();
                assertThat(demo.rest()).contains("Stop with Ctrl-C.", "Stopped. All data are kept.");
                assertThat(demo.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(Files.readString(folder.resolve("postgres.log"))).doesNotContain("was not properly shut down");
    }

    @Test
    void aTakenPortIsOneSentenceAndNothingIsBegun() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = DemoProcess.start(folder.resolve("data"), taken.getLocalPort());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Port " + taken.getLocalPort() + " is taken by another program. Stop that program, or "
                            + "choose another port with --port N.\n");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}
