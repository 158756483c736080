package org.yukidoke.support;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every {@code @TestComponent} can be had in every test of pages: each is made when somebody asks for it. */
final class Fixtures implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final List<Class<?>> ALL = find();

    @Override
    public void initialize(GenericApplicationContext context) {
        var reader = new AnnotatedBeanDefinitionReader(context);
        ALL.forEach(reader::register);
    }

    private static List<Class<?>> find() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(TestComponent.class));
        return scan.findCandidateComponents("org.yukidoke").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, Fixtures.class.getClassLoader()))
                .toList();
    }
}
