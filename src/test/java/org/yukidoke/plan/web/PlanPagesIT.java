package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.support.PageTest;

@PageTest
class PlanPagesIT {

    /** As long as the longest document, every line with what must never become our own markup. */
    private static final Document HOSTILE =
            new Document("計画.txt", Collections.nCopies(700, "原文 <b 太字&<script 悪 サポステ。"));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private PlanDocuments documents;

    @BeforeEach
    void thePlansAreThere() {
        intake.take(CataloguePlans.ALL.concepts(), CataloguePlans.ALL.plans());
        documents.record("mie-r2", HOSTILE, "test");
    }

    private String page(String address, String language) {
        var answer = browser.perform(get(URI.create(address)).queryParam("lang", language));
        assertThat(answer).as(address).hasStatus(200);
        assertThat(answer).bodyText().doesNotContain("<script 悪", "<b 太字", "{0}", "{1}");
        return HtmlUtils.htmlUnescape(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans"})
    void everyPlanIsOnTheWayIn(String address) {
        assertThat(page(address, "ja"))
                .contains(plans().stream().map(plan -> "/plans/" + plan.key()).toArray(String[]::new));
        assertThat(page(address, "en")).contains("Saitama", "Akita", "Mie", "Tochigi");
    }

    @Test
    void whoDoesNotKnowWhereToTurnFindsTheWindowsOnTheFirstPage() {
        assertThat(page("/", "ja")).contains("/plans/saitama-r7/windows").doesNotContain("/plans/saitama-r5/windows");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void anOverviewTellsTheWholePlan(Plan plan) {
        String page = page("/plans/" + plan.key(), "ja");
        assertThat(page).contains(plan.edition().name().ja(), plan.measures().size() + "件");
        holds(page, plan.goals(), goal -> goal.title().ja());
        holds(page, plan.targetGroups(), group -> group.name().ja());
        holds(page, plan.front().chapters(), chapter -> chapter.heading().ja());
        holds(page, plan.front().observations(), Front.Observation::text);
        holds(page, plan.front().footnotes(), Front.Footnote::gist);
        holds(page, plan.front().decisions(), decision -> decision.name().ja());
        assertThat(page("/plans/" + plan.key(), "en"))
                .contains(plan.edition().name().en());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theListHoldsEveryMeasure(Plan plan) {
        String page = page("/plans/" + plan.key() + "/measures", "ja");
        holds(page, plan.measures(), measure -> "/measures/" + measure.key() + "\"");
        holds(page, plan.measures(), measure -> measure.title().ja());
        String byOwner = page("/plans/" + plan.key() + "/measures?sort=owner", "en");
        holds(byOwner, plan.measures(), measure -> measure.title().en());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyMeasureHasItsPageInBothLanguages(Plan plan) {
        for (Measure measure : plan.measures()) {
            String address = "/plans/" + plan.key() + "/measures/" + measure.key();
            String page = page(address, "ja");
            assertThat(page).contains(measure.label(), measure.title().ja(), measure.gist());
            holds(page, measure.owned().owners(), owner -> owner);
            holds(page, measure.notes(), note -> note);
            holds(page, plan.kpisOf(measure), kpi -> kpi.name().ja());
            String english = page(address, "en");
            assertThat(english).contains(measure.label(), measure.title().en());
            holds(english, measure.owned().owners(), owner -> owner);
        }
    }

    private static <T> void holds(String page, List<T> items, Function<T, String> text) {
        items.forEach(item -> assertThat(page).contains(text.apply(item)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"サポステ", "サボステ", "ｻﾎﾟｽﾃ", "さぽすて"})
    void aWordIsFoundHoweverItIsTyped(String typed) {
        String page = list("tochigi-r2", "q=" + encoded(typed));
        assertThat(page).contains("<mark>サポステ</mark>", "/measures/3-1?").doesNotContain("/measures/1-1-1?");
    }

    @Test
    void theWordingIsSearchedAndShownAsText() {
        assertThat(list("mie-r2", "q=" + encoded("太字"))).contains("計画の原文", "<mark>太字</mark>");
        assertThat(page("/plans/mie-r2/measures/5-1-survey-1", "ja")).contains("<p>原文 <b 太字&<script 悪 サポステ。</p>");
    }

    @Test
    void conditionsCombine() {
        String both = "owner=" + encoded("さいたま市") + "&reprise=programme";
        var expected = CataloguePlans.get("saitama-r7").measures().stream()
                .filter(measure -> measure.owned().owners().contains("さいたま市"))
                .filter(measure -> measure.repeat().reprise() == Measure.Reprise.PROGRAMME)
                .toList();
        assertThat(expected).isNotEmpty();
        String page = list("saitama-r7", both);
        assertThat(page).contains("条件に合う取組 " + expected.size() + "件");
        holds(page, expected, measure -> "/measures/" + measure.key() + "?");
        assertThat(list("saitama-r7", both + "&q=" + encoded("ない言葉"))).contains("条件に合う取組はありません");
    }

    @Test
    void aMeasureReachedFromANarrowedListLeadsBackToIt() {
        String conditions = "owner=" + encoded("さいたま市");
        assertThat(page("/plans/saitama-r7/measures/4-1-consult-ka?" + conditions, "ja"))
                .contains("絞り込んだ一覧に戻る", "/plans/saitama-r7/measures?" + conditions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/plans/akita-r2", "/plans/akita-r2/measures"})
    void everybodyMayReadAndWhoIsSignedInStaysAtTheDesk(String address) {
        var desk = browser.perform(get(address).with(Staff.as(staff.with(Role.COUNSELLOR))));
        assertThat(desk).hasStatus(200).bodyText().contains("<body class=\"desk ");
        assertThat(browser.perform(get(address))).hasStatus(200).bodyText().contains("<body class=\"portal ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/nowhere",
                "/plans/nowhere/measures",
                "/plans/saitama-r7/measures/nothing",
                "/plans/nowhere/measures/4-1-consult-a"
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(browser.perform(get(address))).hasStatus(404);
    }

    @Test
    void anythingTypedIsShownAsTyped() {
        String page = Stream.of("<b>x", "\"><script>", "{0}", "%", "'")
                .map(typed -> list("akita-r2", "q=" + encoded(typed) + "&owner=" + encoded(typed)))
                .reduce("", String::concat);
        assertThat(page).contains("条件に合う取組はありません");
    }

    private String list(String plan, String query) {
        var answer = browser.perform(get(URI.create("/plans/" + plan + "/measures?" + query)));
        assertThat(answer).hasStatus(200).bodyText().doesNotContain("<b>x", "\"><script>");
        return body(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
