package org.yukidoke.progress;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.db.DemoData;

/** The demo's results, published, for tests of other modules. */
@TestComponent
@Lazy // the demo is tried on this class path too
public final class DemoFigures implements InitializingBean {

    private final DemoActuals actuals;

    // The plans come first.
    DemoFigures(DemoActuals actuals, Councils councils) {
        this.actuals = actuals;
    }

    @Override
    public void afterPropertiesSet() {
        DemoData data = actuals;
        data.load();
    }
}
