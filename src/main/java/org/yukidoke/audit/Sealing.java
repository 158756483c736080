package org.yukidoke.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what was recorded, every second. Every copy of the program does it, and the database lets one at a time; nobody
 * who works waits for it.
 */
@Component
@Profile("!portal") // whose database user may not write to the record
final class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int AT_ONCE = 4096;

    private final JdbcClient database;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicReference<@Nullable ScheduledExecutorService> clock = new AtomicReference<>();

    Sealing(JdbcClient database) {
        this.database = database;
    }

    /** Seals until nothing is left to seal, or another copy of the program is at it. Returns how many were sealed. */
    int all() {
        int sealed = 0;
        int next;
        do {
            next = database.sql("select audit.seal_next(:atMost)")
                    .param("atMost", AT_ONCE)
                    .query(Integer.class)
                    .single();
            sealed += Math.max(0, next);
        } while (next == AT_ONCE);
        return sealed;
    }

    private void tick() {
        try {
            all();
            if (failing.getAndSet(false)) {
                LOG.info("the record is being sealed again");
            }
        } catch (RuntimeException cause) {
            // Once, not every second: whatever is wrong with the database is in the log many times already.
            if (!failing.getAndSet(true)) {
                LOG.error("the record cannot be sealed at the moment", cause);
            }
        }
    }

    @Override
    public void start() {
        if (!running.getAndSet(true)) {
            // A new one each time: a context that was stopped may be started again.
            var started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("seal").factory());
            clock.set(started);
            var _ = started.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        }
    }

    /** The last events are sealed too: whoever looks at a database at rest finds nothing loose. */
    @Override
    public void stop() {
        if (running.getAndSet(false)) {
            ScheduledExecutorService ending = clock.getAndSet(null);
            if (ending != null) {
                ending.shutdown();
            }
            tick();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    // Before the web server starts and after it has ended: requests that are still finished write to the record.
    @Override
    public int getPhase() {
        return -1;
    }
}
