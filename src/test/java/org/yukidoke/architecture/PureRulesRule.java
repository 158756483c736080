package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code …Rules} and {@code …View} classes decide from what they are given: no database, no framework, no file, and the
 * time comes in as a value. Rules are static and, being a module's own reasoning, package-private.
 */
record PureRulesRule() implements Rule {

    private static final List<String> WORLD = List.of(
            "java.sql.",
            "javax.sql.",
            "java.io.",
            "java.net.http.",
            "java.nio.file.",
            "java.time.Clock",
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.",
            "org.springframework.",
            "jakarta.",
            "org.postgresql.");
    private static final Set<String> UNDECLARED =
            Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "getenv", "getProperty", "random");

    /** Rules that are part of a face, because a form is read by them. */
    private static final Set<String> FACES = Set.of("org.yukidoke.access.PasswordRules");

    @Override
    public List<String> broken(Tree tree) {
        return tree.classes().stream().flatMap(PureRulesRule::judge).distinct().toList();
    }

    private static Stream<String> judge(JavaClass type) {
        JavaClass outermost = outermost(type);
        boolean rules = outermost.getSimpleName().endsWith("Rules");
        boolean view = outermost.getSimpleName().endsWith("View");
        if (!rules && !view) {
            return Stream.of();
        }
        return Stream.of(world(type), asked(type), rules && type.equals(outermost) ? shape(type) : Stream.<String>of())
                .flatMap(found -> found);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PureRulesRule::outermost).orElse(type);
    }

    private static Stream<String> world(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(use -> Places.target(use).getFullName())
                .filter(name -> WORLD.stream().anyMatch(name::startsWith))
                .filter(name -> !name.endsWith("Exception"))
                .distinct()
                .map(name -> "%s knows %s; hand in what it decides from".formatted(type.getName(), name));
    }

    private static Stream<String> asked(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> UNDECLARED.contains(access.getTarget().getName()))
                .filter(access -> access.getTargetOwner().getName().startsWith("java."))
                .map(JavaAccess::getDescription);
    }

    private static Stream<String> shape(JavaClass type) {
        Predicate<JavaCodeUnit> isStatic = unit -> unit.getModifiers().contains(JavaModifier.STATIC);
        return Stream.of(
                        type.getMethods().stream()
                                .filter(isStatic.negate())
                                .map(method -> method.getFullName() + " is not static"),
                        type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .map(field -> field.getFullName() + " is state"),
                        Stream.of(type)
                                .filter(rules -> rules.getModifiers().contains(JavaModifier.PUBLIC)
                                        && !FACES.contains(rules.getName()))
                                .map(rules -> rules.getName() + " is public; let the module's face ask it"))
                .flatMap(found -> found);
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a rule that asks the clock").java("""
                        package org.yukidoke.plan;

                        final class DueRules {
                            private DueRules() {}

                            static boolean late(java.time.LocalDate due) {
                                return due.isBefore(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")));
                            }
                        }
                        """),
                Planted.that("a rule that reads rows").java("""
                        package org.yukidoke.plan;

                        final class DueRules {
                            private DueRules() {}

                            static int year(java.sql.ResultSet row) throws Exception {
                                return row.getInt("year");
                            }
                        }
                        """),
                Planted.that("rules with an object around them").java("""
                        package org.yukidoke.plan;

                        final class DueRules {
                            int year(int given) {
                                return given;
                            }
                        }
                        """),
                Planted.that("rules for everybody").java("""
                        package org.yukidoke.plan;

                        public final class DueRules {
                            private DueRules() {}
                        }
                        """),
                Planted.that("a view that asks the database").java("""
                        package org.yukidoke.plan.web;

                        record MeasureView(javax.sql.DataSource database) {}
                        """),
                Planted.that("a view that asks the clock").java("""
                        package org.yukidoke.plan.web;

                        record MeasureView(java.time.Clock clock) {}
                        """));
    }
}
