package org.yukidoke.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Nothing is left lying about: no marks of unfinished work, no silenced check without its reason, no waiting test. */
record LeftoversRule() implements Rule {

    // Split, so that this file does not find itself.
    private static final Map<Pattern, String> EVERYWHERE = Map.of(
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b(?! \\(issue \\d+\\))"),
            "unfinished work without an issue",
            Pattern.compile("\\b(org\\.mock" + "ito|lom" + "bok)\\."),
            "a mock or generated code");
    private static final Map<Pattern, String> TESTS = Map.of(
            Pattern.compile("\\bThread\\.sl" + "eep\\("),
            "a test that waits for time; wait for what it needs",
            Pattern.compile("@Dis" + "abled(?!\\(\\s*(value\\s*=\\s*)?\"[^\"]{8,}\")"),
            "a test left out without a reason");
    private static final Pattern SILENCED = Pattern.compile("@Suppress" + "Warnings\\(");

    @Override
    public List<String> broken(Tree tree) {
        return Stream.concat(
                        Stream.of(tree.main(), tree.tests(), tree.templates(), tree.migrations())
                                .flatMap(List::stream)
                                .filter(LeftoversRule::isJudged)
                                .flatMap(source -> Stream.concat(marks(source, EVERYWHERE), silenced(source))),
                        tree.tests().stream().filter(LeftoversRule::isJudged).flatMap(source -> marks(source, TESTS)))
                .toList();
    }

    // Rules quote what they forbid.
    private static boolean isJudged(Tree.Source source) {
        return !source.path().endsWith("architecture/LeftoversRule.java");
    }

    private static Stream<String> marks(Tree.Source source, Map<Pattern, String> marks) {
        List<String> lines = source.lines();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(number -> marks.entrySet().stream()
                        .filter(mark -> mark.getKey().matcher(lines.get(number)).find())
                        .map(mark -> "%s:%d: %s".formatted(source.path(), number + 1, mark.getValue())));
    }

    private static Stream<String> silenced(Tree.Source source) {
        List<String> lines = source.lines();
        return IntStream.range(0, lines.size())
                .filter(number -> SILENCED.matcher(lines.get(number)).find())
                .filter(number -> !lines.get(number).contains("// "))
                .filter(number -> number == 0 || !lines.get(number - 1).strip().startsWith("//"))
                .mapToObj(number ->
                        "%s:%d: a check silenced without a comment that says why".formatted(source.path(), number + 1));
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("work left for later").java("""
                        package org.yukidoke.plan;

                        final class Later {
                            // TODO sort
                        }
                        """),
                Planted.that("work left for later in a template").template("plan/later.jte", "<%-- FIXME --%>\n"),
                Planted.that("a check silenced in silence").java("""
                        package org.yukidoke.plan;

                        @SuppressWarnings("unused")
                        final class Quiet {}
                        """),
                Planted.that("a test that sleeps").test("""
                        package org.yukidoke.plan;

                        final class SleepyTest {
                            void waits() throws Exception {
                                Thread.sleep(10);
                            }
                        }
                        """),
                Planted.that("a test left out").test("""
                        package org.yukidoke.plan;

                        import org.junit.jupiter.api.Disabled;

                        @Disabled
                        final class LeftOutTest {}
                        """),
                Planted.that("a mock").test("""
                        package org.yukidoke.plan;

                        import org.mockito.Mockito;

                        final class MockingTest {}
                        """));
    }

    @Override
    public List<Planted> sound() {
        return List.of(Planted.that("a check silenced for a reason, work with an issue, a test left out for a reason")
                .java("""
                        package org.yukidoke.plan;

                        // Read by the template only.
                        @SuppressWarnings("unused")
                        final class Quiet {
                            // TODO (issue 12) the second edition
                        }
                        """)
                .test("""
                        package org.yukidoke.plan;

                        import org.junit.jupiter.api.Disabled;

                        @Disabled("needs a printer, see docs/decisions/0012")
                        final class LeftOutTest {}
                        """));
    }
}
