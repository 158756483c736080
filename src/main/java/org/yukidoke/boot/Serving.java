package org.yukidoke.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.db.Refusal;

/** The web application running on a ground, and the order in which the two end. */
final class Serving implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Ground ground;
    private final AtomicBoolean ending = new AtomicBoolean();
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
     * @param part which part of the product
     */
    record Plan(
            @Nullable String address,
            int port,
            Class<? extends SmartLifecycle> gate,
            @Nullable Path log,
            Part part) {

        /** The whole product. */
        Plan(@Nullable String address, int port, Class<? extends SmartLifecycle> gate, @Nullable Path log) {
            this(address, port, gate, log, Part.ALL);
        }
    }

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
            return new Serving(run(new GivenDatabase(ground.access()), ground.keys(), plan), ground);
        } catch (RuntimeException cause) {
            ground.close();
            throw refusalIn(cause).orElseThrow(() -> cause);
        }
    }

    /**
     * Starts the application on a data folder, wiring its parts while the database is still being laid out: both take
     * seconds when the folder is new. When either fails, nothing is left running.
     */
    static Serving start(Path data, Plan plan) {
        Supplier<EmbeddedDatabase> claimed = EmbeddedDatabase.claim(data);
        var access = new CompletableFuture<DatabaseAccess>();
        var wired = new FutureTask<>(() -> run(new GivenDatabase(access::join), Home.keysOf(data), plan));
        new Thread(wired, "wiring").start();
        // The engine ends with the thread that started it, so it is this one.
        Ground ground;
        try {
            ground = Ground.of(data, claimed.get()).migrated();
        } catch (RuntimeException cause) {
            access.completeExceptionally(cause);
            failure(wired);
            throw cause;
        }
        access.complete(ground.access());
        try {
            return new Serving(wired.get(), ground);
        } catch (ExecutionException | InterruptedException cause) {
            ground.close();
            throw refusalIn(cause).map(RuntimeException.class::cast).orElseGet(() -> new IllegalStateException(cause));
        }
    }

    // Waits until the parts wired so far are taken down again.
    private static void failure(FutureTask<ConfigurableApplicationContext> wired) {
        try {
            wired.get().close();
        } catch (ExecutionException expected) {
            // It could not get the database, which is what is told.
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConfigurableApplicationContext run(GivenDatabase database, Path keys, Plan plan) {
        return new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .profiles(plan.part().profiles())
                .properties(properties(keys, plan))
                .initializers(given -> database.initialize((GenericApplicationContext) given))
                .initializers(given -> gate((GenericApplicationContext) given, plan.gate()))
                .run();
    }

    private static void gate(GenericApplicationContext context, Class<? extends SmartLifecycle> gate) {
        context.registerBean(gate);
    }

    private static Map<String, Object> properties(Path keys, Plan plan) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", plan.port());
        properties.put(Home.PROPERTY, Home.folder().toString());
        properties.put("yukidoke.keys.folder", keys.toString());
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

    /** Ends in order when the program is told to by Ctrl-C or a TERM signal. */
    void endWhenTold(Runnable farewell) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close();
                            farewell.run();
                        },
                        "end"));
    }

    /** Does some work while serving. When it fails, serving ends; unless it failed because serving ends. */
    void during(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException cause) {
            if (!ending.get()) {
                close();
                throw refusalIn(cause).orElseThrow(() -> cause);
            }
        }
    }

    /** Serves until the program is told to end. */
    void untilEnded() {
        try {
            ended.await();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets requests under way finish, then stops the database: the other way round they would all fail. */
    @Override
    public void close() {
        if (ending.getAndSet(true)) {
            return;
        }
        try {
            context.close();
        } finally {
            ground.close();
            ended.countDown();
        }
    }
}
