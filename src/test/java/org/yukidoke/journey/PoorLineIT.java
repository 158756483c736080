package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** In a train without a line: what is typed lies sealed on the telephone until it can be sent. */
@Journey
class PoorLineIT {

    private static final String TYPED = "車内で書いた。声は明るく、来週また話す。";

    @Test
    void whatIsTypedWithoutALineIsOfferedAgain(Browser browser) {
        var visit = browser.phone().signIn(browser.login("saitama-counsellor"));
        String form = form(visit);
        BrowserContext phone = visit.page().context();
        Page tab = phone.newPage();
        tab.navigate(form);
        assertThat(tab.locator(".draft[data-awake]")).isAttached();
        phone.setOffline(true);
        note(tab).fill(TYPED);
        says(tab, "サーバーにつながりません");
        assertThat(stored(tab)).contains("yukidoke.").doesNotContain("車内", "声は");
        // The battery is empty: nothing is sent while closing, which would arrive as soon as there is a line.
        tab.evaluate("() => { navigator.sendBeacon = () => false; }");
        tab.close();

        phone.setOffline(false);
        Page again = phone.newPage();
        again.navigate(form);
        assertThat(again.locator(".draft-device")).isVisible();
        assertThat(again.locator(".draft-device-text")).hasText(TYPED);
        assertThat(note(again)).hasValue("");
        button(again, "この文章を欄に入れる").click();
        assertThat(note(again)).hasValue(TYPED);
        says(again, "に保存しました");
        assertThat(stored(again)).doesNotContain("yukidoke.");
        again.close();

        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.page().navigate(form);
        assertThat(desk.field("記録")).hasValue(TYPED);
        discard(desk);
    }

    @Test
    void aTextOfTheDeviceTakesTheFieldsAndNotThePlaceOfAnother(Browser browser) {
        var visit = browser.phone().signIn(browser.login("saitama-counsellor"));
        String form = form(visit);
        BrowserContext phone = visit.page().context();
        Page tab = phone.newPage();
        tab.navigate(form);
        assertThat(tab.locator(".draft[data-awake]")).isAttached();
        assertThat(tab.evaluate("""
                        () => {
                          const form = document.querySelector('.draft').closest('form');
                          form.addEventListener('submit', (event) => event.preventDefault());
                          [1, 2].forEach(() => form.dispatchEvent(new SubmitEvent('submit', { cancelable: true })));
                          return [...form.querySelectorAll('[name=draft-turn]')].map((turn) => turn.value).join();
                        }"""))
                .as("of two taps the newest turn is told, and no other")
                .isEqualTo("2");
        tab.evaluate("() => { localStorage.clear(); navigator.sendBeacon = () => false; }");
        tab.navigate(form);
        tab.evaluate("() => { navigator.sendBeacon = () => false; }");
        Page full = phone.newPage();
        full.navigate(form);
        phone.setOffline(true);
        note(tab).fill("端末だけにある。");
        says(tab, "文章はこの端末に残っています");
        tab.close();
        full.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
        full.evaluate("() => { navigator.sendBeacon = () => false; }");
        note(full).fill("どこにも残せない。");
        says(full, "この端末にも残せない");
        full.close();

        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.page().navigate(form);
        note(desk.page()).fill("机で書いた長めの文章。");
        says(desk.page(), "に保存しました");

        phone.setOffline(false);
        Page again = phone.newPage();
        again.navigate(form);
        assertThat(note(again)).hasValue("机で書いた長めの文章。");
        assertThat(again.locator(".draft-device-text")).hasText("端末だけにある。");
        button(again, "この文章を欄に入れる").click();
        assertThat(note(again)).hasValue("端末だけにある。");
        for (int i = 0; i < 100 && stored(again).contains("yukidoke."); i++) {
            again.waitForTimeout(100);
        }
        assertThat(stored(again)).as("the server has it").doesNotContain("yukidoke.");
        again.close();

        desk.page().navigate(form);
        desk.shows("ほかにも書きかけがあります", "机で書いた長めの文章");
        assertThat(desk.field("記録")).hasValue("端末だけにある。");
        discard(desk);
        desk.page().navigate(form);
        assertThat(desk.field("記録")).hasValue("机で書いた長めの文章。");
        discard(desk);
    }

