package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yukidoke.kernel.Japan;

/** A contract ends: the body that goes asks and erases, the body that comes waits; at a desk and on a telephone. */
@Journey
class HandingJourneyIT {

    @Test
    void theKitLeadsTheBodyThatGoes(Browser browser) {
        var counsellor = browser.desk().signIn(browser.login("akita-counsellor"));
        counsellor.open("/handing").follow("相談室こだま（見本）").shows("まだ聞いていない 3", "カモシカ", "急ぐ");
        counsellor.scan().picture("kit");
        String kit = counsellor.page().url().replaceFirst("^https?://[^/]+", "");
        counsellor.open(kit + "?standing=unasked").shows("つばさ");
        counsellor.main().getByText("意向を記録する").first().click();
        counsellor.isHeaded("交替のことを聞く").scan().picture("ask");
        counsellor.follow("聞くための手紙を印刷する").isHeaded("支援する機関が替わります").scan().picture("letter");
        counsellor.open(kit + "?standing=declined").shows("木曜の人");
        counsellor
                .main()
                .getByText("記録の写しを作る", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        counsellor.shows("パスワード付きPDFを作る").scan().picture("give");
        counsellor.open(kit + "/erase").isHeaded("消すファイルを選ぶ").scan().picture("erase");
        counsellor.main().locator("input[name=file]").first().check();
        counsellor.field("消すファイルの数").fill("1");
        counsellor.press("選んだファイルを消す").isHeaded("消去証明書").scan().picture("certificate");

        var phone = browser.phone().signIn(browser.login("akita-counsellor"));
        phone.open(kit).scan().picture("kit-phone");
        phone.open(kit + "/erase").scan();

        var successor = browser.phone().signIn(browser.login("akita-successor"));
        successor.open(kit).shows("それまでは何も見えません").scan().picture("coming");
        assertThat(successor.main()).not().containsText("カモシカ");
    }

    @Test
    void whoKeepsTheAccountsSeesWhatAChangeClosesBeforeItIsAnnounced(Browser browser) {
        var administrator = browser.phone().signIn(browser.login("administrator"));
        LocalDate today = Japan.day(Instant.now());
        administrator.open("/handing");
        administrator.main().locator("select[name=organisation]").selectOption(new SelectOption().setIndex(1));
        administrator.main().locator("select[name=successor]").selectOption(new SelectOption().setIndex(2));
        administrator.field("次の受託機関の最初の日").fill(today.plusDays(3).toString());
        administrator.field("全員に聞き終える日").fill(today.plusDays(2).toString());
        administrator.field("委託元").fill("見本県");
        administrator.field("文書").fill("委託契約書（見本）第9号");
        administrator.press("この内容で確かめる").isHeaded("登録する前に確かめる");
        administrator.shows("まだ登録していません", "いまの受託機関の名前").scan().picture("check");
        administrator.press("交替を登録する").shows("いまの受託機関の名前と違います").scan();

        var secretariat = browser.phone().signIn(browser.login("saitama-secretariat"));
        secretariat.open("/desk/requests/left").isHeaded("終わった機関に残った依頼").scan();
    }
}
