package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Somebody new begins to work with the product, without any e-mail. */
@Journey
class InvitationIT {

    private static final String PASSWORD = "ゆきどけを待つ 春の川辺";

    @Test
    void anAdministratorInvitesAndTheInvitedPersonComesInByTelephone(Browser browser) {
        var administrator = browser.desk().signIn(browser.account("administrator"));
        administrator.open("/desk").follow("新しい人を招待する").isHeaded("招待する").scan();
        administrator.field("利用者ID").fill("journey-viewer");
        administrator.field("氏名").fill("旅野 はじめ");
        administrator.field("日本語").check();
        administrator.main().locator("input[value='viewer@*']").check();
        administrator.press("招待状を作る").isHeaded("招待状").scan();
        String code = administrator.main().locator("dd strong").innerText();

        var invited = browser.phone().open("/sign-in").follow("票にある符号を入力する");
        // As somebody types who copies it from paper.
        invited.field("符号").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));
        invited.press("次へ進む").isHeaded("利用を始める").scan();
        invited.field("新しいパスワード").fill(PASSWORD);
        invited.field("もう一度").fill(PASSWORD);
        invited.press("決めて入る").isHeaded("旅野 はじめさんのホーム");

        invited.open("/accounts");
        assertThat(invited.main()).not().containsText("journey-viewer");
        administrator.open("/accounts").shows("journey-viewer", "利用中");
    }

    @Test
    void aCodeThatIsWrongSaysSoAndKeepsWhatWasTyped(Browser browser) {
        var visit = browser.phone().open("/invitation");
        visit.field("符号").fill("ABCD-EFGH-JKLM-NPQR-STUV");
        visit.press("次へ進む").shows("この符号は使えません").scan();
        assertThat(visit.field("符号")).hasValue("ABCD-EFGH-JKLM-NPQR-STUV");
    }
}
