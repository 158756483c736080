package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody comes, agrees that some of it is shared, and takes it back: what the other body sees at each moment. */
@Journey
class PeopleIT {

    @Test
    void aPersonIsReceivedSharedWithConsentAndWithdrawn(Browser browser) {
        var counsellor = browser.desk().signIn(browser.login("saitama-counsellor"));
        counsellor.head("相談者").click();
        counsellor
                .isHeaded("相談者")
                .scan()
                .follow("相談を受け付ける")
                .isHeaded("相談を受け付ける")
                .scan();
        counsellor.field("呼び名").fill("旅の人");
        counsellor.field("番号・宛先・場所").fill("048-111-2222");
        counsellor.field("相談したいこと").fill("夜は眠れない。昼の仕事を探したい");
        counsellor.press("ファイルを作る").shows("ファイルを作りました", "旅の人").scan().picture("file");
        String file = counsellor.page().url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");

        consent(counsellor, file);
        share(counsellor, file);

        var office = browser.phone().signIn(browser.login("saitama-office"));
        office.open("/persons").shows("旅の人").scan();
        office.open(file)
                .isHeaded("共有された内容")
                .shows("旅の人", "昼の仕事の面接に同行する")
                .scan()
                .picture("lent");
        assertThat(office.main()).not().containsText("048-111-2222");
        assertThat(office.main()).not().containsText("夜は眠れない");

        counsellor.open(file + "/sharing").follow("同意を撤回する").isHeaded("同意を撤回する").scan();
        counsellor.press("撤回する").shows("同意を撤回しました").scan();
        assertThat(office.ask(file).status()).isEqualTo(404);
        office.open("/persons");
        assertThat(office.main()).not().containsText("旅の人");

        counsellor
                .open(file + "/statement")
                .isHeaded("あなたの記録を見た人")
                .shows("本人の同意による共有")
                .scan();
        counsellor.picture("statement");
    }

    private static void consent(Visit counsellor, String file) {
        counsellor
                .open(file + "/sharing")
                .scan()
                .follow("同意を記録する")
                .isHeaded("同意を記録する")
                .scan();
        counsellor.field("氏名・生年月日・住まい").check();
        counsellor
                .main()
                .locator("input[name='recipients'][value='saitama.labour-bureau']")
                .check();
        counsellor.press("同意を記録する").isHeaded("同意の控え").shows("取りやめたいとき").scan().picture("receipt");
    }

    private static void share(Visit counsellor, String file) {
        counsellor.open(file + "/shares/new").scan();
        counsellor.main().locator("input[name='ground'][value^='consent:']").check();
        counsellor.press("次へ進む").isHeaded("2／3").scan();
        counsellor.field("氏名・生年月日・住まい").check();
        counsellor
                .main()
                .locator("input[name='recipients'][value='saitama.labour-bureau']")
                .check();
        counsellor.field("目的").fill("昼の仕事の面接に同行する");
        counsellor.press("相手に見える画面を確かめる").isHeaded("3／3").scan().picture("preview");
        assertThat(counsellor.main().locator(".preview")).containsText("旅の人");
        assertThat(counsellor.main().locator(".preview")).not().containsText("048-111-2222");
        counsellor.press("この内容で共有する").shows("共有を始めました").scan();
    }

    @Test
    void theFileIsUsedByKeyboardAloneAndFitsATelephone(Browser browser) {
        var phone = browser.phone().signIn(browser.login("saitama-counsellor"));
        phone.open("/persons").follow("ゆき");
        phone.shows("ゆき").scan().picture("phone-file");
        for (String tab : new String[] {"連絡先", "対象者像", "就労の記録", "福祉の記録", "情報共有と同意", "見た人", "家族"}) {
            phone.unfold("ほかのページ").follow(tab).isHeaded(tab).scan();
        }
        phone.follow("概要").picture("phone");
    }
}
