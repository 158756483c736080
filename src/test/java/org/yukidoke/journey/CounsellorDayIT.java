package org.yukidoke.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The counsellor's day, at a desk and on a telephone: what is to be done today in five seconds, a contact written down in
 * less than a minute, somebody passed on in less than a minute and a half. People are slower than programs, so the time is
 * that of a person, see {@link Pace}.
 */
@Journey
class CounsellorDayIT {

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"a desk", "a telephone"})
    void whatIsToBeDoneTodayIsFoundInFiveSeconds(String where, Browser browser, TestReporter reporter) {
        Visit counsellor = visit(where, browser).signIn(browser.login("saitama-counsellor"));
        counsellor.open("/desk");
        var pace = new Pace();
        pace.open(counsellor, "/casework");
        Locator first = counsellor.main().locator("#first tbody tr a").first();
        pace.find(first);

        assertThat(first.boundingBox().y)
                .as("in sight without pushing the page")
                .isLessThan(counsellor.page().viewportSize().height);
        counsellor.isHeaded("今日").scan().picture("today");
        told(reporter, "today", where, pace, 4.5);
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"a desk", "a telephone"})
    void aContactIsWrittenDownInLessThanAMinute(String where, Browser browser, TestReporter reporter) {
        Visit counsellor = visit(where, browser).signIn(browser.login("saitama-counsellor"));
        var pace = new Pace();
        pace.open(counsellor, "/casework/records/new");
        pace.press(counsellor.main().locator("a.whom-link").first());
        pace.press(choice(counsellor, "way", "phone"));
        pace.write(counsellor.field("記録"), "朝は起きられる。見学の前に、もう一度話したい。");
        pace.press(choice(counsellor, "next-by", "us"));
        pace.write(counsellor.main().locator("input[name='next']"), "水曜に電話する");
        pace.press(counsellor.main().getByRole(AriaRole.BUTTON, named("記録する")).first());

        counsellor.shows("見学の前に、もう一度話したい").scan().picture("contact");
        told(reporter, "contact", where, pace, 55);
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"a desk", "a telephone"})
    void somebodyIsPassedOnInLessThanNinetySeconds(String where, Browser browser, TestReporter reporter) {
        Visit counsellor = visit(where, browser).signIn(browser.login("saitama-counsellor"));
        counsellor.open("/persons/new");
        String called = where.equals("a desk") ? "机の人" : "電話の人";
        counsellor.field("呼び名").fill(called);
        counsellor.field("番号・宛先・場所").fill(where.equals("a desk") ? "048-111-2333" : "048-111-2444");
        counsellor.field("相談したいこと").fill("手を動かす仕事がしたい");
        counsellor.press("ファイルを作る").shows("ファイルを作りました");
        String file = counsellor.page().url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");

        var pace = new Pace();
        pace.press(counsellor.link("つなぎ"));
        pace.press(counsellor.main().getByRole(AriaRole.LINK, named("つなぐ")).first());
        pace.press(counsellor.main().locator("input[name='via']").first());
        pace.press(choice(counsellor, "asks", "work"));
        pace.pressNext(choice(counsellor, "asks", "practice"));
        pace.write(counsellor.field("ひとこと"), "人前は苦手だが、手を動かす仕事がしたい");
        counsellor.scan();
        pace.press(counsellor.main().getByRole(AriaRole.BUTTON, named("相手が読むものを確かめる")));
        pace.find(counsellor.main().getByText("引き受ける前に読まれるもの"));
        counsellor.isHeaded("送る前に確かめる").scan().picture("look");
        pace.press(counsellor.main().getByRole(AriaRole.BUTTON, named("この内容で送る")));

        counsellor.shows("労働局").scan();
        told(reporter, "referral", where, pace, 80);
        assertThat(file).startsWith("/persons/");
    }

    /** What a person needs leaves the pages their share of the aim: 5, 60 and 90 seconds. */
    private static void told(TestReporter reporter, String what, String where, Pace pace, double most) {
        reporter.publishEntry(what + ", at " + where, pace.toString());
        assertThat(pace.seconds()).as("%s, at %s: %s", what, where, pace).isLessThan(most);
    }

    private static Visit visit(String where, Browser browser) {
        return where.equals("a desk") ? browser.desk() : browser.phone();
    }

    /** One of several choices, by its label, because the box itself may be too small to be pressed. */
    private static Locator choice(Visit visit, String name, String value) {
        return visit.main().locator("label:has(input[name='%s'][value='%s'])".formatted(name, value));
    }

    private static Locator.GetByRoleOptions named(String text) {
        return new Locator.GetByRoleOptions().setName(text).setExact(true);
    }
}
