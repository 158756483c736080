package org.yukidoke.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template shows what its own module's pages decided: it knows no class of another module but {@code web},
 * {@code chart}, {@code document} and {@code kernel}, calls no template of another module, and brings no script, style or text of its own.
 */
record TemplatesRule() implements Rule {

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("org\\.yukidoke\\.(\\w+)");
    private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\.");
    private static final Pattern INLINE =
            Pattern.compile("<style\\b|<script(?![^>]*\\bsrc=)[^>]*>|\\sstyle=|\\son[a-z]+=|javascript:|\\$unsafe");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]+");

    /** Folders that hold a part of a module too large for one. */
    private static final Map<String, String> PARTS = Map.of("style", "web", "plankeeping", "plan");

    @Override
    public List<String> broken(Tree tree) {
        return tree.templates().stream().flatMap(TemplatesRule::judge).toList();
    }

    private static Stream<String> judge(Tree.Source template) {
        String module = template.moduleIn(Tree.TEMPLATES);
        String text = COMMENT.matcher(template.text()).replaceAll("");
        return Stream.of(
                        groups(TYPE, text)
                                .filter(used -> !List.of(
                                                module,
                                                PARTS.getOrDefault(module, module),
                                                "web",
                                                "chart",
                                                "document",
                                                "kernel")
                                        .contains(used))
                                .map(used -> "a type of " + used),
                        groups(CALL, text)
                                .filter(called -> !called.startsWith("_") && !called.equals(module))
                                .map(called -> "a template of " + called),
                        INLINE.matcher(text).results().map(MatchResult::group),
                        // The style guide has texts to look at, not to read.
                        module.equals("style")
                                ? Stream.<String>of()
                                : JAPANESE.matcher(text).results().map(found -> "text outside i18n: " + found.group()))
                .flatMap(found -> found)
                .map(what -> template.path() + " holds " + what.strip());
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a template knows a class of another module")
                        .template("plan/measure.jte", "@import org.yukidoke.access.Account\n@param Account who\n"),
                Planted.that("a template calls one of another module")
                        .template("plan/measure.jte", "@template.access.badge()\n"),
                Planted.that("a script in a page").template("plan/measure.jte", "<script>run()</script>\n"),
                Planted.that("a handler in a page").template("plan/measure.jte", "<p onclick=\"run()\">x</p>\n"),
                Planted.that("a style in a page").template("plan/measure.jte", "<p style=\"color: red\">x</p>\n"),
                Planted.that("raw text from Java").template("plan/measure.jte", "$unsafe{view.html()}\n"),
                Planted.that("words in a page").template("plan/measure.jte", "<h1>工程表</h1>\n"));
    }

    @Override
    public List<Planted> sound() {
        return List.of(Planted.that("a template that calls a component and explains itself")
                .template("plan/measure.jte", """
                        <%-- 工程表 in the plan's own layout --%>
                        @import org.yukidoke.plan.web.MeasureView
                        @import org.yukidoke.web.Texts
                        @param MeasureView view
                        @template._component.link(href = view.address())
                        <script src="/assets/yukidoke.js"></script>
                        """));
    }
}
