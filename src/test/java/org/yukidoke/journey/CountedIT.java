package org.yukidoke.journey;

import org.junit.jupiter.api.Test;

/** What counsellors recorded is offered where a figure is entered; at a desk and on a telephone. */
@Journey
class CountedIT {

    private static final String COUNTED = "/desk/plans/saitama-r7/counted?indicator=k.2-1&period=2025";

    @Test
    void theRecordsOfAYearProposeItsFigure(Browser browser) {
        var office = browser.desk().signIn(browser.login("saitama-office"));
        office.open("/desk/plans/saitama-r7/actuals?year=2025&by=year").shows("記録から数えると");
        office.open(COUNTED).isHeaded("記録から数えた数").shows("月ごとの数").scan().picture("counted");
        office.open("/casework/counts/year?year=2025").shows("登録した人").scan().picture("year");

        var phone = browser.phone().signIn(browser.login("saitama-office"));
        phone.open(COUNTED).scan().picture("phone-counted");
        phone.open("/casework/counts/year?year=2025").scan().picture("phone-year");
        phone.open(COUNTED).press("この数を入力欄に入れる").shows("数を入力欄に入れました").scan();
    }
}
