package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Somebody is passed on from a desk, taken on from a telephone, and the loop is closed by their own word. */
@Journey
class PassedOnIT {

    @Test
    void somebodyIsPassedOnAndTheLoopCloses(Browser browser) {
        var counsellor = browser.desk().signIn(browser.login("saitama-counsellor"));
        var office = browser.phone().signIn(browser.login("saitama-office"));
        Instant began = Instant.now();
        counsellor.open("/persons").follow("ゆき");
        String file = counsellor.page().url().replaceFirst("^https?://[^/]+", "");
        counsellor.open(file + "/referrals").follow("つなぐ").shows("つなぐ先");
        counsellor
                .main()
                .locator("input[name='via'][value$='saitama.labour-bureau']")
                .first()
                .check();
        counsellor.field("職場体験・見学").check();
        counsellor.field("ひとこと").fill("文字だけなら話せる");
        counsellor.press("相手が読むものを確かめる").shows("引き受ける前に読まれるもの", "文字だけなら話せる");
        counsellor.press("この内容で送る").shows("送りました", "返事待ち");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(90));
        counsellor.scan().picture("sent");
        String referral = counsellor.page().url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");

        counsellor.open(file + "/referrals/new").scan().picture("form");
        counsellor.open(file + "/referrals").scan();
        counsellor.open("/referrals?side=sent").scan().picture("list");
        counsellor.open("/referrals/inquiries").scan().picture("inquiries");
        counsellor.open("/referrals/states").scan();

        office.open("/referrals").shows("お名前はまだわかりません").scan().picture("inbox");
        office.open(referral).shows("文字だけなら話せる", "引き受ける").scan().picture("asked");
        assertThat(office.main()).not().containsText("ゆき");
        office.field("担当する人").fill("埼玉 冬馬");
        office.press("引き受ける").shows("引き受けました", "ゆき").scan().picture("accepted");
        var colleague = browser.desk().signIn(browser.login("saitama-office"));
        colleague.open(referral).shows("自分の機関のファイルを始める").scan().picture("taken-on");
        colleague.follow("自分の機関のファイルを始める").scan().picture("own-form");
        office.follow("自分の機関のファイルを始める").isHeaded("引き受けた人のファイルを始める");
        assertThat(office.field("呼び名")).hasValue("ゆき");
        office.field("本人の同意").check();
        office.scan().picture("own-form-phone");
        office.press("ファイルを作る").shows("ファイルを作りました", "ゆき", "からのつなぎ").scan().picture("own-file");
        office.open("/casework/cases").shows("ゆき");
        office.open(referral).shows("この機関のファイルを開く").scan().picture("own-begun");
        colleague.open(referral).shows("この機関のファイルを開く").scan();
        office.press("始まったと知らせる").shows("支援中");
        office.main()
                .locator("summary", new Locator.LocatorOptions().setHasText("支援が終わった"))
                .click();
        office.field("目的を果たした").check();
        office.press("終わったと知らせる").shows("本人の声待ち").scan();

        counsellor.open(referral).shows("本人の声");
        counsellor.main().locator("input[name='hear-code'][value='helped']").check();
        counsellor.main().locator("input[name='hear-told'][value='yes']").check();
        counsellor.press("声を記録して完了する").shows("完了").scan().picture("closed");
        office.open(referral).shows("完了", "役に立った").scan();
        assertThat(office.main()).not().containsText("ゆき");
    }
}
