package org.yukidoke.assurance;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings in at each start what plans name anew, before anybody reads. */
@Component
final class AtStart implements SmartLifecycle {

    // After the facts the directory itself comes with, whose municipalities it needs.
    private static final int AFTER_FACTS = -90;

    private final WindowIntake intake;
    private boolean taken;

    AtStart(WindowIntake intake) {
        this.intake = intake;
    }

    @Override
    public void start() {
        intake.take();
        taken = true;
    }

    @Override
    public void stop() {
        taken = false;
    }

    @Override
    public boolean isRunning() {
        return taken;
    }

    @Override
    public int getPhase() {
        return AFTER_FACTS;
    }
}
