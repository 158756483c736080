package org.yukidoke.casework.web.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Exact numbers are told as of now and of ended months, and of no day between. */
@PageTest(laidOut = {Councils.class, People.class})
class CountDaysIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Test
    void aYearIsNotToldAsOfASingleDay() {
        Account counsellor = staff.holding(Role.COUNSELLOR, People.CENTRE);
        String year = "/casework/counts/year?year=2025&at=";
        assertThat(get(counsellor, year + "2025-09-30")).hasStatus(200);
        assertThat(get(counsellor, year)).hasStatus(200);
        var refused = get(counsellor, year + "2025-10-04");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("数えられるのは、今日か、過ぎた月の末日");
    }

    @Test
    void norIsAFigure() {
        Account member = staff.holding(Role.MEMBER, People.CENTRE);
        String counted = "/desk/plans/saitama-r7/counted?indicator=k.2-1&period=2025&at=";
        assertThat(get(member, counted + "2025-09-30")).hasStatus(200);
        var refused = get(member, counted + "2025-10-04");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("数えられるのは、今日か、過ぎた月の末日");
        assertThat(browser.perform(MockMvcRequestBuilders.post("/desk/plans/saitama-r7/counted")
                        .param("indicator", "k.2-1")
                        .param("period", "2025")
                        .param("at", "2025-10-04")
                        .with(Staff.form())
                        .with(Staff.as(member))))
                .hasStatus(422);
    }

    private MvcTestResult get(Account who, String path) {
        return browser.perform(
                MockMvcRequestBuilders.get(path).header("Accept-Language", "ja").with(Staff.as(who)));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
