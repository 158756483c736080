package org.yukidoke.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.yukidoke.boot.Application;
import org.yukidoke.boot.GivenDatabase;

/**
 * A test of pages: the whole application on a database of its own, asked by {@code MockMvc} or over HTTP at
 * {@code @LocalServerPort}.
 *
 * <p>The application is started once and shared by all page tests with the same settings. Each class begins with the
 * database as it was after the start and with what it has {@linkplain #laidOut() laid out}; the tests of a class share its
 * rows. {@link TestDatabase} and every {@code @TestComponent} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PageTest.FreshDatabase.class, Fixtures.class})
@TestExecutionListeners(
        listeners = EachClassAnew.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PageTest {

    /** Those {@code @TestComponent}s that lay rows out when they are made, in this order. */
    Class<?>[] laidOut() default {};

    /** Gives the application a clone of the migrated template. */
    final class FreshDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            var database = TestDatabase.create();
            context.getBeanFactory().registerSingleton("testDatabase", database);
            // Several applications stay alive beside each other on one server.
            TestPropertyValues.of(
                            "yukidoke.db.connections=6",
                            "yukidoke.keys.folder=" + TestKeys.FOLDER,
                            "yukidoke.chores.run=false")
                    .applyTo(context);
            new GivenDatabase(database.access()).initialize(context);
        }
    }
}
