package org.yukidoke.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse. At every stop it must be seen where one is. */
final class Keyboard {

    private static final int PATIENCE = 150;

    // 2.4.7 Focus Visible and 2.4.11 Focus Not Obscured: a line or a shadow around it, and nothing lies over it.
    private static final String SEEN = """
            () => {
              const part = document.activeElement;
              if (!part || part === document.body || part.tagName === "MAIN") return "";
              const style = getComputedStyle(part);
              const lined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
              if (!lined && style.boxShadow === "none") return "no mark around " + part.outerHTML.slice(0, 120);
              const box = part.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return inside ? "" : "out of sight: " + part.outerHTML.slice(0, 120);
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until this has the focus. */
    Keyboard tabTo(Locator wanted) {
        for (int stop = 0; stop < PATIENCE; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN)).isEqualTo("");
            if (Boolean.TRUE.equals(wanted.evaluate("part => part === document.activeElement"))) {
                return this;
            }
        }
        throw new AssertionError(
                "%s is not reached by %d presses of Tab on %s".formatted(wanted, PATIENCE, page.url()));
    }

    Keyboard enter() {
        page.keyboard().press("Enter");
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
