package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who do not know where to turn, on a telephone, with what the five plans and the laws say of windows. */
@Journey
class WindowsIT {

    /** The door asks at most six things; each costs one tap, or one text and one tap. */
    private static final int MOST_TAPS = 7;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a mother of a son at home,   家族のことで,   ひきこもり・家から出づらい,     藤里町,   44, ひきこもり相談支援センター
            laid off without a car,      自分のことで,   安定した仕事につきたい,         尾鷲市,   52, 就職氷河期世代専門窓口
            a single mother in part-time, 自分のことで,  女性・ひとり親・子育て中,       川口市,   41, 女性キャリアセンター
            never regular,               自分のことで,   安定した仕事につきたい,         小山市,   38, 支援
            a father of a man of fifty,  家族のことで,   ひきこもり・家から出づらい,     春日部市, 50, ひきこもり相談サポートセンター
            debts and rent,              自分のことで,   お金や住まいに困っている,       四日市市, 47, 自立相談支援機関
            wants to learn,              自分のことで,   学び直したい,                   栃木市,   40, 産業技術専門校
            supports for a town,         支援の仕事で,   ひきこもり・家から出づらい,     茂木町,   43, ポラリス
            feels low at night,          自分のことで,   気持ちがつらい,                 横手市,   45, ひきこもり相談支援センター
            """)
    void findsTheRightWindowAmongTheFirstThree(
            String who, String door, String wish, String place, String age, String window, Browser browser) {
        var visit = browser.phone().open("/");
        int taps = 0;
        visit.press(door);
        taps++;
        visit.press(wish);
        taps++;
        visit.field("市区町村の名前").fill(place);
        visit.press("次へ進む");
        taps++;
        visit.field("年齢").fill(age);
        visit.press("次へ進む");
        taps++;
        while (visit.main().locator(".ask").count() > 0) {
            visit.press("答えずに進む");
            taps++;
        }
        visit.isHeaded("相談できるところ");
        assertThat(firstThree(visit)).as(who).anyMatch(name -> name.contains(window));
        assertThat(taps).as("taps of " + who).isLessThanOrEqualTo(MOST_TAPS);
        leadsToSomebody(visit.scan());
    }

    @Test
    void aFirmFindsWhoKnowsAboutHiring(Browser browser) {
        var visit = browser.phone().open("/").press("会社のことで");
        visit.field("市区町村の名前").fill("川越市");
        visit.press("次へ進む").isHeaded("相談できるところ");
        assertThat(firstThree(visit)).anyMatch(name -> name.contains("企業人材サポートデスク"));
        leadsToSomebody(visit);
    }

    @Test
    void whoAnswersNothingIsStillLedToSomebody(Browser browser, TestReporter reporter) {
        var visit = browser.phone().open("/help");
        int taps = 0;
        while (visit.main().locator(".ask").count() > 0) {
            visit.press("答えずに進む");
            taps++;
        }
        reporter.publishEntry("taps", Integer.toString(taps));
        visit.isHeaded("相談できるところ").shows("相談だけでもよいところ");
        leadsToSomebody(visit);
    }

    @Test
    void aTownIsToldApartFromAnotherOfItsNameAndAnAnswerIsChanged(Browser browser) {
        var visit = browser.phone().open("/").press("自分のことで").press("安定した仕事につきたい");
        visit.field("市区町村の名前").fill("ほしのくに町");
        visit.press("次へ進む").shows("その名前の市区町村が見つかりません").scan();
        visit.press("秋田県").isHeaded("何歳ですか").press("前の質問に戻る").isHeaded("どこにお住まいですか");
        visit.press("三重県").press("ここまでの答えで相談先を見る").isHeaded("相談できるところ").shows("三重県");
    }

    @Test
    void linesForTheNightStandOnEveryPage(Browser browser) {
        for (String page : List.of("/", "/help", "/windows", "/plans")) {
            var visit = browser.phone().open(page);
            assertThat(visit.page().locator("footer a[href='tel:0120279338']")).isVisible();
            assertThat(visit.page().locator("footer a[href='tel:119']")).isVisible();
        }
    }

    @Test
    void aLeafletIsMadeOfWindowsAndSaysNothingOfWhoMadeIt(Browser browser) {
        var visit = browser.phone().open("/windows?wish=withdrawn&area=050008");
        visit.main().locator("input[name=w]").first().check();
        visit.press("選んだ窓口で案内を作る").isHeaded("相談先の案内").scan();
        assertThat(visit.main().locator(".leaflet svg")).hasCount(1);
        assertThat(visit.page().url()).contains("/leaflet?w=akita.");
    }

    private static List<String> firstThree(Visit visit) {
        return names(visit.main().locator(".window .card-title a[href^='/windows/']")).stream()
                .limit(3)
                .toList();
    }

    private static List<String> names(Locator links) {
        return links.allInnerTexts();
    }

    // A page of a window names a number to call, or whom to ask for it.
    private static void leadsToSomebody(Visit visit) {
        visit.main().locator(".window .card-title a[href^='/windows/']").first().click();
        assertThat(visit.main().locator("#reach")).isVisible();
        boolean number = visit.main().locator("a[href^='tel:']").count() > 0;
        boolean asked = visit.main().innerText().contains("つないでください");
        assertThat(number || asked).as(visit.page().url()).isTrue();
    }
}
