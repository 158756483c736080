package org.yukidoke.boot;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps a refusal from being logged as a crash: the command says its one sentence. */
final class RefusalReporter implements SpringBootExceptionReporter {

    RefusalReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Serving.refusalIn(failure).isPresent();
    }
}
