package org.yukidoke.journey;

import org.junit.jupiter.api.Test;

/** A trip is planned, made and written down; a visit home shows who is out; registers are kept and read. */
@Journey
class OutreachIT {

    @Test
    void aTripIsPlannedAndWrittenDownInUnderAMinute(Browser browser) {
        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.open("/outreach").isHeaded("訪問・巡回").scan().picture("trips");
        desk.follow("訪問・巡回の予定を立てる").scan().picture("plan");
        desk.main().getByText("関係機関への訪問").first().click();
        desk.choose("市区町村", "川越市");
        desk.field("訪ねる機関（一覧にないとき）").fill("見本市自立相談支援センター");
        desk.press("保存する").shows("予定しました", "見本市自立相談支援センター").scan().picture("trip");
        long begun = System.nanoTime();
        desk.field("来た人・会えた人").fill("3");
        desk.field("そのうち、初めて出会えた人").fill("1");
        desk.field("機関と決めたこと").fill("月に一度、窓口に同席する");
        desk.press("記録する").shows("記録しました", "月に一度、窓口に同席する").scan().picture("held");
        org.assertj.core.api.Assertions.assertThat(System.nanoTime() - begun)
                .as("typing aside")
                .isLessThan(20_000_000_000L);
        desk.open("/outreach/found").isHeaded("新たに出会えた人").shows("川越市").scan().picture("found");

        var phone = browser.phone().signIn(browser.login("saitama-counsellor"));
        phone.open("/outreach").scan().picture("phone-trips");
        phone.open("/outreach/trips/new").scan().picture("phone-plan");
        phone.open("/outreach/found").scan().picture("phone-found");
    }

    @Test
    void aVisitHomeIsPlannedInTheFile(Browser browser) {
        var phone = browser.phone().signIn(browser.login("saitama-counsellor"));
        phone.open("/persons").follow("見本 三葉");
        String file = phone.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        phone.open(file + "/visits").shows("鍵をかけて保存します").scan();
        phone.follow("訪問を予定する").scan().picture("phone-visit-form");
        phone.field("会う場所").fill("駅前の喫茶店");
        phone.field("出る時刻").fill("00:00");
        phone.field("戻る予定の時刻").fill("00:01");
        phone.press("保存する").shows("帰りを待つ人を決めてください", "理由を書いてください").scan();
        phone.field("ほかに帰りを待つ人").fill("センター長");
        phone.field("1人で行く理由").fill("保健師が来られない");
        phone.press("保存する").shows("予定しました", "駅前の喫茶店", "まだ連絡がありません").scan().picture("phone-visit");
        phone.open("/desk/tasks").shows("まだ連絡がありません");
        phone.open(file + "/visits").press("戻りました").shows("戻ったことを記録しました");
    }

    @Test
    void theRegistersAreKeptByTheSecretariatAndReadByEverybody(Browser browser) {
        var desk = browser.desk().signIn(browser.login("saitama-secretariat"));
        desk.open("/desk").follow("名簿を開く");
        desk.follow("埼玉").isHeaded("任意事業と認定就労訓練").shows("見本作業所", "未確認").scan().picture("registers");
        desk.follow("事業所を加える").scan().picture("provider");
        desk.field("事業所の名前").fill("旅の見本工房");
        desk.field("出典").fill("県の名簿");
        desk.press("保存する").shows("加えました", "旅の見本工房", "申請中").scan();
        desk.follow("どの市区町村に行ったか").shows("まだ行っていない").scan().picture("been");

        var anybody = browser.phone();
        anybody.open("/work-training").shows("見本作業所", "見本の資料").scan().picture("phone-providers");
        org.assertj.core.api.Assertions.assertThat(anybody.main().innerText()).doesNotContain("旅の見本工房");
        anybody.open("/work-preparation").shows("実施なし", "未確認").scan().picture("phone-works");
    }
}
