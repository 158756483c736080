package org.yukidoke.progress;

import org.springframework.beans.factory.InitializingBean;
import org.yukidoke.db.DemoData;

/** The demo's results, published, for tests of other modules; with a database of its own, for others count in theirs. */
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
