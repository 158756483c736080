package org.yukidoke.journey;

/** Somebody whom the demo's administrator invites, so that what they change about themselves is theirs alone. */
record Newcomer(String login, String password) {

    static final String PASSWORD = "ゆきどけを待つ 春の川辺";

    /** Invites somebody with one grant and lets them choose a password; they are signed in at the visit given. */
    static Newcomer invited(Browser browser, String login, String grant, Visit visit) {
        var administrator = browser.desk().signIn(browser.account("administrator"));
        administrator.open("/accounts/new");
        administrator.field("利用者ID").fill(login);
        administrator.field("氏名").fill("旅野 " + login);
        administrator.field("日本語").check();
        administrator.main().locator("input[value='" + grant + "']").check();
        administrator.press("招待状を作る").isHeaded("招待状");
        String code = administrator.main().locator("dd strong").innerText();
        visit.open("/invitation").field("符号").fill(code);
        visit.press("次へ進む").isHeaded("利用を始める");
        visit.field("新しいパスワード").fill(PASSWORD);
        visit.field("もう一度").fill(PASSWORD);
        visit.press("決めて入る");
        return new Newcomer(login, PASSWORD);
    }

    void typePassword(Visit visit) {
        visit.open("/sign-in");
        visit.field("利用者ID").fill(login);
        visit.field("パスワード").fill(password);
        visit.press("ログインする");
    }
}
