package org.yukidoke.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.yukidoke.boot.Application;
import org.yukidoke.support.EachClassAnew;
import org.yukidoke.support.PageTest;

/**
 * A test that takes a {@link Browser} through the whole application, laid out as the demo is: the five plans and the
 * accounts to try. All journeys share one running application, and each class begins with its data as they were.
 *
 * <p>Without a browser journeys are skipped. A failed one leaves pictures of its pages in {@code target/journeys}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Application.class, DemoStage.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PageTest.FreshDatabase.class)
@TestExecutionListeners(
        listeners = EachClassAnew.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ExtendWith(Stage.class)
@interface Journey {}
