package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Somebody whose role needs a second check begins, with the app of a telephone. */
@Journey
class EnrolmentIT {

    @Test
    void aCounsellorChoosesAnAppBeforeAnythingElse(Browser browser) {
        var visit = browser.phone();
        var counsellor = Newcomer.invited(browser, "enrol-counsellor", "counsellor@*", visit);
        visit.isHeaded("二つ目の確認").shows("先に、どちらか一つを登録してください").scan().picture("needed");
        visit.open("/desk").isHeaded("二つ目の確認");
        visit.press("認証アプリを登録する").isHeaded("認証アプリの登録").scan().picture("app");
        String secret = visit.main().locator("#secret").innerText();
        visit.field("6桁の数字").fill("000000");
        visit.press("登録を終える").shows("この数字は合いません");
        visit.field("6桁の数字").fill(code(secret, 0));
        visit.press("登録を終える").isHeaded("予備の符号").scan().picture("codes");
        visit.follow("しまったので、戻る").shows("使っています");
        visit.open("/desk").isHeaded("さんのホーム").signOut();

        counsellor.typePassword(visit);
        visit.isHeaded("二つ目の確認").scan();
        // The next number of the app: the one just used is taken no more.
        visit.field("6桁の数字").fill(code(secret, 1));
        visit.press("ログインする").isHeaded("さんのホーム");
    }

    @Test
    void whatWasTypedWhileLockedIsOfferedAgain(Browser browser) {
        var visit = browser.desk();
        Newcomer.invited(browser, "lock-writer", "viewer@*", visit);
        visit.isHeaded("さんのホーム").open("/me");
        visit.main().locator("#name").fill("旅野 ゆき");
        var other = visit.page().context().newPage();
        other.navigate(visit.page().url());
        other.locator("form[action='/lock'] button")
                .locator("visible=true")
                .first()
                .click();
        // Closing a page that is still under way can hang the browser, so it stays open.
        other.waitForURL("**/unlock**");
        visit.press("保存する").isHeaded("画面をロックしています").shows("残してあります");
        visit.scan().picture("locked");
        visit.field("パスワード").fill(Newcomer.PASSWORD);
        visit.press("続ける").isHeaded("送りかけの内容").shows("旅野 ゆき").scan().picture("kept");
        visit.press("この内容を送る").isHeaded("自分の設定").shows("保存しました");
        assertThat(visit.main().locator("#name")).hasValue("旅野 ゆき");
    }

    /** RFC 6238, written a second time so that one mistake does not hide another. */
    private static String code(String spelled, int steps) {
        var bits = new StringBuilder();
        for (char letter : spelled.replace(" ", "").toCharArray()) {
            String five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        byte[] secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + steps;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
