package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody who knows nothing of the product comes in. */
@Journey
class FrontDoorIT {

    @Test
    void aVisitorReadsInTheOtherLanguageAndBack(Browser browser) {
        var visit = browser.desk().open("/style");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "ja");
        visit.page().locator("header a[hreflang=en]").locator("visible=true").click();
        assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
        visit.open("/style");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
        visit.page().locator("header a[hreflang=ja]").locator("visible=true").click();
        assertThat(visit.page().locator("html")).hasAttribute("lang", "ja");
    }

    @Test
    void whoeverComesByKeyboardSkipsTheHead(Browser browser) {
        var visit = browser.desk().open("/style");
        visit.keyboard().tabTo(visit.page().locator("a.skip")).enter();
        assertThat(visit.main()).isFocused();
    }

    @Test
    void anAddressThatLeadsNowhereSaysWhatToDo(Browser browser) {
        var visit = browser.phone().open("/nowhere-at-all");
        assertThat(visit.main().locator("h1")).isVisible();
        visit.scan();
    }
}
