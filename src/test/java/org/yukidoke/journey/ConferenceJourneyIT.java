package org.yukidoke.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yukidoke.kernel.Japan;

/** A conference from its call to the paper it leaves, by those of two bodies, at a desk and on a telephone. */
@Journey
class ConferenceJourneyIT {

    private static final String OFFICE = "saitama-office";
    private static final String NAME = "旅の支援会議";

    private final LocalDate today = Japan.day(Instant.now());

    private static String path(Visit visit) {
        return visit.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private static void tick(Visit visit, String field, String value) {
        visit.main()
                .locator("input[name='" + field + "'][value='" + value + "']")
                .check();
    }

    private static void send(Visit visit, String action) {
        visit.main()
                .locator("form[action$='" + action + "'] button:not([type='button'])")
                .first()
                .click();
    }

    private static void call(Visit desk, String name, LocalDate day) {
        desk.main().locator("input[name='footing']").first().check();
        desk.field("会議の名前").fill(name);
        desk.field("開催日").fill(day.toString());
        desk.field("始まる時刻").fill("14:00");
        desk.field("場所・方法").fill("見本市役所 会議室");
        tick(desk, "bodies", "saitama.labour-bureau");
        desk.field("資料を消す日").fill(day.plusMonths(3).toString());
        desk.main().locator("input[name='vow']").check();
    }

    @Test
    void aConferenceIsCalledMovedHeldAndPrinted(Browser browser) {
        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.open("/conferences")
                .scan()
                .picture("list")
                .follow("会議を招集する")
                .scan()
                .picture("call");
        call(desk, NAME, today.plusDays(6));
        desk.press("この内容で会議を招集する").shows("会議を招集しました", NAME, "返事待ち").scan().picture("called");
        String meeting = path(desk);

        var phone = browser.phone().signIn(browser.login(OFFICE));
        phone.open(meeting).shows("守秘義務の確認", "返事待ち").scan().picture("phone-called");
        phone.follow("出席の返事をする").scan().picture("phone-reply");
        tick(phone, "comes", "yes");
        phone.field("出席する人").fill("見本 就職支援担当");
        phone.press("この返事をする").shows("返事をしました", "見本 就職支援担当");
        phone.main().locator("input[name='vow']").check();
        phone.press("確認して出席を申し込む").shows("守秘義務を確認しました");

        desk.open(meeting).shows("出席する人：見本 就職支援担当").scan().picture("replied");
        desk.press("出席を認める").shows("出席を認めました");
        desk.follow("議題に加える");
        desk.field("見出し").fill("旅の町の一人暮らしの人");
        desk.field("知っておいてほしいこと").fill("半年ほど姿を見ない。");
        desk.press("議題に加える").follow("旅の町の一人暮らしの人");
        String matter = path(desk);
        desk.follow("言葉を直す").scan().picture("words");
        desk.field("知っておいてほしいこと").fill("半年ほど姿を見ない。家賃は払われている。");
        desk.press("この言葉に直す").shows("言葉を直しました", "家賃は払われている");
        desk.unfold("伝えたことを記録する");
        tick(desk, "told-parts", "general");
        desk.field("伝えたこと").fill("民生委員から聞いたこと。");
        send(desk, "/told");
        desk.shows("伝えたことを記録しました", "2人").scan().picture("told");

        desk.open(meeting).follow("日時や名前を変える").scan().picture("change");
        desk.field("開催日").fill(today.toString());
        desk.field("場所・方法").fill("オンライン");
        desk.press("この内容に変える").shows("変えました", "見本市役所 会議室 → オンライン", "変更後の返事待ち");
        desk.scan().picture("moved");
        phone.open("/desk/tasks").shows("出席の返事をする");
        phone.open(meeting).shows("日時か場所が変わりました", "見本市役所 会議室 → オンライン").scan().picture("phone-moved");
        phone.follow("出席の返事をする");
        tick(phone, "comes", "yes");
        phone.press("この返事をする").shows("返事をしました");

        desk.open(meeting).unfold("出欠を記録する");
        send(desk, "/held");
        desk.shows("出欠を記録しました").scan().picture("held");
        desk.open(matter).follow("会議録を書く");
        desk.field("会議録").fill("手紙を一通届ける。返事はいらない形で。");
        desk.main().locator("input[name='share']").check();
        desk.press("会議録を保存する").shows("会議録を保存しました");
        desk.unfold("決めたことを記録する");
        desk.field("すること").fill("手紙を届ける");
        desk.main().locator("select[name='decide-body']").selectOption("saitama.support-bodies");
        desk.main().locator("input[name='decide-due']").fill(today.plusDays(7).toString());
        send(desk, "/decisions");
        desk.shows("決めたことを記録しました");

        desk.open(meeting).press("印刷用の控えを作る");
        desk.shows("取扱注意", "控え第1号", "手紙を一通届ける", "伝えた相手", "埼玉 冬馬").scan().picture("print");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        desk.picture("print-paper");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        phone.open(meeting).press("印刷用の控えを作る").shows("控え第2号").scan().picture("phone-print");
        desk.open(meeting).shows("控え第2号").scan().picture("printed");

        desk.open(matter);
        tick(desk, "path-state", "given");
        desk.press("段階を記録する").shows("同意があるので").scan().picture("given");
        desk.follow("ファイルを始める・つなぐ").scan().picture("begin");
        var reader = browser.phone().signIn(browser.login("saitama-counsellor"));
        reader.open(matter + "/file").scan().picture("phone-begin");
        desk.field("呼び名").fill("旅の町の人");
        desk.press("ファイルを始めてつなぐ").shows("ファイルにつなぎました").scan().picture("tied");
        desk.follow("ファイルを開く").shows("旅の町の人");
    }

    @Test
    void oneIsCalledOffAndAnotherPutDownAfterwards(Browser browser) {
        var desk = browser.desk().signIn(browser.login("saitama-counsellor"));
        desk.open("/conferences/new");
        call(desk, NAME, today.plusDays(6));
        desk.press("この内容で会議を招集する").shows("会議を招集しました");
        String meeting = path(desk);
        desk.follow("会議を中止する").scan().picture("off");
        desk.press("会議を中止する").shows("内容が消えることを確かめてください").scan();
        desk.field("中止の理由").fill("会場が使えない");
        desk.main().locator("input[name='sure']").check();
        desk.press("会議を中止する").shows("会議を中止しました", "会場が使えない").scan().picture("called-off");
        var phone = browser.phone().signIn(browser.login(OFFICE));
        phone.open("/desk/tasks").shows("中止を確かめる");
        phone.open(meeting).shows("中止になりました", "会場が使えない").scan().picture("phone-called-off");
        phone.press("中止を確かめた").shows("確かめたと記録しました");

        desk.open("/conferences").follow("開催した会議をあとから記録する").scan().picture("enter");
        call(desk, "今朝の支援会議", today);
        desk.main().locator("input[name='present']").check();
        desk.press("開催した会議として記録する").shows("開催した会議として記録しました", "紙で守秘義務を確認した出席者");
        desk.main().locator("select[name='paper-body']").selectOption("saitama.labour-bureau");
        desk.main().locator("input[name='paper-name']").fill("見本 花子");
        desk.main().locator("input[name='paper-day']").fill(today.toString());
        desk.press("出席者に加える").shows("紙の出席者に加えました", "見本 花子").scan().picture("entered");
        String late = path(desk);
        var mine = browser.phone().signIn(browser.login("saitama-counsellor"));
        mine.open("/conferences/held").scan().picture("phone-enter");
        mine.open(late).scan().picture("phone-entered");
        phone.open(late).shows("開催の後に記録した会議", "守秘義務の確認").scan();
    }
}
