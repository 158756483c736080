package org.yukidoke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A member body reports. */
@Journey
class FiguresIT {

    private static final String SHEET = "/desk/plans/saitama-r7/actuals";

    private static Locator button(Visit visit, String name) {
        return visit.main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator cell(Visit visit, String name) {
        return visit.main().locator("[name='" + name + "']");
    }

    @Test
    void entersLosesTheBrowserRecordsAndCorrectsWithoutAMouse(Browser browser) {
        var account = browser.account("member");
        var visit = browser.desk().open("/sign-in");
        visit.keyboard().tabTo(visit.field("利用者ID")).type(account.login());
        visit.keyboard().tabTo(visit.field("パスワード")).type(account.password()).enter();
        visit.isHeaded("さんのホーム").shows("登録がまだの実績");
        visit.keyboard().tabTo(visit.link("令和7年度版の実績を登録する")).enter();
        visit.isHeaded("実績の登録").scan();

        var empty = visit.main().locator("input[data-main][name$='.quantity'][value='']");
        String first = empty.nth(0).getAttribute("name");
        String second = empty.nth(1).getAttribute("name");
        visit.keyboard().tabTo(cell(visit, first)).type("１，２３４");
        visit.keyboard().tabTo(cell(visit, second)).type("ー").press("Enter");
        assertThat(visit.main().locator("#entry-state")).containsText("下書きを保存しました");

        visit.open(SHEET);
        assertThat(cell(visit, first)).hasValue("１，２３４");
        visit.shows("記録していない下書きが2件あります");
        visit.keyboard().tabTo(button(visit, "実績を記録する")).enter();
        visit.shows("0・該当なし・未報告のどれかわかりません").scan();
        assertThat(cell(visit, first)).hasValue("１，２３４");

        String state = second.replace(".quantity", ".state");
        visit.keyboard()
                .tabTo(cell(visit, second))
                .press("Control+a")
                .press("Delete")
                .press("Alt+ArrowDown");
        assertThat(cell(visit, state)).isFocused();
        cell(visit, state).press("Escape");
        cell(visit, state).press("ArrowDown");
        visit.keyboard().tabTo(button(visit, "実績を記録する")).enter();
        visit.shows("実績を2件記録しました").shows("1,234", "該当なし");

        visit.keyboard().tabTo(cell(visit, first)).press("Control+a").type("1243");
        visit.keyboard().tabTo(button(visit, "実績を記録する")).enter();
        visit.isHeaded("訂正の確認").shows("1,234", "1,243").scan();
        visit.keyboard().tabTo(visit.field("理由")).type("数字の入れ違い");
        visit.keyboard().tabTo(button(visit, "実績を記録する")).enter();
        visit.shows("実績を1件記録しました", "1,243");
    }

    @Test
    void pastesABlockFromASpreadsheet(Browser browser) {
        var visit = browser.desk().signIn(browser.account("member")).open(SHEET + "?by=quarter&year=2025");
        String first = visit.main()
                .locator("input[data-main][name$='_2025-Q1_0.quantity'][value='']")
                .first()
                .getAttribute("name");
        var row = cell(visit, first);
        row.focus();
        row.evaluate("""
                part => {
                  const data = new DataTransfer();
                  data.setData("text/plain", "12\\t1,300\\r\\n7\\t8\\r\\n");
                  part.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(row).hasValue("12");
        String beside = first.replace("Q1", "Q2");
        assertThat(cell(visit, beside)).hasValue("1,300");
        assertThat(visit.main().locator("#entry-state")).containsText("下書きを保存しました");
        visit.press("下書きをすべて捨てる");
        visit.shows("下書きを捨てました");
        assertThat(row).hasValue("");
    }

    @Test
    void readsAndTypesOnATelephone(Browser browser) {
        var visit =
                browser.phone().signIn(browser.account("member")).open(SHEET).isHeaded("実績の登録");
        visit.scan();
    }

    @Test
    void theSecretariatEntersForTheCouncil(Browser browser) {
        var visit = browser.desk().signIn(browser.account("secretariat")).open(SHEET);
        visit.follow("協議会全体の値").isHeaded("実績の登録").scan();
    }
}
