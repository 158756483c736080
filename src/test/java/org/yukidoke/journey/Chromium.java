package org.yukidoke.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, driven without a window. Nothing is downloaded: there is this one or none. */
final class Chromium implements AutoCloseable {

    private static final List<String> SWITCHES = List.of(
            // Chromium refuses to run as root otherwise; it sees only our own pages.
            "--no-sandbox",
            "--no-first-run",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--disable-dev-shm-usage",
            // There is none: without this a program stands in for it and paints every page through it.
            "--disable-gpu",
            "--font-render-hinting=none");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The browser to use: the one named by {@code YUKIDOKE_BROWSER}, else where systems put it. */
    static Optional<Path> find() {
        String named = System.getenv("YUKIDOKE_BROWSER");
        var usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return (named == null || named.isBlank() ? usual : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start() {
        var quiet = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(quiet);
        var options =
                new LaunchOptions().setExecutablePath(find().orElseThrow()).setArgs(SWITCHES);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A new visitor: no cookies, Japanese, in Japan. */
    BrowserContext visitor(int width, int height, boolean touch) {
        var options = new NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setAcceptDownloads(true);
        return browser.newContext(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
