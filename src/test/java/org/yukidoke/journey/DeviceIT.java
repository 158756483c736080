package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** What lies on a shared telephone is opened by the page of its own form alone, and for thirty days. */
@Journey
class DeviceIT {

    private static final String OTHER = "/conferences/new";

    /** How many texts on the device the key of a form opens. */
    private static final String OPENS = """
            async (form) => {
              const html = await (await fetch(form)).text();
              const raw = new DOMParser().parseFromString(html, 'text/html').querySelector('.draft').dataset.key;
              const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
              const key = await crypto.subtle.importKey('raw', bytes(raw), 'AES-GCM', false, ['decrypt']);
              let opened = 0;
              for (const at of Object.keys(localStorage).filter((one) => one.startsWith('yukidoke.'))) {
                const [, salt, sealed] = localStorage.getItem(at).split('.');
                try {
                  await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(salt) }, key, bytes(sealed));
                  opened++;
                } catch {
                  // another form's
                }
              }
              return opened;
            }
            """;

    private static final String AGE = """
            (days) => Object.keys(localStorage).filter((one) => one.startsWith('yukidoke.')).forEach((at) => {
              const [day, ...rest] = localStorage.getItem(at).split('.');
              localStorage.setItem(at, [day - days, ...rest].join('.'));
            })
            """;

    @Test
    void anotherFormOfTheSameAccountOpensNothingAndWhatIsOldGoes(Browser browser) {
        var visit = browser.phone().signIn(browser.login("saitama-counsellor"));
        visit.open("/casework/records/new").follow("見本 一郎").isHeaded("支援の記録を書く");
        String form = visit.page().url();
        BrowserContext phone = visit.page().context();
        Page tab = phone.newPage();
        tab.navigate(form);
        assertThat(tab.locator(".draft[data-awake]")).isAttached();
        phone.setOffline(true);
        tab.locator("textarea[name=note]").fill("車内で書いた。");
        assertThat(tab.locator(".draft-state"))
                .containsText("サーバーにつながりません", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        // The battery is empty: nothing is sent while closing, which would arrive as soon as there is a line.
        tab.evaluate("() => { navigator.sendBeacon = () => false; }");
        tab.close();
        phone.setOffline(false);

        visit.open(OTHER);
        Page page = visit.page();
        assertThat(page.evaluate(OPENS, OTHER)).as("nothing of another form").isEqualTo(0);
        assertThat(page.evaluate(OPENS, form)).as("its own page alone").isEqualTo(1);

        page.evaluate(AGE, 30);
        visit.open(OTHER);
        assertThat(page.evaluate(OPENS, form)).as("the thirtieth day").isEqualTo(1);
        page.evaluate(AGE, 1);
        visit.open(OTHER);
        assertThat(page.locator(".draft[data-awake]").first()).isAttached();
        assertThat(String.valueOf(page.evaluate("() => JSON.stringify(Object.keys(localStorage))")))
                .doesNotContain("yukidoke.");
    }
}
