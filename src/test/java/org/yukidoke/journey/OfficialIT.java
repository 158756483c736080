package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An official of a city looks up what the plan says the city does. */
@Journey
class OfficialIT {

    @Test
    void findsAMeasureByOwnerAndWordAndReadsItsOfficialWording(Browser browser) {
        var visit = browser.desk().open("/plans").isHeaded("計画の一覧");
        visit.follow("埼玉就職氷河期世代活躍支援プラットフォーム").tab("取組").isHeaded("取組");
        visit.shows("取組は54件です");
        visit.choose("担当", "さいたま市");
        visit.field("言葉で探す").fill("ワークステーション");
        visit.press("絞り込む").shows("条件に合う取組", "ワークステーションさいたまの相談とセミナー").scan();
        visit.follow("ワークステーションさいたまの相談とセミナー").isHeaded("ワークステーションさいたま");
        visit.shows("155行", "さいたま市");
        assertThat(visit.main()).containsText(documentsAreHere() ? "ワークステーション" : "原文未登録");
        assertThat(visit.main().locator(".wording-text")).hasCount(documentsAreHere() ? 1 : 0);
        visit.follow("絞り込んだ一覧に戻る");
        assertThat(visit.field("言葉で探す")).hasValue("ワークステーション");
    }

    @Test
    void findsNothingAndIsShownTheWayBack(Browser browser) {
        var visit = browser.phone().open("/plans/saitama-r5/measures?q=宇宙飛行士");
        visit.shows("条件に合う取組はありません").scan().follow("条件を消す").shows("取組は54件です");
    }

    private static boolean documentsAreHere() {
        return Files.isDirectory(Path.of("../shared/seeds"));
    }
}
