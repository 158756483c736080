package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Between two visits: a record on the telephone, begun, left and finished; the day looked over at the desk. */
@Journey
class RecordIT {

    @Test
    void aRecordIsWrittenInUnderAMinuteAndNothingTypedIsLost(Browser browser) {
        var phone = browser.phone().signIn(browser.login("saitama-counsellor"));
        phone.open("/casework/records/new").isHeaded("記録を書く相手を選ぶ").scan().picture("quick");
        Instant begun = Instant.now();
        phone.follow("見本 一郎").isHeaded("支援の記録を書く");
        phone.main()
                .getByText("電話", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        phone.field("記録").fill("声が明るい。来週は自分から来るとのこと。");
        assertThat(phone.page().locator(".draft-state"))
                .containsText(
                        "に保存しました",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));
        phone.scan().picture("form");

        String form = phone.page().url();
        phone.open("/desk");
        phone.page().navigate(form);
        assertThat(phone.field("記録")).hasValue("声が明るい。来週は自分から来るとのこと。");
        phone.shows("書きかけを開きました").press("記録する").shows("記録しました", "声が明るい");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
        phone.scan().picture("list");

        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.page().navigate(phone.page().url());
        desk.isHeaded("支援の記録").scan().picture("list");
        desk.follow("記録を書く").isHeaded("支援の記録を書く").scan().picture("form");
        for (String path : new String[] {
            "/casework/records/new",
            "/casework/records/mine",
            "/casework/records/blank",
            "/casework/counts",
            "/casework/templates"
        }) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            desk.open(path).scan().picture(name);
            phone.open(path).scan().picture(name);
        }
    }
}
