package org.yukidoke.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts one browser for all journeys, gives each test its own empty profile, and looks at what went wrong. */
final class Stage implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace STORE = Namespace.create(Stage.class);

    // Asked before the application is started for nothing.
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.find()
                .map(found -> ConditionEvaluationResult.enabled("a browser: " + found))
                .orElseGet(() -> ConditionEvaluationResult.disabled("NO BROWSER, so this journey is SKIPPED: install"
                        + " chromium and fonts-noto-cjk, or set YUKIDOKE_BROWSER"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Browser.class);
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE).computeIfAbsent(Browser.class, asked -> open(context), Browser.class);
    }

    private static Browser open(ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(STORE)
                .computeIfAbsent(Chromium.class, asked -> Chromium.start(), Chromium.class);
        var application = SpringExtension.getApplicationContext(context);
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        return new Browser(chromium, "http://localhost:" + port, application.getBean(DemoStage.class), name);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var browser = context.getStore(STORE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            browser.takePictures();
            return;
        }
        assertThat(browser.complaints()).as("what the browser complained about").isEmpty();
    }
}