    @Test
    void aTextThatWentOnWithoutALineGoesOnInItsOwnDraft(Browser browser) {
        var visit = browser.phone().signIn(browser.login("saitama-counsellor"));
        String form = form(visit);
        BrowserContext phone = visit.page().context();
        Page tab = phone.newPage();
        tab.navigate(form);
        note(tab).fill("駅で書いた。");
        says(tab, "に保存しました");
        phone.setOffline(true);
        note(tab).fill("駅で書いた。車内で続けた。");
        says(tab, "文章はこの端末に残っています");
        tab.evaluate("() => { navigator.sendBeacon = () => false; }");
        tab.close();

        phone.setOffline(false);
        Page again = phone.newPage();
        again.navigate(form);
        assertThat(note(again)).hasValue("駅で書いた。");
        button(again, "この文章を欄に入れる").click();
        assertThat(note(again)).hasValue("駅で書いた。車内で続けた。");
        says(again, "に保存しました");
        again.close();

        visit.page().navigate(form);
        assertThat(visit.field("記録")).hasValue("駅で書いた。車内で続けた。");
        assertThat(visit.main()).not().containsText("ほかにも書きかけがあります");
        discard(visit);
    }

    @Test
    void aTextAboutWhatChangedSinceIsLaidBesideItAndNeverOverIt(Browser browser) {
        var visit = browser.phone().signIn(browser.login("saitama-counsellor"));
        visit.open("/casework/records/new").follow("見本 三葉");
        String form = visit.page().url().replace("/records/new", "/plan/edit");
        BrowserContext phone = visit.page().context();
        Page tab = phone.newPage();
        tab.navigate(form);
        assertThat(tab.locator(".draft[data-awake]")).isAttached();
        phone.setOffline(true);
        wish(tab).fill("車内で書いた望み。");
        says(tab, "文章はこの端末に残っています");
        tab.evaluate("() => { navigator.sendBeacon = () => false; }");
        tab.close();

        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.page().navigate(form);
        wish(desk.page()).fill("机で決まった望み。");
        desk.press("新しい版として保存する");

        phone.setOffline(false);
        Page again = phone.newPage();
        again.navigate(form);
        assertThat(wish(again)).hasValue("机で決まった望み。");
        button(again, "この文章を欄に入れる").click();
        assertThat(again.locator(".draft")).containsText("元の内容が変わりました");
        assertThat(wish(again)).hasValue("車内で書いた望み。");
        assertThat(stored(again)).as("the server has it").doesNotContain("yukidoke.");
        button(again, "新しい版として保存する").first().click();
        assertThat(again.locator(".preview")).containsText("机で決まった望み。");
        assertThat(wish(again)).hasValue("車内で書いた望み。");
        again.close();
    }

    @Test
    void twoWindowsKeepBothTexts(Browser browser) {
        var visit = browser.desk().signIn(browser.login("saitama-counsellor"));
        String form = form(visit);
        Page left = visit.page().context().newPage();
        left.navigate(form);
        note(left).fill("左の窓で書いた。");
        says(left, "に保存しました");
        Page right = visit.page().context().newPage();
        right.navigate(form);
        assertThat(note(right)).hasValue("左の窓で書いた。");
        note(right).fill("左の窓で書いた。右で続けた。");
        says(right, "に保存しました");
        note(left).fill("左の窓で書いた。左で続けた。");
        says(left, "別の画面で書いた文章も、別に残っています");
        left.close();
        right.close();

        visit.page().navigate(form);
        visit.shows("ほかにも書きかけがあります", "右で続けた");
        assertThat(visit.field("記録")).hasValue("左の窓で書いた。左で続けた。");
        discard(visit);
        visit.page().navigate(form);
        assertThat(visit.field("記録")).hasValue("左の窓で書いた。右で続けた。");
        discard(visit);
    }

    @Test
    void aServerThatRefusesIsAskedLessAndLess(Browser browser) {
        var visit = browser.desk().signIn(browser.login("saitama-counsellor"));
        String form = form(visit);
        Page tab = visit.page().context().newPage();
        var asked = new AtomicInteger();
        tab.route("**/drafts/**", route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(403));
        });
        tab.navigate(form);
        note(tab).fill("受け取られない文章");
        tab.waitForTimeout(16_000);
        assertThat(asked.get())
                .as("at once, once more with a new key, and then after ten seconds")
                .isBetween(2, 3);
        says(tab, "サーバーがいま受け取れません");
        // Nor is anything sent while closing: the other tests write on the same form.
        tab.evaluate("() => { navigator.sendBeacon = () => false; }");
        tab.close();
    }

    private static String form(Visit visit) {
        visit.open("/casework/records/new").follow("見本 一郎").isHeaded("支援の記録を書く");
        return visit.page().url();
    }

    /** It is gone when the server says so: who closes the window sooner leaves it to the next. */
    private static void discard(Visit visit) {
        visit.page().waitForResponse(response -> response.url().endsWith("/discard"), () -> visit.press("書きかけを捨てる"));
    }

    private static Locator note(Page page) {
        return page.locator("textarea[name=note]");
    }

    private static Locator wish(Page page) {
        return page.locator("textarea[name=wish]");
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private static void says(Page page, String words) {
        assertThat(page.locator(".draft-state"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("() => JSON.stringify(Object.entries(localStorage))"));
    }
}
