package org.yukidoke.boot;

import org.springframework.context.SmartLifecycle;

/** Work done when all parts are wired but the web server is not open yet. Throwing keeps it shut. */
abstract class Gate implements SmartLifecycle {

    private boolean open;

    /** What must have happened before the first request. */
    abstract void pass();

    @Override
    public final void start() {
        pass();
        open = true;
    }

    @Override
    public final void stop() {
        open = false;
    }

    @Override
    public final boolean isRunning() {
        return open;
    }

    // The web server starts in one of the last phases.
    @Override
    public final int getPhase() {
        return 0;
    }
}
