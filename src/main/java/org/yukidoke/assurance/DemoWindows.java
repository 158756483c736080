package org.yukidoke.assurance;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.db.DemoData;

/** The directory of the demo: what the five plans and the laws say of windows, with unknown parts unknown. */
@Component
@Order(5)
final class DemoWindows implements DemoData {

    private final WindowIntake intake;

    DemoWindows(WindowIntake intake) {
        this.intake = intake;
    }

    @Override
    public void load() {
        intake.take();
    }
}
