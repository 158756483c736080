package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** A module uses only the modules its line of the graph names, and of those only the face. */
record ModulesRule(ModuleGraph graph) implements Rule {

    @Override
    public List<String> broken(Tree tree) {
        return tree.classes().stream()
                .flatMap(type -> Places.uses(type).map(use -> judge(type, Places.target(use))))
                .filter(fault -> !fault.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private String judge(JavaClass from, JavaClass to) {
        String user = Places.module(from);
        String used = Places.module(to);
        if (!graph.knows(user)) {
            return user + " has no line in ModuleGraph";
        }
        if (!graph.allows(user, used)) {
            return "%s uses %s: the line of %s does not name %s".formatted(from.getName(), to.getName(), user, used);
        }
        boolean inside = user.equals(used) || Places.isFace(to) || user.equals(ModuleGraph.WIRING);
        return inside ? "" : "%s uses %s, which is inside %s".formatted(from.getName(), to.getName(), used);
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("an earlier module uses a later one").java("""
                        package org.yukidoke.db;

                        record Peek(org.yukidoke.plan.Seen seen) {}
                        """).java("""
                        package org.yukidoke.plan;

                        public record Seen(int year) {}
                        """),
                Planted.that("a module uses the pages of another").java("""
                        package org.yukidoke.plan;

                        record Peek(org.yukidoke.access.web.Seen seen) {}
                        """).java("""
                        package org.yukidoke.access.web;

                        public record Seen(int year) {}
                        """),
                Planted.that("a module uses a class inside another, only in a method")
                        .java("""
                        package org.yukidoke.progress;

                        final class Peek {
                            private Peek() {}

                            static int year() {
                                return new org.yukidoke.plan.catalogue.Seen(2020).year();
                            }
                        }
                        """)
                        .java("""
                        package org.yukidoke.plan.catalogue;

                        public record Seen(int year) {}
                        """),
                Planted.that("matching looks into casework").java("""
                        package org.yukidoke.matching;

                        record Peek(org.yukidoke.casework.Seen seen) {}
                        """).java("""
                        package org.yukidoke.casework;

                        public record Seen(int year) {}
                        """),
                Planted.that("a module nobody has drawn").java("""
                        package org.yukidoke.weather;

                        record Sky(Cloud cloud) {}
                        """).java("""
                        package org.yukidoke.weather;

                        record Cloud(int height) {}
                        """));
    }

    @Override
    public List<Planted> sound() {
        return List.of(Planted.that("the wiring knows the inside of a module")
                .java("""
                        package org.yukidoke.boot;

                        record Wires(org.yukidoke.plan.catalogue.Seen seen) {}
                        """)
                .java("""
                        package org.yukidoke.plan.catalogue;

                        public record Seen(int year) {}
                        """));
    }
}
