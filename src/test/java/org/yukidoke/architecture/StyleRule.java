package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names say what a class is about; nothing absent is stored; nothing static changes; only the program prints. */
record StyleRule() implements Rule {

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".+(Service|Manager|Impl|Dto|DTO|Utils?|Helper|Common)s?");

    @Override
    public List<String> broken(Tree tree) {
        return tree.classes().stream()
                .flatMap(type ->
                        Stream.of(names(type), fields(type), console(type)).flatMap(found -> found))
                .toList();
    }

    private static Stream<String> names(JavaClass type) {
        return EMPTY_NAME.matcher(type.getSimpleName()).matches()
                ? Stream.of(type.getName() + " is named by a pattern; name what it is about")
                : Stream.of();
    }

    private static Stream<String> fields(JavaClass type) {
        return type.getFields().stream().flatMap(StyleRule::field);
    }

    private static Stream<String> field(JavaField field) {
        if (field.getRawType().isEquivalentTo(java.util.Optional.class)) {
            return Stream.of(field.getFullName() + " stores an Optional; store a state of its own, or a blank");
        }
        boolean changes = field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.FINAL)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
        return changes ? Stream.of(field.getFullName() + " is static and can change") : Stream.of();
    }

    private static Stream<String> console(JavaClass type) {
        return Places.module(type).equals(ModuleGraph.WIRING)
                ? Stream.of()
                : type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .map(access -> access.getDescription() + ": only the program's commands print");
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a class named by a pattern").java("""
                        package org.yukidoke.plan;

                        final class MeasureService {}
                        """),
                Planted.that("an Optional that is kept").java("""
                        package org.yukidoke.plan;

                        record Measured(java.util.Optional<String> unit) {}
                        """),
                Planted.that("a static that changes").java("""
                        package org.yukidoke.plan;

                        final class Counted {
                            static int count;
                        }
                        """),
                Planted.that("a module that prints").java("""
                        package org.yukidoke.plan;

                        final class Loud {
                            void say() {
                                System.out.println("x");
                            }
                        }
                        """));
    }

    @Override
    public List<Planted> sound() {
        return List.of(Planted.that("the domain's own Service").java("""
                        package org.yukidoke.directory;

                        record Service(String name) {}
                        """));
    }
}
