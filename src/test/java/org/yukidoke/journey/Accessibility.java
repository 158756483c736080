package org.yukidoke.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What a program can tell about WCAG 2.2 AA: the rules of axe, and that nothing has to be scrolled sideways. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    // Only what is wrong is worked out to the end; where every right part stands would take longer than the rest.
    private static final String RUN = """
            async levels => {
              const told = await axe.run(document, {
                runOnly: { type: "tag", values: levels },
                resultTypes: ["violations"],
              });
              if (told.passes.length === 0) return ["no rule was tried on this page"];
              return told.violations.map(rule =>
                `${rule.help} (${rule.id}, ${rule.impact})\\n` + rule.nodes.slice(0, 5).map(node =>
                  `  at ${node.target}\\n    ${node.html}\\n    ${node.failureSummary.replace(/\\s*\\n\\s*/g, " ")}`
                ).join("\\n"));
            }
            """;

    private Accessibility() {}

    /** What is wrong with a page as it is shown now, in words that say where. */
    static List<String> barriers(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        List<?> found = (List<?>) page.evaluate(RUN, LEVELS);
        return Stream.concat(found.stream().map(String::valueOf), sideways(page))
                .toList();
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
