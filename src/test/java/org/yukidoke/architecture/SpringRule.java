package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parts get what they need by their constructor, at most seven of it, and controllers stand in {@code web} or
 * {@code api}, where nobody else can use them.
 */
record SpringRule() implements Rule {

    private static final int COLLABORATORS = 7;
    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final List<String> INJECTED = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    @Override
    public List<String> broken(Tree tree) {
        return tree.classes().stream()
                .flatMap(type -> Stream.of(controllers(type), fields(type), constructors(type))
                        .flatMap(found -> found))
                .toList();
    }

    private static Stream<String> controllers(JavaClass type) {
        boolean controller = type.isAnnotatedWith(CONTROLLER) || type.isMetaAnnotatedWith(CONTROLLER);
        boolean outside = Places.isEdge(type.getPackageName())
                || ModuleGraph.OUTSIDE.contains(Places.module(type))
                || Places.module(type).equals(ModuleGraph.WIRING);
        return controller && !outside
                ? Stream.of(type.getName() + " is a controller outside web and api")
                : Stream.of();
    }

    private static Stream<String> fields(JavaClass type) {
        return Stream.concat(
                        type.getFields().stream(),
                        type.getMethods().stream()
                                .filter(method ->
                                        !method.isAnnotatedWith("org.springframework.context.annotation.Bean")))
                .filter(member -> INJECTED.stream().anyMatch(member::isAnnotatedWith))
                .map(member -> (member instanceof JavaField ? "field " : "method ") + member.getFullName()
                        + " is injected; take it in the constructor");
    }

    private static Stream<String> constructors(JavaClass type) {
        boolean value = type.isRecord() || type.isEnum() || type.getModifiers().contains(JavaModifier.ABSTRACT);
        return value
                ? Stream.of()
                : type.getConstructors().stream()
                        .filter(made -> collaborators(made) > COLLABORATORS)
                        .map(made -> "%s takes %d collaborators: these are two classes"
                                .formatted(made.getFullName(), collaborators(made)));
    }

    private static int collaborators(JavaConstructor made) {
        return made.getRawParameterTypes().size();
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a controller in a face").java("""
                        package org.yukidoke.plan;

                        @org.springframework.stereotype.Controller
                        final class MeasurePages {}
                        """),
                Planted.that("a controller of the open interface in a face").java("""
                        package org.yukidoke.plan;

                        @org.springframework.web.bind.annotation.RestController
                        final class MeasureApi {}
                        """),
                Planted.that("a field that Spring fills").java("""
                        package org.yukidoke.plan;

                        final class Measures {
                            @org.springframework.beans.factory.annotation.Autowired
                            private javax.sql.DataSource database;
                        }
                        """),
                Planted.that("a setter that Spring calls").java("""
                        package org.yukidoke.plan;

                        final class Measures {
                            @org.springframework.beans.factory.annotation.Autowired
                            void take(javax.sql.DataSource database) {}
                        }
                        """),
                Planted.that("an eighth collaborator").java("""
                        package org.yukidoke.plan;

                        final class Measures {
                            Measures(Byte a, Short b, Integer c, Long d, Float e, Double f, String g, Character h) {}
                        }
                        """));
    }

    @Override
    public List<Planted> sound() {
        return List.of(Planted.that("a value with many facts and a controller among pages")
                .java("""
                        package org.yukidoke.plan;

                        record Facts(Byte a, Short b, Integer c, Long d, Float e, Double f, String g, Character h) {}
                        """)
                .java("""
                        package org.yukidoke.plan.web;

                        @org.springframework.stereotype.Controller
                        final class MeasurePages {}
                        """));
    }
}
