package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The secretariat at work. */
@Journey
class SecretariatIT {

    @Test
    void signsInAndLooksAtAPlanWithoutAMouse(Browser browser) {
        var account = browser.account("secretariat");
        var visit = browser.desk().open("/");
        visit.keyboard().tabTo(visit.head("ログイン")).enter();
        visit.isHeaded("ログイン");
        visit.keyboard().tabTo(visit.field("利用者ID")).type(account.login());
        visit.keyboard().tabTo(visit.field("パスワード")).type(account.password()).enter();
        visit.isHeaded("さんのホーム").scan();
        visit.keyboard().tabTo(visit.link("計画の一覧を開く")).enter();
        visit.isHeaded("計画の一覧");
        visit.keyboard().tabTo(visit.link("埼玉就職氷河期世代活躍支援プラットフォーム")).enter();
        assertThat(visit.main().locator("h1")).containsText("埼玉");
        visit.keyboard().tabTo(visit.tabLink("取組")).enter();
        visit.isHeaded("取組");
        visit.keyboard().tabTo(visit.field("言葉で探す")).type("不本意").enter();
        visit.shows("条件に合う取組");
    }
}
