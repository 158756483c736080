package org.yukidoke.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.gathering.Circle;
import org.yukidoke.gathering.Gatherings;
import org.yukidoke.gathering.Kept;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A day half counted and a supporter half written down are there again. */
@PageTest(laidOut = {Councils.class, People.class})
class GatheringTypedIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Gatherings gatherings;

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), Japan.ZONE);

    @Test
    void whatIsTypedWaitsForItsTypist() {
        Account me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        var opened = gatherings.open(
                staff.scopeOf(me), Circle.Kind.PLACE, new Circle.Called("木曜の居場所", "", today.minusYears(1)));
        UUID circle = opened instanceof Kept.Done(UUID id) ? id : new UUID(0, 0);
        String form = "/gatherings/" + circle + "/days/new";

        assertThat(post(me, "/gatherings/" + circle + "/days", "on", "", "theme", "七輪で餅を焼く"))
                .hasStatus(422);
        assertThat(get(me, form)).contains("七輪で餅を焼く");
        String draft = get(me, form).replaceAll("(?s).*name=\"draft\" value=\"([0-9a-f-]+)\".*", "$1");
        assertThat(post(
                        me,
                        "/gatherings/" + circle + "/days",
                        "on",
                        today.toString(),
                        "draft",
                        draft,
                        "draft-seen",
                        "1"))
                .hasStatus(303);
        assertThat(get(me, form)).doesNotContain("七輪で餅を焼く");

        assertThat(post(me, "/gatherings/supporters", "kind", "peer", "name", "", "note", "将棋が強い"))
                .hasStatus(422);
        assertThat(get(me, "/gatherings/supporters/new")).contains("将棋が強い");
    }

    @Test
    void whatIsSentTwiceIsThereOnce() {
        Account me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        String draft = UUID.randomUUID().toString();
        for (int tap = 0; tap < 2; tap++) {
            assertThat(post(
                            me,
                            "/gatherings",
                            "kind",
                            "place",
                            "name",
                            "二度開いた場",
                            "opened",
                            today.toString(),
                            "draft",
                            draft))
                    .hasStatus(303);
            assertThat(post(
                            me,
                            "/gatherings/supporters",
                            "kind",
                            "peer",
                            "name",
                            "二度書いた人",
                            "from",
                            today.toString(),
                            "draft",
                            draft))
                    .hasStatus(303);
        }
        assertThat(get(me, "/gatherings").split("二度開いた場", -1)).hasSize(2);
        assertThat(get(me, "/gatherings/supporters").split("二度書いた人", -1)).hasSize(2);
    }

    private String get(Account account, String path) {
        return new String(
                browser.get()
                        .uri(path)
                        .with(Staff.as(account))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Account account, String path, String... fields) {
        var request = browser.post().uri(path).with(Staff.as(account)).with(Staff.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
