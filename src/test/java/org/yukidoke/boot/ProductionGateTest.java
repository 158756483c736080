package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yukidoke.db.ProductionCheck;
import org.yukidoke.db.Refusal;

class ProductionGateTest {

    private static final ProductionCheck CONTENT = () -> {};
    private static final ProductionCheck DEMO_ACCOUNT_LEFT = () -> {
        throw new Refusal("access.refusal.demo_account");
    };

    @Test
    void theProductStaysShutWhileAModuleRefuses() {
        assertThatThrownBy(() -> start(CONTENT, DEMO_ACCOUNT_LEFT)).hasRootCauseInstanceOf(Refusal.class);
    }

    @Test
    void itOpensWhenAllAreContent() {
        try (var context = start(CONTENT)) {
            assertThat(context.getBean(ProductionGate.class).isRunning()).isTrue();
        }
    }

    private static AnnotationConfigApplicationContext start(ProductionCheck... checks) {
        var context = new AnnotationConfigApplicationContext();
        for (int number = 0; number < checks.length; number++) {
            context.getBeanFactory().registerSingleton("check" + number, checks[number]);
        }
        context.registerBean(ProductionGate.class);
        context.refresh();
        return context;
    }
}
