package org.yukidoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet keeps to its own figures and to what a page of ours may load. */
class StyleSheetTest {

    private static final Path PARTS = Path.of("src/main/resources/assets/css");

    @Test
    void aColourHasANameEverywhereButWhereItIsNamedAndOnPaper() throws IOException {
        for (Path part : parts()) {
            if (part.endsWith("00-tokens.css") || part.endsWith("90-print.css")) {
                continue;
            }
            assertThat(Files.readString(part)).as(part.toString()).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
        }
    }

    @Test
    void everyTokenUsedIsDefined() throws IOException {
        String all = "";
        for (Path part : parts()) {
            all += Files.readString(part);
        }
        assertThat(found(all, "var\\((--[a-z0-9-]+)")).isSubsetOf(found(all, "(--[a-z0-9-]+):"));
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (Path part : parts()) {
            assertThat(Files.readString(part)).as(part.toString()).doesNotContain("url(", "@import", "@font-face");
        }
    }

    /** The content security policy would drop them silently. */
    @Test
    void templatesHaveNoStyleOrScriptOfTheirOwn() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=\"|javascript:|<script(?![^>]*src=\"\\$)")
                        .doesNotContain("$unsafe");
            }
        }
    }

    private static Set<String> found(String text, String pattern) {
        var names = new TreeSet<String>();
        var match = Pattern.compile(pattern).matcher(text);
        while (match.find()) {
            names.add(match.group(1));
        }
        return names;
    }

    private static List<Path> parts() throws IOException {
        try (Stream<Path> parts = Files.list(PARTS)) {
            return parts.sorted().toList();
        }
    }
}
