package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** What goes home with a person on paper says nothing of what staff have to mind. */
@Journey
class PapersIT {

    @Test
    void aPaperOfARestrictedFileTellsNothingOfItsRiskOrOfWhoMayLook(Browser browser) {
        var counsellor = browser.desk().signIn(browser.login("saitama-counsellor"));
        counsellor.open("/persons").follow("例示 花子").shows("リスクあり", "限定公開");
        String file = counsellor.page().url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");
        counsellor.open(file + "/statement").isHeaded("あなたの記録を見た人");
        var band = counsellor.main().locator(".client");
        assertThat(band.locator(".client-flags")).isVisible();
        assertThat(band.locator(".client-right")).isVisible();

        counsellor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(band.locator(".client-name")).isVisible();
        assertThat(band.locator(".client-reference")).isVisible();
        assertThat(band.locator(".client-flags")).isHidden();
        assertThat(band.locator(".client-right")).isHidden();
        counsellor.picture("paper");
    }
}
