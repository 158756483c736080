package org.yukidoke.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Going out as a counsellor does it on the pages, from the plan to the file of somebody found. */
@PageTest(laidOut = {Councils.class, People.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TripPagesIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private MockMvcTester browser;

    private final List<Account> team = new ArrayList<>();

    @BeforeAll
    void twoColleagues() {
        for (int i = 0; i < 2; i++) {
            team.add(staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE));
        }
    }

    private Account me() {
        return team.getFirst();
    }

    private Account colleague() {
        return team.getLast();
    }

    @Test
    void aTripIsPlannedWrittenDownAndSomebodyFoundHasAFile() {
        var planned = send(
                "/outreach/trips",
                "kind=body&on=" + today + "&area=112011&host-name=見本市福祉事務所&goes=" + me().id() + "&aim=顔合わせ");
        String trip = led(planned);
        assertThat(trip).startsWith("/outreach/trips/");

        assertThat(send(trip + "/held", "version=1&came=2&found=1&agreed=担当は 090-1111-2222 の人"))
                .as("words that give somebody away come back with what was typed")
                .hasStatus(422)
                .bodyText()
                .contains("090-1111-2222");
        assertThat(led(send(trip + "/held", "version=1&came=2&found=1&agreed=月に一度ともに話を聞く&next=" + today.plusDays(30))))
                .isEqualTo(trip);
        assertThat(send(trip + "/held", "version=1&came=9&found=9&agreed=おそい人のことば"))
                .as("whoever was overtaken sees both")
                .hasStatus(409)
                .bodyText()
                .contains("おそい人のことば", "月に一度ともに話を聞く");

        assertThat(send(trip + "/begin", "kind=person&need=話を聞いてほしい"))
                .hasStatus(422)
                .bodyText()
                .contains("話を聞いてほしい");
        assertThat(led(send(trip + "/begin", "kind=person&called=水曜の人&need=話を聞いてほしい&period=yes")))
                .startsWith("/persons/");
        assertThat(get(trip)).bodyText().contains("水曜の人");
        assertThat(get("/outreach/trips/new?after=" + trip.substring(trip.lastIndexOf('/') + 1)))
                .as("the next one is the same again")
                .bodyText()
                .contains("見本市福祉事務所", today.plusDays(30).toString());
    }

    @Test
    void whatIsTypedForATripIsKeptFormByForm() {
        String typed = "&draft=" + UUID.randomUUID() + "&draft-writer=" + UUID.randomUUID() + "&draft-turn=1";
        assertThat(send("/outreach/trips", "kind=round&on=&area=112011&place=見本図書館の二階" + typed))
                .hasStatus(422);
        assertThat(get("/outreach/trips/new")).bodyText().contains("見本図書館の二階", "書きかけ");
        String trip = led(send(
                "/outreach/trips", "kind=round&on=" + today + "&area=112011&place=見本図書館の二階&goes=" + me().id() + typed));
        assertThat(get("/outreach/trips/new"))
                .as("sent and ended in one")
                .bodyText()
                .doesNotContain("見本図書館の二階");

        String id = trip.substring(trip.lastIndexOf('/') + 1);
        send("/drafts/outreach.held:" + id, "agreed=書きかけの約束&draft-page=" + trip);
        send(trip + "/held", "version=1&came=1&found=1");
        send("/drafts/outreach.begin:" + id, "need=朝が来るのがこわい&draft-page=" + trip);
        assertThat(get(trip)).bodyText().contains("書きかけの約束", "朝が来るのがこわい");
        assertThat(get("/outreach/trips/new?after=" + id)).bodyText().contains("見本図書館の二階");
        assertThat(browser.perform(MockMvcRequestBuilders.get(trip).with(Staff.as(colleague()))))
                .bodyText()
                .doesNotContain("書きかけの約束", "朝が来るのがこわい");
    }

    @Test
    void whoeverWritesForTwoIsAskedWhetherAllAreBackAndSendingTwiceBeginsOneFile() {
        String form = "kind=round&on=" + today + "&leaves=00:00&back=23:59&area=112011&goes=" + me().id() + "&goes="
                + colleague().id();
        String trip = led(send("/outreach/trips", form));
        assertThat(get(trip)).bodyText().contains("みな戻りましたか");
        led(send(trip + "/held", "version=1&came=1&found=1"));
        assertThat(get(trip)).bodyText().contains("みな戻りましたか", "外に出ています");
        assertThat(get("/outreach")).bodyText().contains(trip + "/back");
        led(send(trip + "/held", "version=2&came=1&found=1&all-back=yes&next=" + today.plusDays(9)));
        assertThat(get(trip)).bodyText().doesNotContain("みな戻りましたか", "外に出ています");
        assertThat(get("/outreach")).bodyText().contains("また行くと決めて、まだ予定していないもの");

        String twice = "kind=person&called=二度おくられた人&draft=" + UUID.randomUUID();
        String person = led(send(trip + "/begin", twice));
        assertThat(led(send(trip + "/begin", twice))).isEqualTo(person);
    }

    @Test
    void nobodyWhoIsOutIsTakenOff() {
        Scope scope = staff.scopeOf(me());
        UUID person = people.file(scope);
        String visit = led(send(
                "/persons/" + person + "/visits",
                "on=" + today + "&leaves=00:00&back=23:59&goes=" + me().id() + "&told="
                        + colleague().id() + "&alone=保健師が来られない"));
        var refused = send(visit + "/cancel", "x=y");
        assertThat(refused).hasStatus(303);
        assertThat(get(String.valueOf(refused.getResponse().getHeader("Location"))))
                .bodyText()
                .contains("外に出ている人がいるので、中止にできません", "戻りました", me().name());

        String trip = led(send(
                "/outreach/trips",
                "kind=round&on=" + today + "&leaves=00:00&back=23:59&area=112011&goes=" + me().id()));
        assertThat(send(trip + "/cancel", "reason=雨"))
                .hasStatus(422)
                .bodyText()
                .contains(me().name() + "がまだ戻っていません", "雨");
    }

    @Test
    void whatIsTypedForAVisitHomeIsKept() {
        Scope scope = staff.scopeOf(me());
        UUID person = people.file(scope);
        String list = "/persons/" + person + "/visits";
        assertThat(send(
                        list,
                        "on=" + today + "&leaves=10:00&back=09:00&goes=" + me().id() + "&place=駅前の喫茶店&draft="
                                + UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("駅前の喫茶店");
        assertThat(get(list + "/new")).as("and is offered again").bodyText().contains("駅前の喫茶店");

        String visit = led(send(
                list,
                "on=" + today + "&leaves=00:00&back=23:59&goes=" + me().id() + "&told="
                        + colleague().id() + "&alone=保健師が来られない&place=駅前の喫茶店&mind=犬がいる"));
        assertThat(get(visit)).bodyText().contains("駅前の喫茶店", "犬がいる");
        assertThat(browser.perform(MockMvcRequestBuilders.get("/outreach").with(Staff.as(colleague()))))
                .as("colleagues see that somebody is out, not where")
                .bodyText()
                .doesNotContain("駅前の喫茶店");
        assertThat(led(send(visit + "/met", "met=yes")))
                .as("on to the record")
                .isEqualTo("/persons/" + person + "/records/new");
    }

    @Test
    void whatIsTypedIntoAFormThatHasGoneIsShownAgain() {
        String form = "kind=round&on=" + today + "&area=112011&goes=" + me().id();
        String off = led(send("/outreach/trips", form));
        led(send(off + "/cancel", "reason=雨"));
        var held = send(off + "/held", "version=1&came=3&found=2&agreed=来月も行く約束");
        assertThat(held).hasStatus(409);
        assertThat(held).bodyText().contains("来月も行く約束", "href=\"#kept\"", "id=\"kept\"", "中止");

        String over = led(send("/outreach/trips", form));
        led(send(over + "/held", "version=1&came=1&found=1"));
        var cancelled = send(over + "/cancel", "reason=大雪の予報");
        assertThat(cancelled).hasStatus(409);
        assertThat(cancelled).bodyText().contains("大雪の予報", "href=\"#kept\"", "id=\"kept\"");
    }

    @Test
    void aPlaceThatIsNoneAndAYearNobodyMeansAreSaidAtTheirFields() {
        String rest = "kind=round&goes=" + me().id() + "&place=公民館";
        for (String area : List.of("abc", "999999", "11201")) {
            assertThat(send("/outreach/trips", rest + "&on=" + today + "&area=" + area))
                    .as(area)
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#area\"", "公民館");
        }
        assertThat(send("/outreach/trips", rest + "&on=0026-11-22&area=112011"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#on\"", "年を確かめてください");
        UUID person = people.file(staff.scopeOf(me()));
        assertThat(send(
                        "/persons/" + person + "/visits",
                        "on=" + today + "&leaves=10:00&back=12:00&area=abc&alone=一人&goes=" + me().id() + "&told="
                                + colleague().id()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#area\"");
    }

    private MvcTestResult get(String path) {
        return browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(me())));
    }

    private MvcTestResult send(String path, String form) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request.with(Staff.form()).with(Staff.as(me())));
    }

    /** Where one is led on to, without what was done. */
    private static String led(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        String to = String.valueOf(result.getResponse().getHeader("Location"));
        return to.contains("?") ? to.substring(0, to.indexOf('?')) : to;
    }
}
