package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A passkey in a device: made, used, used by the wrong person, and taken away again. */
@Journey
class PasskeyIT {

    @Test
    void somebodyMakesAPasskeyAndComesInByItAlone(Browser browser) {
        var visit = browser.desk();
        var device = device(visit);
        Newcomer.invited(browser, "passkey-owner", "viewer@*", visit);
        visit.isHeaded("さんのホーム").open("/me").follow("登録する・見直す").isHeaded("二つ目の確認");
        visit.scan().picture("factors");
        visit.field("パスキーの名").fill("役場の机");
        visit.press("パスキーを登録する").shows("パスキーを登録しました", "役場の机", "予備の符号がまだありません");
        visit.scan().picture("enrolled");
        visit.signOut();

        var sent = new ArrayList<Request>();
        visit.page().onRequest(sent::add);
        visit.open("/sign-in").press("パスキーでログインする").isHeaded("さんのホーム");
        org.assertj.core.api.Assertions.assertThat(replayed(browser, sent)).contains("/sign-in");

        visit.lock().scan().picture("locked");
        visit.press("パスキーで確かめる").isHeaded("さんのホーム");

        // The same device on somebody else's locked screen.
        visit.signOut();
        Newcomer.invited(browser, "passkey-other", "viewer@*", visit);
        visit.isHeaded("さんのホーム");
        visit.lock().press("パスキーで確かめる").shows("確かめられませんでした");
        visit.field("パスワード").fill(Newcomer.PASSWORD);
        visit.press("続ける").isHeaded("さんのホーム").signOut();

        visit.open("/sign-in").press("パスキーでログインする").isHeaded("passkey-owner");
        visit.open("/me/factors").shows("役場の机").press("取り消す");
        visit.shows("取り消しました");
        assertThat(visit.main()).not().containsText("役場の机");
        visit.signOut().open("/sign-in").press("パスキーでログインする").shows("このパスキーでは入れませんでした");
        device.detach();
    }

    @Test
    void thePasswordAloneIsNotEnoughOnceThereIsAPasskey(Browser browser) {
        var visit = browser.phone();
        var device = device(visit);
        var owner = Newcomer.invited(browser, "passkey-second", "viewer@*", visit);
        visit.isHeaded("さんのホーム").open("/me/factors");
        visit.field("パスキーの名").fill("携帯電話");
        visit.press("パスキーを登録する").shows("パスキーを登録しました");
        visit.press("新しい予備の符号を作る").isHeaded("予備の符号").scan().picture("codes");
        String code = visit.main().locator("ol code").first().innerText();
        visit.signOut();
        owner.typePassword(visit);
        visit.isHeaded("二つ目の確認").scan().picture("second");
        visit.press("パスキーでログインする").isHeaded("さんのホーム").signOut();
        owner.typePassword(visit);
        visit.field("予備の符号").fill(code);
        visit.press("ログインする").isHeaded("さんのホーム");
        device.detach();
    }

    @Test
    void withoutAScriptThePageSaysWhatToDoInstead(Browser browser) {
        var page = browser.desk().ask("/sign-in").text();
        org.assertj.core.api.Assertions.assertThat(page).contains("パスキーを使うには、ブラウザのJavaScriptと");
    }

    /** Sends what a browser sent at sign-in once more, from another browser; the address it ends at. */
    private static String replayed(Browser browser, List<Request> sent) {
        Request signIn = sent.stream()
                .filter(request -> request.url().endsWith("/sign-in/passkey"))
                .findFirst()
                .orElseThrow();
        var thief = browser.desk().open("/sign-in");
        var form = FormData.create();
        form.set("_csrf", thief.page().locator("input[name='_csrf']").first().inputValue());
        for (String part : signIn.postData().split("&", -1)) {
            String[] field = part.split("=", 2);
            if (!field[0].equals("_csrf")) {
                form.set(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
            }
        }
        return thief.page()
                .context()
                .request()
                .post(signIn.url(), RequestOptions.create().setForm(form))
                .url();
    }

    /** A device beside the browser that verifies its owner and answers at once. */
    private static CDPSession device(Visit visit) {
        CDPSession session = visit.page().context().newCDPSession(visit.page());
        session.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                                     "hasUserVerification": true, "isUserVerified": true,
                                     "automaticPresenceSimulation": true}}
                        """).getAsJsonObject();
        session.send("WebAuthn.addVirtualAuthenticator", options);
        return session;
    }
}
