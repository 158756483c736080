package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A plan is written with somebody, agreed to, and taken further by two bodies; at a desk and on a telephone. */
@Journey
class SupportIT {

    @Test
    void aPlanIsWrittenAgreedToAndHandedOver(Browser browser) {
        var counsellor = browser.desk().signIn(browser.login("saitama-counsellor"));
        counsellor.open("/persons").follow("見本 三葉").follow("支援計画");
        counsellor.isHeaded("支援計画").shows("まだ支援計画がありません").scan();
        counsellor.follow("支援計画を書く").isHeaded("支援計画を書く").scan().picture("form");
        counsellor.field("こう暮らしたい").fill("資格を取り直して、ゆっくり働きたい");
        counsellor.field("目標（本人の言葉）").fill("介護の研修に通ってみたい");
        counsellor.field("一歩1：何をする").fill("研修の案内を取りよせる");
        counsellor.press("目標1に一歩を足す").shows("一歩3：何をする");
        counsellor.field("一歩3：何をする").fill("見学の日を決める");
        counsellor.press("新しい版として保存する").shows("新しい版を保存しました", "見学の日を決める").scan();
        counsellor.field("本人が言ったこと").fill("これならできそう");
        counsellor.press("本人の確認を記録する").shows("本人の確認を記録しました", "これならできそう").scan();
        counsellor.follow("本人に渡す紙").isHeaded("わたしの計画").scan().picture("print");
    }

    @Test
    void theOtherBodyTakesItsStepOnATelephone(Browser browser) {
        var counsellor = browser.desk().signIn(browser.login("saitama-counsellor"));
        counsellor.open("/persons").follow("見本 一郎").follow("支援計画");
        counsellor.shows("静かなところで、少しずつ人に慣れたい", "計画が見える").scan().picture("plan");
        String plan = counsellor.page().url().replaceFirst("^https?://[^/]+", "");
        for (String page : new String[] {"/edit", "/versions", "/team", "/distance"}) {
            counsellor.open(plan + page).scan().picture(page.substring(1));
        }
        counsellor.open(plan.replace("/plan", "/sheets")).isHeaded("見立て").scan();
        counsellor
                .follow("見る・写す")
                .isHeaded("相談を受けたときの票")
                .shows("◎ 仕事上の不安やトラブル")
                .scan()
                .picture("sheet");
        counsellor.follow("書き直す").scan();
        counsellor.open("/casework/plans").shows("最初の日は、いっしょに行く").scan();

        var office = browser.phone().signIn(browser.login("saitama-office"));
        office.open(plan).shows("ほかの機関から共有された計画です", "こちらの一歩").scan().picture("shared");
        office.main().getByText("進み具合を記録する").first().click();
        office.main().getByText("しているところ").locator("visible=true").last().click();
        office.press("進み具合を記録する").shows("進み具合を記録しました").scan();
        office.open("/casework/plans").shows("静かな職場の見学先を三つ探す").scan();
        for (String page : new String[] {"/edit", "/versions", "/team", "/distance", "/print"}) {
            org.assertj.core.api.Assertions.assertThat(office.ask(plan + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(office.main()).not().containsText("人に慣れたい");

        var phone = browser.phone().signIn(browser.login("saitama-counsellor"));
        for (String page : new String[] {"", "/edit", "/versions", "/team", "/distance"}) {
            phone.open(plan + page).scan().picture("phone" + page.replace('/', '-'));
        }
        phone.open(plan.replace("/plan", "/sheets/reception")).scan().picture("phone-sheet");
        phone.open(plan.replace("/plan", "/sheets/reception/edit")).scan();
    }
}
