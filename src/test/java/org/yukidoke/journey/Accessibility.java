package org.yukidoke.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program can tell about WCAG 2.2 AA: the rules of axe, and that nothing has to be scrolled sideways. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** What is wrong with a page as it is shown now, in words that say where. */
    static List<String> barriers(Page page) {
        var found = new AxeBuilder(page)
                .withTags(LEVELS).analyze().getViolations().stream().map(Accessibility::words);
        return Stream.concat(found, sideways(page)).toList();
    }

    private static String words(Rule rule) {
        return "%s (%s, %s)\n%s"
                .formatted(
                        rule.getHelp(),
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().stream()
                                .map(Accessibility::words)
                                .limit(5)
                                .collect(Collectors.joining("\n")));
    }

    private static String words(CheckedNode node) {
        return "  at %s\n    %s\n    %s"
                .formatted(
                        node.getTarget(),
                        node.getHtml(),
                        node.getFailureSummary().replaceAll("\\s*\\n\\s*", " "));
    }

    // 1.4.10 Reflow: tables may scroll within their frame, the page may not.
    private static Stream<String> sideways(Page page) {
        var widest = page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return "";
                  const wide = [...document.querySelectorAll("body *")]
                      .filter(part => part.getBoundingClientRect().right > room + 1);
                  return wide.slice(-3).map(part => part.outerHTML.slice(0, 120)).join(" | ") || "the page";
                }
                """);
        return Stream.of(String.valueOf(widest))
                .filter(part -> !part.isEmpty())
                .map(part -> "the page must be scrolled sideways (reflow) because of " + part);
    }
}
