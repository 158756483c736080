package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Where classes stand: {@code org.yukidoke.<module>} is a module's face, packages below it are its inside. */
final class Places {

    private static final String ROOT = "org.yukidoke.";

    private Places() {}

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    static String module(JavaClass type) {
        return module(type.getPackageName());
    }

    static String module(String name) {
        String rest = name.substring(ROOT.length());
        int end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }

    static boolean isFace(JavaClass type) {
        return type.getPackageName().equals(ROOT + module(type));
    }

    /** Pages and the open interface: the outside of a module, used by nobody. */
    static boolean isEdge(String packageName) {
        return packageName.matches("org\\.yukidoke\\.\\w+\\.(web|api)(\\..*)?");
    }

    /** What a class uses among our own classes. */
    static Stream<Dependency> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> isOurs(use.getTargetClass().getBaseComponentType()));
    }

    static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }
}
