package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Inside a module the packages form no cycle and nothing uses the pages ({@code web}, {@code api}), which stand on all
 * the rest. So either the sub-packages use the face, or the face uses a sub-package that knows nothing of it.
 */
record PackagesRule() implements Rule {

    @Override
    public List<String> broken(Tree tree) {
        Map<String, Set<String>> uses = new TreeMap<>();
        tree.classes()
                .forEach(type -> Places.uses(type)
                        .map(Places::target)
                        .filter(to -> Places.module(to).equals(Places.module(type)))
                        .map(JavaClass::getPackageName)
                        .filter(to -> !to.equals(type.getPackageName()))
                        .forEach(to -> uses.computeIfAbsent(type.getPackageName(), from -> new TreeSet<>())
                                .add(to)));
        return uses.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(to -> judge(entry.getKey(), to, uses)))
                .toList();
    }

    private static Stream<String> judge(String from, String to, Map<String, Set<String>> uses) {
        if (Places.isEdge(to) && !Places.isEdge(from)) {
            return Stream.of("%s uses %s: pages stand on the rest of a module, not under it".formatted(from, to));
        }
        return reaches(to, from, uses, new TreeSet<>())
                ? Stream.of("%s uses %s and is used by it".formatted(from, to))
                : Stream.of();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, uses, seen)));
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a face uses its own pages").java("""
                        package org.yukidoke.plan;

                        record Peek(org.yukidoke.plan.web.Seen seen) {}
                        """).java("""
                        package org.yukidoke.plan.web;

                        public record Seen(int year) {}
                        """),
                Planted.that("a face and a package inside use each other")
                        .java("""
                        package org.yukidoke.plan;

                        public record Peek(org.yukidoke.plan.catalogue.Seen seen) {}
                        """)
                        .java("""
                        package org.yukidoke.plan.catalogue;

                        public record Seen(int year) {
                            int years(org.yukidoke.plan.Peek other) {
                                return other.seen().year() - year;
                            }
                        }
                        """));
    }
}
