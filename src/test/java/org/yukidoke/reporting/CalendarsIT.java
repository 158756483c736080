package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Scope;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.workflow.Calendars;

/** A calendar program reads somebody's deadlines at a secret address, and nobody's name. */
@PageTest(laidOut = Councils.class)
class CalendarsIT {

    @Autowired
    private OpenRounds open;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Calendars calendars;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private TestDatabase database;

    private Scope secretariat;
    private Scope member;
    private Round round;

    @BeforeEach
    void aRoundIsOpen() {
        secretariat = open.secretariat("tochigi");
        member = open.member("tochigi.labour-bureau");
        round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
    }

    private MvcTestResult fetched(String path) {
        return browser.perform(MockMvcRequestBuilders.get(path));
    }

    private static String day(LocalDate day) {
        return "DTSTART;VALUE=DATE:" + day.toString().replace("-", "");
    }

    @Test
    void aBodySeesItsOwnDayAndTheSecretariatTheRound() {
        var ask = open.ask(secretariat, round, "tochigi.labour-bureau");
        rounds.extend(secretariat, ask, round.due().plusDays(9), "台風のため");
        assertThat(fetched(calendars.make(member)))
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8")
                .bodyText()
                .contains("UID:report-" + ask, day(round.due().plusDays(9)))
                .doesNotContain("UID:round-", "埼玉 花子");
        assertThat(fetched(calendars.make(secretariat)))
                .bodyText()
                .contains("UID:round-" + round.id(), day(round.due()))
                .doesNotContain("UID:report-");
        assertThat(fetched(calendars.make(open.secretariat("saitama"))))
                .bodyText()
                .doesNotContain(round.id().toString());
    }

    @Test
    void anAddressEndsByAnotherByWishAndWithTheAccount() {
        String first = calendars.make(member);
        String second = calendars.make(member);
        assertThat(fetched(first)).hasStatus(404);
        assertThat(fetched(second)).hasStatusOk();
        calendars.revoke(member);
        assertThat(calendars.since(member)).isEmpty();
        assertThat(fetched(second)).hasStatus(404);
        String third = calendars.make(member);
        database.owner()
                .sql(
                        "update access.account set state = 'disabled', disabled_reason = 'left', disabled_text = '' where id = :id")
                .param("id", member.requireAccount())
                .update();
        assertThat(fetched(third)).hasStatus(404);
        assertThat(fetched("/calendar/x.ics")).hasStatus(404);
    }
}
