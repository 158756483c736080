package org.yukidoke.casework.web.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.Outcome;
import org.yukidoke.casework.caseload.Outcomes;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What is refused is said where it is wrong, and nothing typed is out of reach. */
@PageTest(laidOut = {Councils.class, People.class})
class RefusedPagesIT {

    private static final Pattern LEADS = Pattern.compile("<li><a href=\"#([^\"]+)\">");
    private static final Pattern OUTCOME = Pattern.compile("name=\"outcome\" value=\"([0-9a-f-]+)\"");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Outcomes outcomes;

    private final LocalDate today = Japan.day(Instant.now());

    private Account me;
    private Scope keeper;
    private UUID person;
    private String at;

    @BeforeEach
    void somebody() {
        me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        keeper = staff.scopeOf(me);
        person = people.file(keeper);
        at = "/persons/" + person;
    }

    private void open(LocalDate on) {
        periods.open(keeper, person, new Periods.Start(on, Period.Kind.ACCOMPANY, me.id(), ""));
    }

    @Test
    void aYearNobodyMeansIsRefusedAtItsFieldAndShutsNoPageWhereItStands() {
        var refused = post(at + "/period", "kind=accompany&on=0026-11-22&responsible=");
        assertThat(refused).hasStatus(422);
        assertThat(led(refused)).contains("年を確かめてください", "1900年から2199年まで");

        open(LocalDate.of(26, 11, 22));
        outcomes.add(
                keeper,
                person,
                new Outcome.Said(
                        Outcome.Kind.WORK,
                        Outcome.Employment.PART_TIME,
                        LocalDate.of(26, 11, 22),
                        Outcome.Source.PERSON,
                        Outcome.Placer.US,
                        ""),
                null);
        for (String page : new String[] {at, at + "/period", at + "/outcomes", "/casework", "/casework/cases"}) {
            assertThat(get(page)).as(page).hasStatus(200);
        }
    }

    @Test
    void whatIsSentAgainFromTheSameFormIsThereOnceAndSomethingElseAsWell() {
        String form = "employment=part_time&on=" + today + "&known=person&placed=us&place=&draft=" + UUID.randomUUID();
        for (String kind : new String[] {"work", "work", "training", "training", "work"}) {
            assertThat(post(at + "/outcomes", form + "&kind=" + kind)).hasStatus(303);
        }
        assertThat(outcomes.list(keeper, person))
                .extracting(one -> one.said().kind())
                .containsExactlyInAnyOrder(Outcome.Kind.WORK, Outcome.Kind.TRAINING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=0026-01",
                "to=%2B999999999-12",
                "from=-999999999-01",
                "from=%2B999999999-12&to=%2B999999999-12",
                "to=9999-12"
            })
    void contactsAreCountedOfMonthsThereAre(String asked) {
        assertThat(get("/casework/counts?" + asked)).hasStatus(200);
    }

    @Test
    void nobodyIsRegisteredBeforeThereWereRegistrations() {
        var refused = post(at + "/registrations", "on=1999-05-01&kind=new");
        assertThat(refused).hasStatus(422);
        assertThat(led(refused)).contains("2000年度から", "href=\"#on\"", "1999-05-01");
        assertThat(led(post(at + "/registrations", "on="))).contains("href=\"#on\"", "href=\"#kind\"");
    }

    private String worked() {
        post(at + "/outcomes", "kind=work&employment=part_time&on=" + today.minusYears(9) + "&known=person&placed=us");
        return found(OUTCOME, body(get(at + "/outcomes")));
    }

    @Test
    void whatWasHeardAfterAColleagueWroteOrTookItBackIsShownAgain() {
        String outcome = worked();
        for (int month = 1; month <= 36; month++) {
            outcomes.follow(
                    keeper,
                    person,
                    UUID.fromString(outcome),
                    new Outcome.FollowUp(month, Outcome.Stands.LASTS, today, ""));
        }
        String heard = "outcome=" + outcome + "&months=1&state=lasts&on=" + today + "&word=慣れてきたと聞いた";
        var second = post(at + "/outcomes/follow", heard + "&draft=" + UUID.randomUUID());
        assertThat(second).hasStatus(409);
        assertThat(led(second)).contains("慣れてきたと聞いた", "href=\"#word-" + outcome + "\"");
        assertThat(body(get(at + "/outcomes"))).as("and the next time too").contains("慣れてきたと聞いた");

        post(at + "/outcomes/take-back", "outcome=" + outcome);
        var late = post(at + "/outcomes/follow", heard);
        assertThat(late).hasStatus(409);
        assertThat(led(late)).contains("慣れてきたと聞いた", "href=\"#kept\"");
    }

    @Test
    void whatIsMissingOfWhatWasHeardIsSaidInItsOwnForm() {
        String outcome = worked();
        var refused = post(at + "/outcomes/follow", "outcome=" + outcome + "&months=99&on=&state=&word=元気");
        assertThat(refused).hasStatus(422);
        assertThat(led(refused))
                .contains("href=\"#months-" + outcome, "href=\"#on-" + outcome, "href=\"#state-" + outcome, "元気")
                .containsPattern("id=\"on-" + outcome + "\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void whoAnswersStaysUntilSomebodyElseIsChosen() {
        open(today);
        String page = body(get(at + "/period"));
        String form = page.substring(page.indexOf("/period/assign"));
        assertThat(form).containsPattern("value=\"" + me.id() + "\" selected");
        var same = post(at + "/period/assign", "responsible=" + me.id());
        assertThat(same).hasStatus(303);
        assertThat(location(same)).endsWith("/period");
        assertThat(post(at + "/period/assign", "responsible=nonsense")).hasStatus(422);
        assertThat(periods.findOpen(keeper, person).orElseThrow().responsible()).isEqualTo(me.id());

        periods.close(keeper, person, new Periods.Closing(today, Period.Ending.WISH, "本人から", true));
        var late = post(at + "/period/assign", "responsible=" + me.id());
        assertThat(late).hasStatus(409);
        assertThat(led(late)).contains("いまの様子を確かめてください");
    }

    @Test
    void beginningAgainWithoutAReasonIsSaidWhereTheReasonBelongs() {
        open(today);
        UUID period = periods.findOpen(keeper, person).orElseThrow().id();
        periods.close(keeper, person, new Periods.Closing(today, Period.Ending.WISH, "本人から", true));
        var refused = post(at + "/period/reopen", "period=" + period + "&reason=");
        assertThat(refused).hasStatus(422);
        assertThat(led(refused))
                .contains("href=\"#reason-" + period + "\"")
                .containsPattern("<details class=\"card\" open")
                .containsPattern("id=\"reason-" + period + "\"[^>]*aria-invalid=\"true\"");
    }

    private MvcTestResult get(String path) {
        return browser.perform(
                MockMvcRequestBuilders.get(java.net.URI.create(path)).with(Staff.as(me)));
    }

    private MvcTestResult post(String path, String form) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.POST, path)
                .with(Staff.as(me))
                .with(Staff.form());
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request);
    }

    /** A page whose list of faults leads to a place on it, line by line. */
    private static String led(MvcTestResult result) {
        String page = body(result);
        var leads = LEADS.matcher(page);
        assertThat(leads.find()).as(page).isTrue();
        do {
            assertThat(page).contains("id=\"" + leads.group(1) + "\"");
        } while (leads.find());
        return page;
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
