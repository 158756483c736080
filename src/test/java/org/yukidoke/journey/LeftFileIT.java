package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.support.TestDatabase;

/** The only one who may read a restricted file leaves: somebody proposes a colleague, another one confirms. */
@Journey
class LeftFileIT {

    @Autowired
    private TestDatabase database;

    @Test
    void aRestrictedFileIsNotLostWithWhoeverRestrictedIt(Browser browser) {
        // The demo has one counsellor at each body; here two work side by side.
        database.owner()
                .sql("update access.account set organisation = 'saitama.support-bodies' where login = 'saitama-office'")
                .update();
        var counsellor = browser.desk().signIn(browser.login("saitama-counsellor"));
        counsellor.open("/persons");
        counsellor.main().locator("a[href^='/persons/0']").first().click();
        String file = counsellor.page().url().replaceFirst("^https?://[^/]+", "");
        String left = "a[href='/unserved/" + reference(file) + "']";
        counsellor.open(file + "/restriction").scan().picture("restrict");
        counsellor.press("限定公開にする").scan().picture("restricted");

        var administrator = browser.desk().signIn(browser.login("administrator"));
        administrator
                .open("/accounts")
                .follow("saitama-counsellor")
                .shows("この利用者を停止する")
                .scan()
                .picture("leaving");
        administrator.main().getByLabel("異動・退職").last().check();
        administrator.field("事情").fill("四月に異動した");
        administrator.press("この利用者を停止する");

        administrator.open("/desk").shows("だれも開けないファイル").picture("desk");
        administrator.open("/unserved").scan().picture("list");
        administrator.main().locator(left).click();
        administrator.scan().picture("name");
        administrator.choose("指定する支援員", "埼玉 冬馬").press("提案する");
        administrator.shows("確かめるのは別の人です").scan().picture("proposed");

        var auditor = browser.phone().signIn(browser.login("saitama-auditor"));
        auditor.open("/unserved").scan().picture("phone-list");
        auditor.main().locator(left).click();
        auditor.shows("埼玉 冬馬").scan().picture("phone-confirm");
        auditor.press("認めて、見られるようにする").shows("見られるようになりました").picture("phone-done");

        var colleague = browser.phone().signIn(browser.login("saitama-office"));
        colleague.open(file).scan().picture("phone-file");
        assertThat(colleague.main().getByText("限定公開").first()).isVisible();
    }

    private String reference(String file) {
        return database.owner()
                .sql("select reference from person.person where id = :id")
                .param("id", UUID.fromString(file.replaceFirst("^/persons/", "")))
                .query(String.class)
                .single();
    }
}
