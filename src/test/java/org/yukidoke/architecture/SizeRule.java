package org.yukidoke.architecture;

import java.util.List;
import java.util.stream.Stream;

/** A file that does not fit is two: Java within 400 lines, templates within 250. */
record SizeRule() implements Rule {

    private static final int JAVA = 400;
    private static final int TEMPLATE = 250;

    @Override
    public List<String> broken(Tree tree) {
        return Stream.of(tooLong(tree.main(), JAVA), tooLong(tree.tests(), JAVA), tooLong(tree.templates(), TEMPLATE))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<String> tooLong(List<Tree.Source> files, int most) {
        return files.stream()
                .filter(file -> file.lines().size() > most)
                .map(file -> "%s has %d lines, %d are too many"
                        .formatted(file.path(), file.lines().size(), most + 1));
    }

    /** Half of the files have at most so many lines, and nineteen of twenty. */
    static String report(List<Tree.Source> files) {
        int[] sizes =
                files.stream().mapToInt(file -> file.lines().size()).sorted().toArray();
        return sizes.length == 0
                ? "no files"
                : "%d files, median %d lines, 95th percentile %d, longest %d"
                        .formatted(
                                sizes.length,
                                sizes[sizes.length / 2],
                                sizes[Math.min(sizes.length - 1, sizes.length * 95 / 100)],
                                sizes[sizes.length - 1]);
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a class that does not end").java("""
                        package org.yukidoke.plan;

                        final class Endless {
                        %s}
                        """.formatted("    // and so on\n".repeat(JAVA))),
                Planted.that("a test that does not end").test("""
                        package org.yukidoke.plan;

                        final class EndlessTest {
                        %s}
                        """.formatted("    // and so on\n".repeat(JAVA))),
                Planted.that("a template that does not end")
                        .template("plan/endless.jte", "<p></p>\n".repeat(TEMPLATE + 1)));
    }
}
