package org.yukidoke.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The application is shared by many classes, its data are not: each begins with the database as it was when the application
 * had started, and with what it has laid out. Which classes share one depends on which program comes to them first, so that
 * a test that saw its neighbours' rows would pass on one day and fail on another.
 */
public final class EachClassAnew implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext application = test.getApplicationContext();
        List<Class<?>> laidOut = laidOut(test.getTestClass());
        var pools = application.getBeansOfType(HikariDataSource.class).values();
        // Few classes need all connections, and every class begins with new ones.
        pools.forEach(pool -> pool.setMinimumIdle(1));
        application
                .getBean(TestDatabase.class)
                .rewind(pools, laidOut.stream().map(Class::getName).toList(), () -> layOut(application, laidOut));
    }

    private static List<Class<?>> laidOut(Class<?> test) {
        PageTest page = AnnotatedElementUtils.findMergedAnnotation(test, PageTest.class);
        return page == null ? List.of() : Arrays.asList(page.laidOut());
    }

    // They lay out when they are made, so they are made anew.
    private static void layOut(ApplicationContext application, List<Class<?>> fixtures) {
        var beans = (DefaultListableBeanFactory) application.getAutowireCapableBeanFactory();
        for (Class<?> fixture : fixtures) {
            for (String name : beans.getBeanNamesForType(fixture)) {
                beans.destroySingleton(name);
            }
        }
        fixtures.forEach(application::getBean);
    }
}
