package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yukidoke.db.DemoAccounts;

/** One person's window on the product. Things are found by what they are called, as a person finds them. */
final class Visit implements AutoCloseable {

    private final BrowserContext profile;
    private final Page page;
    private final String address;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    Visit(BrowserContext profile, String address, String name) {
        this.profile = profile;
        this.address = address;
        this.name = name;
        profile.setDefaultTimeout(15_000);
        this.page = profile.newPage();
        listen();
    }

    // A blocked inline script, a missing file and a foreign server all show here, and nowhere on the page.
    private void listen() {
        page.onPageError(fault -> complaints.add(page.url() + ": " + fault));
        page.onConsoleMessage(message -> {
            // A page that is itself an answer of failure is no complaint.
            if (message.type().equals("error")
                    && page.url().startsWith(address)
                    && !message.location().startsWith(page.url())) {
                complaints.add(page.url() + ": " + message.text() + " " + message.location());
            }
        });
        page.onRequest(request -> {
            boolean expected = request.url().startsWith(address)
                    || elsewhere.stream().anyMatch(request.url()::startsWith)
                    || request.url().matches("(data|blob|about):.*");
            if (!expected) {
                complaints.add(page.url() + " asked a foreign server: " + request.url());
            }
        });
    }

    /** This visitor has a reason to go to another server. */
    Visit mayGoTo(String other) {
        elsewhere.add(other);
        return this;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Page page() {
        return page;
    }

    Keyboard keyboard() {
        return new Keyboard(page);
    }

    Visit open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Types login and password and waits until the page that follows is there. */
    Visit signIn(DemoAccounts.Account account) {
        open("/sign-in");
        field("利用者ID").fill(account.login());
        field("パスワード").fill(account.password());
        press("ログインする");
        assertThat(page.locator("form[action='/sign-out']").first()).isAttached();
        return this;
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator link(String text) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text))
                .first();
    }

    /** A link in the head of the page, in sight at this width. */
    Locator head(String text) {
        return page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text))
                .locator("visible=true")
                .first();
    }

    /** One of the pages of the plan that is open. */
    Locator tabLink(String text) {
        return main().getByRole(AriaRole.NAVIGATION, new Locator.GetByRoleOptions().setName("この計画のページ"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    Visit tab(String text) {
        tabLink(text).click();
        return this;
    }

    /** Chooses the option that begins with this text. */
    Visit choose(String label, String option) {
        var field = field(label);
        String value = field.locator("option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + option)))
                .first()
                .getAttribute("value");
        field.selectOption(value);
        return this;
    }

    Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first();
    }

    Visit follow(String text) {
        link(text).click();
        return this;
    }

    /** Opens what stands folded under these words. */
    Visit unfold(String text) {
        main().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    Visit press(String text) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text))
                .first()
                .click();
        return this;
    }

    /** The page is headed by a text that holds this one. */
    Visit isHeaded(String text) {
        assertThat(main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1)))
                .containsText(text);
        return this;
    }

    Visit shows(String... texts) {
        for (String text : texts) {
            assertThat(main()).containsText(text);
        }
        return this;
    }

    /** No barrier on this page, as far as a program can tell. */
    Visit scan() {
        var barriers = Accessibility.barriers(page);
        if (!barriers.isEmpty()) {
            picture("barrier");
        }
        org.assertj.core.api.Assertions.assertThat(barriers)
                .as("barriers on %s", page.url())
                .isEmpty();
        return this;
    }

    /** Asks for a page with this visitor's cookies, without showing it. */
    APIResponse ask(String path) {
        return profile.request().get(address + path);
    }

    int width() {
        return page.viewportSize().width;
    }

    /** By the page of its own, which is the same at every width. */
    Visit signOut() {
        open("/sign-out").press("ログアウトする");
        assertThat(page.locator("form[action='/sign-in']").first()).isAttached();
        return this;
    }

    /** Leaves the desk for a moment. */
    Visit lock() {
        page.locator("form[action='/lock'] button")
                .locator("visible=true")
                .first()
                .click();
        return isHeaded("画面をロックしています");
    }

    /** Keeps a picture of the whole page in {@code target/journeys}. */
    Visit picture(String moment) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "journeys", name + "-" + moment + ".png")));
        return this;
    }

    @Override
    public void close() {
        profile.close();
    }
}
