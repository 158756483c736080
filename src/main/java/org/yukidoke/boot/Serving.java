package org.yukidoke.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.Refusal;

/** The web application running on a ground, and the order in which the two end. */
final class Serving implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Ground ground;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Serving(ConfigurableApplicationContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    /**
     * How and where to serve.
     *
     * @param address null: every address of the machine
     * @param gate what must have happened before the first request is let in
     * @param log the file to log to instead of the console
     */
    record Plan(
            @Nullable String address,
            int port,
            Class<? extends SmartLifecycle> gate,
            @Nullable Path log) {}

    /** Refuses at once when another program has the port, before a database is started for nothing. */
    static void refuseTakenPort(Plan plan) {
        if (plan.port() == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            InetAddress address = plan.address() == null ? null : InetAddress.getByName(plan.address());
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, plan.port()));
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.refusal.port_taken", Integer.toString(plan.port()));
        }
    }

    /** Starts the application on a migrated ground. When it cannot start, the ground is closed. */
    static Serving start(Ground ground, Plan plan) {
        try {
            var context = new SpringApplicationBuilder(Application.class)
                    .registerShutdownHook(false)
                    .properties(properties(ground, plan))
                    .initializers(new GivenDatabase(ground.access()))
                    .initializers(given -> gate((GenericApplicationContext) given, plan.gate()))
                    .run();
            return new Serving(context, ground);
        } catch (RuntimeException cause) {
            ground.close();
            throw refusalIn(cause).orElseThrow(() -> cause);
        }
    }

    private static void gate(GenericApplicationContext context, Class<? extends SmartLifecycle> gate) {
        context.registerBean(gate);
    }

    private static Map<String, Object> properties(Ground ground, Plan plan) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", plan.port());
        properties.put(Home.PROPERTY, Home.folder().toString());
        properties.put("yukidoke.keys.folder", ground.keys().toString());
        if (plan.address() != null) {
            properties.put("server.address", plan.address());
        }
        if (plan.log() != null) {
            properties.put("logging.file.name", plan.log().toString());
            properties.put("logging.threshold.console", "off");
        }
        return properties;
    }

    static Optional<Refusal> refusalIn(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    DatabaseAccess access() {
        return ground.access();
    }

    /** The port in use, also when the system chose it. */
    int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the web server is not running");
        }
        return server.getPort();
    }

    /** Serves until the program is told to end by Ctrl-C or a TERM signal. */
    void untilEnded(Runnable farewell) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close();
                            farewell.run();
                        },
                        "end"));
        try {
            ended.await();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets requests under way finish, then stops the database: the other way round they would all fail. */
    @Override
    public void close() {
        try {
            context.close();
        } finally {
            ground.close();
            ended.countDown();
        }
    }
}
