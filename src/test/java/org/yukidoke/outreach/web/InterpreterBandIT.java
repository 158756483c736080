package org.yukidoke.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.person.Known;
import org.yukidoke.person.People;
import org.yukidoke.person.Records;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Zone;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Who has to come along so that people understand each other is known where one writes and where one plans to go. */
@PageTest(laidOut = {Councils.class, People.class})
class InterpreterBandIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @Test
    void theNeedStandsAboveTheRecordAndTheVisit() {
        Account me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        UUID person = people.file(staff.scopeOf(me));
        for (String page : new String[] {"/records/new", "/visits/new"}) {
            assertThat(page(me, person, page)).doesNotContain("通訳・手話など");
        }
        var said = new Statement.Said(Zone.GENERAL, "interpreter", "手話。筆談でもよい", null, null, Known.STATED);
        records.state(staff.scopeOf(me), person, said, null);
        for (String page : new String[] {"/records/new", "/visits/new"}) {
            assertThat(page(me, person, page)).as(page).contains("通訳・手話など：手話。筆談でもよい");
        }
        assertThat(page(me, person, "/visits")).as("where nobody needs it").doesNotContain("手話。筆談でもよい");
    }

    private String page(Account me, UUID person, String page) {
        var shown = browser.perform(
                MockMvcRequestBuilders.get("/persons/" + person + page).with(Staff.as(me)));
        assertThat(shown).as(page).hasStatus(200);
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
