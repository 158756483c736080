package org.yukidoke.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.conference.Rooms;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What is typed into the forms of a conference stays until it is sent, without a script too. */
@PageTest(laidOut = {Councils.class, People.class})
class ConferenceTypedIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Rooms rooms;

    private @Nullable Account somebody;
    private String matter = "";
    private UUID item = new UUID(0, 0);

    @BeforeEach
    void aMeeting() {
        Account writer = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        somebody = writer;
        var convenor = staff.scopeOf(writer);
        UUID meeting = rooms.statutory(convenor, LocalDate.ofInstant(Instant.now(), Japan.ZONE), People.OFFICE);
        item = rooms.bring(convenor, meeting, "姿を見ない人");
        matter = "/conferences/" + meeting + "/items/" + item;
    }

    @Test
    void minutesHalfWrittenAreThereAgain() {
        String page = matter + "/minutes";
        var kept =
                post("/drafts/conference.minutes:" + item, "draft-page", page, "draft-base", "0", "text", "はじめに、近況を");
        assertThat(kept).hasStatus(303);
        assertThat(location(kept)).startsWith(page + "?draft=");
        assertThat(get(page)).contains("書きかけを開きました", "はじめに、近況を");

        assertThat(post(page, "version", "0", "text", "はじめに、近況を聞いた", "draft", draft(kept), "draft-seen", "1"))
                .hasStatus(303);
        assertThat(get(page)).contains("はじめに、近況を聞いた").doesNotContain("書きかけを開きました");
    }

    @Test
    void eachFormOfAMatterKeepsItsOwnText() {
        post("/drafts/conference.told:" + item, "draft-page", matter, "told-what", "家賃の話");
        post("/drafts/conference.decide:" + item, "draft-page", matter, "decide-what", "訪ねてみる");

        assertThat(get(matter)).contains("家賃の話", "訪ねてみる");
        assertThat(post(matter + "/told", "told-what", "家賃の話、二か月分")).hasStatus(422);
        assertThat(get(matter)).contains("家賃の話、二か月分", "訪ねてみる");
    }

    @Test
    void aRefusedFormStandsThereNextTime() {
        assertThat(post(matter + "/decisions", "decide-what", "月曜に電話")).hasStatus(422);
        assertThat(get(matter)).contains("月曜に電話");
    }

    @Test
    void whatIsSentTwiceIsWrittenOnce() {
        String meeting = matter.replaceAll("/items/.*", "");
        String draft = UUID.randomUUID().toString();
        for (int tap = 0; tap < 2; tap++) {
            assertThat(post(meeting + "/items", "title", "二度押された件", "draft", draft))
                    .hasStatus(303);
            assertThat(post(matter + "/told", "told-what", "家賃を三か月", "told-parts", "general", "draft", draft))
                    .hasStatus(303);
            assertThat(post(
                            matter + "/decisions",
                            "decide-what",
                            "月曜に訪ねる",
                            "decide-body",
                            People.CENTRE,
                            "decide-due",
                            "2026-12-20",
                            "draft",
                            draft))
                    .hasStatus(303);
        }
        assertThat(get(meeting).split("二度押された件", -1)).hasSize(2);
        assertThat(get(matter).split("家賃を三か月", -1)).hasSize(2);
        assertThat(get(matter).split("月曜に訪ねる", -1)).hasSize(2);
    }

    @Test
    void aCallSentTwiceIsOneMeeting() {
        LocalDate today = Japan.day(Instant.now());
        String[] call = {
            "footing",
            "consent",
            "name",
            "二度呼ばれた会議",
            "held",
            today.plusDays(9).toString(),
            "expires",
            today.plusMonths(3).toString(),
            "vow",
            "yes",
            "bodies",
            People.OFFICE,
            "draft",
            UUID.randomUUID().toString()
        };
        var first = post("/conferences", call);
        assertThat(first).hasStatus(303);
        assertThat(location(post("/conferences", call))).isEqualTo(location(first));
    }

    @Test
    void whatIsTooLongIsShownWholeWithTheLimit() {
        String much = "あ".repeat(FormDrafts.MOST) + "おわり";
        var refused = post("/drafts/conference.minutes:" + item, "draft-page", matter + "/minutes", "text", much);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains(much, "100,000字までなら残せます", "name=\"draft-page\"");
    }

    private Account writer() {
        return Objects.requireNonNull(somebody);
    }

    private String get(String path) {
        return body(browser.get().uri(path).with(Staff.as(writer())).exchange());
    }

    private MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri(path).with(Staff.as(writer())).with(Staff.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String draft(MvcTestResult kept) {
        return location(kept).replaceAll(".*draft=", "");
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
