package org.yukidoke.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.OpenRounds;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Typed;
import org.yukidoke.support.PageTest;

/** A body fills in its sheet, by itself or behind a link, and the secretariat takes it. */
@PageTest(laidOut = Councils.class)
class ReportPagesIT {

    private static final String BODY = "tochigi.labour-bureau";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private OpenRounds open;

    @Autowired
    private Reports reports;

    private Scope secretariat;
    private Account keeper;
    private Account member;
    private Round round;
    private UUID ask;

    @BeforeEach
    void aRoundIsOpen() {
        keeper = staff.with(Set.of(new Grant(Role.SECRETARIAT, "tochigi")), "");
        secretariat = staff.scopeOf(keeper);
        member = staff.with(Set.of(new Grant(Role.MEMBER, "tochigi")), BODY);
        round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        ask = open.ask(secretariat, round, BODY);
    }

    private Report report() {
        return reports.get(secretariat, ask);
    }

    @Test
    void whatAFormLeftAsItWasOverwritesNobody() {
        Scope colleague = open.member(BODY);
        reports.save(colleague, ask, 0, OpenRounds.texts(report(), 7), Kept.Way.SCREEN);
        var sent = browser.perform(browser.post()
                .uri("/desk/reports/" + ask)
                .param("since", "0")
                .param("deed", "save")
                .param("K01.quantity", "")
                .param("R.comment", "私の備考")
                .with(Staff.form())
                .with(Staff.as(member)));
        assertThat(sent).hasStatus(302);
        assertThat(report().said("K01", "quantity")).isEqualTo("7");
        assertThat(report().said("", "comment")).isEqualTo("私の備考");
        assertThat(report().clashes()).isEmpty();
    }

    @Test
    void aScriptThatSavesIsToldWhatColleaguesTyped() {
        Scope colleague = open.member(BODY);
        reports.save(colleague, ask, 0, OpenRounds.texts(report(), 7), Kept.Way.SCREEN);
        assertThat(browser.perform(browser.post()
                        .uri("/desk/reports/" + ask + "/cells")
                        .param("since", "0")
                        .param("R.comment", "一")
                        .with(Staff.form())
                        .with(Staff.as(member))))
                .hasStatus(200)
                .bodyText()
                .containsPattern("\"name\":\"K01.quantity\",\"said\":\"7\",\"version\":[0-9]+,\"own\":false")
                .containsPattern("\"name\":\"R.comment\",\"said\":\"一\",\"version\":[0-9]+,\"own\":true");
    }

    @Test
    void aReportHandedOverTooEarlyIsKeptAndSaysWhatIsMissing() {
        assertThat(browser.perform(browser.post()
                        .uri("/desk/reports/" + ask)
                        .param("since", "0")
                        .param("deed", "submit")
                        .param("K01.quantity", "十二")
                        .with(Staff.form())
                        .with(Staff.as(member))))
                .hasStatus(422)
                .bodyText()
                .contains("十二", "#K01.quantity");
        assertThat(report().said("K01", "quantity")).isEqualTo("十二");
    }

    @Test
    void aTownWithoutAnAccountReportsByALink() {
        var made = browser.perform(browser.post()
                .uri("/desk/rounds/" + round.id())
                .param("deed", "seat")
                .param("ask", ask.toString())
                .with(Staff.form())
                .with(Staff.as(keeper)));
        assertThat(made).hasStatus(200);
        String page = new String(made.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        int at = page.indexOf("/seat/") + "/seat/".length();
        String secret = page.substring(at, page.indexOf('<', at));
        assertThat(browser.perform(browser.get().uri("/seat/" + secret))).hasStatus(200);
        var taken = browser.perform(browser.post().uri("/seat/" + secret).with(Staff.form()));
        assertThat(taken).hasStatus(303);
        Cookie[] cookies = taken.getResponse().getCookies();
        assertThat(browser.perform(browser.get().uri("/seat/reports/" + ask).cookie(cookies)))
                .hasStatus(200);
        assertThat(browser.perform(browser.post()
                        .uri("/seat/reports/" + ask + "/cells")
                        .param("since", "0")
                        .param("K01.quantity", "41")
                        .cookie(cookies)
                        .with(Staff.form())))
                .hasStatus(200);
        assertThat(report().said("K01", "quantity")).isEqualTo("41");
        UUID other = open.ask(secretariat, round, "tochigi.prefecture");
        assertThat(browser.perform(browser.get().uri("/seat/reports/" + other).cookie(cookies)))
                .hasStatus(303);
        assertThat(browser.perform(browser.get().uri("/desk/reports/" + ask).cookie(cookies)))
                .hasStatus(303);
    }

    @Test
    void ofTwoTextsOneIsChosenOnThePage() {
        for (boolean standing : List.of(true, false)) {
            String line = standing ? "K01" : "K02";
            save(line, "7");
            save(line, "8");
            var clash = report().clashes().getFirst();
            var chosen = standing ? clash.stands() : clash.other();
            assertThat(browser.perform(browser.post()
                            .uri("/desk/reports/" + ask)
                            .param("choose", Long.toString(chosen.version()))
                            .with(Staff.form())
                            .with(Staff.as(member))))
                    .hasStatus(302);
            assertThat(report().clashes()).isEmpty();
            assertThat(report().said(line, "next")).isEqualTo(standing ? "7" : "8");
        }
    }

    private void save(String line, String said) {
        reports.save(open.member(BODY), ask, 0, List.of(new Typed(line, "next", said, 0)), Kept.Way.SCREEN);
    }

    @Test
    void anExplanationOfAChangedFigureIsConfirmedByABox() {
        Scope colleague = open.member(BODY);
        reports.save(colleague, ask, 0, OpenRounds.texts(report(), 7), Kept.Way.SCREEN);
        reports.save(colleague, ask, 0, List.of(new Typed("K01", "quantity", "1", 9999)), Kept.Way.SCREEN);
        assertThat(report().stale("K01", "shortfall")).isTrue();
        String page = "/desk/reports/" + ask;
        assertThat(browser.perform(browser.get().uri(page).with(Staff.as(member))))
                .bodyText()
                .contains("again.K01.shortfall");
        assertThat(browser.perform(browser.post()
                        .uri(page)
                        .param("since", "9999")
                        .param("deed", "save")
                        .param("K01.shortfall", report().said("K01", "shortfall"))
                        .param("again.K01.shortfall", "yes")
                        .with(Staff.form())
                        .with(Staff.as(member))))
                .hasStatus(302);
        assertThat(report().stale("K01", "shortfall")).isFalse();
    }

    @Test
    void whatIsSaidOfALineDescribesItsFields() {
        reports.save(open.member(BODY), ask, 0, List.of(new Typed("K01", "quantity", "十二", 0)), Kept.Way.SCREEN);
        assertThat(browser.perform(browser.get().uri("/desk/reports/" + ask).with(Staff.as(member))))
                .bodyText()
                .contains("id=\"K01.said\"")
                .containsPattern("id=\"K01.quantity\"[^>]*aria-describedby=\"K01.said\"")
                .doesNotContain("K02.said");
    }
}
