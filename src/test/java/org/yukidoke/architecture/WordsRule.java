package org.yukidoke.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people read stands in {@code i18n}, in both languages: no class of a page or a command spells Japanese, but for
 * the marks of a date, which are the same word in every sentence.
 */
record WordsRule() implements Rule {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}&&[^年度月日時分元]]");

    /** Classes that know Japanese as data: a document's own units, forms of letters, samples to look at, made-up names. */
    private static final Set<String> KNOWS_JAPANESE = Set.of(
            "org.yukidoke.web.style.StyleGuide",
            "org.yukidoke.plan.web.PlanWords",
            "org.yukidoke.plan.web.Folded",
            "org.yukidoke.boot.OrganisationMaker",
            "org.yukidoke.boot.MadeUpNation");

    @Override
    public List<String> broken(Tree tree) {
        return tree.models().stream()
                .map(Texts::of)
                .filter(texts -> isShown(texts.type()) && !KNOWS_JAPANESE.contains(texts.outermost()))
                .flatMap(WordsRule::judge)
                .toList();
    }

    private static boolean isShown(String type) {
        return ModuleGraph.OUTSIDE.contains(Places.module(type))
                || Places.module(type).equals(ModuleGraph.WIRING)
                || Places.isEdge(type.substring(0, type.lastIndexOf('.')));
    }

    private static Stream<String> judge(Texts texts) {
        return texts.texts().stream()
                .filter(text -> JAPANESE.matcher(text).find())
                .map(text -> "%s spells \"%s\"; put it into i18n".formatted(texts.type(), text));
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a page class that spells a heading").java("""
                        package org.yukidoke.plan.web;

                        final class MeasureHeading {
                            String heading() {
                                return "工程表";
                            }
                        }
                        """),
                Planted.that("a command that speaks Japanese to everybody").java("""
                        package org.yukidoke.boot;

                        final class Greeting {
                            String to(String name) {
                                return "ようこそ " + name;
                            }
                        }
                        """));
    }

    @Override
    public List<Planted> sound() {
        return List.of(
                Planted.that("Japanese as data and in a comment").java("""
                        package org.yukidoke.kernel;

                        final class Era {
                            static final String FIRST = "元";
                        }
                        """).java("""
                        package org.yukidoke.plan.web;

                        /** 工程表. */
                        record ScheduleHeading(String key) {}
                        """));
    }
}
