package org.yukidoke.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Chore}, one after the other. */
@Component
final class Chores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final int FIRST_SECONDS = 5;

    private final ObjectProvider<Chore> chores;
    private final ChoreSettings settings;
    private final Clock time;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable ScheduledExecutorService> clock = new AtomicReference<>();

    Chores(ObjectProvider<Chore> chores, ChoreSettings settings, Clock time) {
        this.chores = chores;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public void start() {
        if (!settings.run()) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("chores").factory());
        if (!clock.compareAndSet(null, started)) {
            started.shutdown();
            return;
        }
        List<Chore> all = chores.orderedStream().toList();
        for (Chore chore : all) {
            var _ = started.scheduleWithFixedDelay(
                    () -> run(chore), FIRST_SECONDS, chore.every().toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Runs one at once, beside its turns; nothing happens where chores do not run. */
    void soon(Chore chore) {
        ScheduledExecutorService running = clock.get();
        if (running != null) {
            try {
                running.execute(() -> run(chore));
            } catch (RejectedExecutionException stopping) {
                // Its next turn comes with the next start.
                LOG.debug("{} waits for the next start", chore.name());
            }
        }
    }

    private void run(Chore chore) {
        try {
            chore.run(time.instant());
            if (failing.remove(chore.name())) {
                LOG.info("{} works again", chore.name());
            }
        } catch (RuntimeException cause) {
            // Once, not at every turn.
            if (failing.add(chore.name())) {
                LOG.error("{} does not work at the moment", chore.name(), cause);
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending = clock.getAndSet(null);
        if (ending != null) {
            ending.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return clock.get() != null;
    }
}
