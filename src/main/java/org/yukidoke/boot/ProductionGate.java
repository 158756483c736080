package org.yukidoke.boot;

import org.springframework.beans.factory.ObjectProvider;
import org.yukidoke.db.ProductionCheck;

/** Keeps a product that is not fit for real people from opening. */
final class ProductionGate extends Gate {

    private final ObjectProvider<ProductionCheck> checks;

    ProductionGate(ObjectProvider<ProductionCheck> checks) {
        this.checks = checks;
    }

    @Override
    void pass() {
        checks.orderedStream().forEach(ProductionCheck::check);
    }
}
