package org.yukidoke.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The application is shared by many classes, its data are not: each begins with the database as it was when the application
 * had started. Which classes share one depends on which program comes to them first, so that a test that saw its
 * neighbours' rows would pass on one day and fail on another.
 */
public final class EachClassAnew implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        var application = test.getApplicationContext();
        // Beans are made when they are first asked for; what these lay out belongs to the beginning.
        application.getBeansWithAnnotation(TestComponent.class);
        application
                .getBean(TestDatabase.class)
                .rewind(application.getBeansOfType(HikariDataSource.class).values());
    }
}
