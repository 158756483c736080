package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest
class SignInPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    @Test
    void lookingAtTheSignInPageLeavesNothingInTheDatabase() {
        long before = sessions();
        var page = browser.perform(get("/sign-in"));
        assertThat(page).hasStatus(200).bodyText().contains("name=\"_csrf\"");
        assertThat(sessions()).isEqualTo(before);
        assertThat(page.getResponse().getCookie("yukidoke")).isNull();
    }

    @Test
    void somebodyWithTheRightPasswordComesToThePageTheyWanted() {
        Account member = staff.withPassword(Role.MEMBER);
        var arrived = signIn(member, Staff.PASSWORD, "/me?tab=sessions");
        assertThat(arrived).hasStatus(303).headers().hasValue("Location", "/me?tab=sessions");
        assertThat(browser.perform(get("/sign-in").cookie(session(arrived))))
                .headers()
                .hasValue("Location", "/desk");
    }

    @Test
    void aWrongPasswordKeepsTheLoginAndTellsNothingElse() {
        Account member = staff.withPassword(Role.MEMBER);
        var wrong = signIn(member, "wrong password", "/desk");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("利用者IDかパスワードが違います", member.login().value());
        assertThat(wrong).bodyText().doesNotContain("wrong password");
        assertThat(browser.perform(post("/sign-in")
                        .with(Staff.form())
                        .param("login", "nobody-has-this")
                        .param("password", "wrong password")))
                .hasStatus(422)
                .bodyText()
                .contains("利用者IDかパスワードが違います");
    }

    private MvcTestResult signIn(Account who, String password, String next) {
        return browser.perform(post("/sign-in")
                .with(Staff.form())
                .param("login", who.login().value())
                .param("password", password)
                .param("next", next));
    }

    private static Cookie session(MvcTestResult result) {
        Cookie cookie = Objects.requireNonNull(result.getResponse().getCookie("yukidoke"), "a session cookie");
        return new Cookie(cookie.getName(), cookie.getValue());
    }

    private long sessions() {
        return database.application()
                .sql("select count(*) from access.spring_session")
                .query(Long.class)
                .single();
    }
}
