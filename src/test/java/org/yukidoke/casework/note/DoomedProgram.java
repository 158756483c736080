package org.yukidoke.casework.note;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.yukidoke.boot.Application;
import org.yukidoke.boot.GivenDatabase;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.support.TestKeys;

/** Another copy of the program on the same database, in a process of its own, as it runs in production. */
final class DoomedProgram implements AutoCloseable {

    private static final String LISTENS = "listens on ";

    private final Process process;
    private final int port;

    private DoomedProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static DoomedProgram start(DatabaseAccess database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        // It lives for seconds: what the second compiler would make is never run.
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedProgram.class.getName(),
                        database.url(),
                        TestKeys.FOLDER.toString())
                .redirectError(ProcessBuilder.Redirect.to(new File("target/doomed.log")));
        // By the environment: everybody on a machine can read the words a process was started with.
        builder.environment()
                .putAll(Map.of(
                        "TEST_OWNER", database.owner().user(),
                        "TEST_OWNER_PASSWORD", database.owner().password(),
                        "TEST_APPLICATION", database.application().user(),
                        "TEST_APPLICATION_PASSWORD", database.application().password()));
        Process process = builder.start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith(LISTENS)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new AssertionError("it did not start; target/doomed.log tells why");
        }
        // Whoever does not read what it says would make it wait one day.
        Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
        return new DoomedProgram(process, Integer.parseInt(line.substring(LISTENS.length())));
    }

    int port() {
        return port;
    }

    /** {@code kill -9}: it hears nothing and finishes nothing. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Runs the program until it is killed. */
    public static void main(String[] words) {
        var owner = new DatabaseAccess.Login(known("TEST_OWNER"), known("TEST_OWNER_PASSWORD"));
        var application = new DatabaseAccess.Login(known("TEST_APPLICATION"), known("TEST_APPLICATION_PASSWORD"));
        var context = new SpringApplicationBuilder(Application.class)
                .initializers(new GivenDatabase(new DatabaseAccess(words[0], owner, application)))
                .run(
                        "--server.port=0",
                        "--yukidoke.db.connections=6",
                        "--yukidoke.keys.folder=" + words[1],
                        "--yukidoke.chores.run=false");
        System.out.println(LISTENS + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static String known(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }
}
