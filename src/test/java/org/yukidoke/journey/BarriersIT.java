package org.yukidoke.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scan finds what it is there for: each page here has one barrier put into it. */
@Journey
class BarriersIT {

    private static final String PAGE = """
            <!doctype html>
            <html lang="ja"><head><title>x</title><meta name="viewport" content="width=device-width"></head>
            <body><main><h1>x</h1>%s</main></body></html>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            image-alt      | <img src="data:,">
            color-contrast | <p style="color: #999; background: #fff">pale</p>
            label          | <input name="login">
            target-size    | <p><button style="width:9px;height:9px;padding:0"></button><button style="width:9px;height:9px;padding:0">b</button></p>
            reflow         | <div style="width: 3000px">wide</div>
            """)
    void aBarrierIsFoundAndNamed(String rule, String html, Browser browser) {
        var page = browser.phone().page();
        page.setContent(PAGE.formatted(html));
        assertThat(Accessibility.barriers(page)).anyMatch(words -> words.contains("(" + rule));
    }

    @Test
    void aSoundPageHasNone(Browser browser) {
        var page = browser.phone().page();
        page.setContent(PAGE.formatted("<p>text</p>"));
        assertThat(Accessibility.barriers(page)).isEmpty();
    }

    @Test
    void aFocusThatCannotBeSeenIsFound(Browser browser) {
        var visit = browser.desk();
        visit.page().setContent(PAGE.formatted("<a href='/' style='outline: none'>away</a>"));
        var link = visit.page().locator("a");
        assertThatThrownBy(() -> visit.keyboard().tabTo(link)).hasMessageContaining("no mark around");
    }

    @Test
    void whatCannotBeReachedByKeyboardIsFound(Browser browser) {
        var visit = browser.desk();
        visit.page().setContent(PAGE.formatted("<span onclick='1'>only by mouse</span>"));
        var span = visit.page().locator("span");
        assertThatThrownBy(() -> visit.keyboard().tabTo(span)).hasMessageContaining("is not reached");
    }
}
