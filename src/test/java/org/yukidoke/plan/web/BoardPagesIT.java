package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.TestTexts;

/** Nobody is signed in here: all of this is for everybody. */
@PageTest
class BoardPagesIT {

    private static final Document HOSTILE = new Document("計画.txt", Collections.nCopies(700, "原文 <b 太字&<script 悪"));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private PlanDocuments documents;

    @BeforeEach
    void thePlansAreThere() {
        intake.take(CataloguePlans.ALL.concepts(), CataloguePlans.ALL.plans());
        documents.record("mie-r2", HOSTILE, "test");
    }

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    static List<Concept> concepts() {
        return CataloguePlans.ALL.concepts();
    }

    /** A page in Japanese, once it has answered in English as well. */
    private String page(String address) {
        page(address, "en");
        return page(address, "ja");
    }

    private String page(String address, String language) {
        var answer = browser.perform(get(URI.create(address)).queryParam("lang", language));
        assertThat(answer).as(address).hasStatus(200);
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).as(address).doesNotContain("<script 悪", "<b 太字", "{0}", "{1}", "Optional[", "[Link");
        return HtmlUtils.htmlUnescape(body);
    }

    private static void holds(String page, Stream<String> facts) {
        assertThat(facts).allSatisfy(fact -> assertThat(page).contains(fact));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theScheduleHoldsEveryMeasureWithItsOwnersAndHeading(Plan plan) {
        String page = page("/plans/" + plan.key() + "/schedule");
        holds(page, plan.measures().stream().map(measure -> measure.title().ja()));
        holds(
                page,
                plan.measures().stream()
                        .map(measure -> String.join("、", measure.owned().owners())));
        holds(page, plan.measures().stream().map(measure -> measure.owned().detail()));
        assertThat(page.contains("計画には工程表がありません")).isEqualTo(!plan.edition().schedule());
        assertThat(page).contains("print-a3", "schedule.xlsx", "不明");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theWorkbookIsSentAsAFileWithAJapaneseName(Plan plan) {
        var answer = browser.perform(get("/plans/" + plan.key() + "/schedule.xlsx"));
        assertThat(answer)
                .hasStatus(200)
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%B7%A5%E7%A8%8B%E8%A1%A8_" + plan.key() + ".xlsx");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theListOfKpisHoldsEveryTarget(Plan plan) {
        var words = new PlanWords(TestTexts.in("ja"));
        String page = page("/plans/" + plan.key() + "/kpis");
        holds(page, plan.kpis().stream().map(kpi -> kpi.name().ja()));
        holds(page, plan.kpis().stream().map(words::target));
        holds(page, plan.kpis().stream().map(kpi -> "/plans/" + plan.key() + "/kpis/" + kpi.key() + "\""));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyKpiHasAPageThatExplainsIt(Plan plan) {
        var words = new PlanWords(TestTexts.in("ja"));
        for (Kpi kpi : plan.kpis()) {
            String page = page("/plans/" + plan.key() + "/kpis/" + kpi.key());
            assertThat(page).contains(kpi.name().ja(), words.target(kpi), "実績はまだ登録されていません", "年齢の範囲");
            assertThat(page).contains("/concepts/" + kpi.relations().concept() + "?base=" + kpi.id());
            holds(page, kpi.notes().stream());
            holds(page, kpi.place().owners().stream());
        }
    }

    @Test
    void relationsAreLinkedFromBothEnds() {
        assertThat(page("/plans/saitama-r7/kpis/a1-6")).contains("/plans/saitama-r7/kpis/a1-5", "このKPIを含むもの");
        assertThat(page("/plans/saitama-r7/kpis/a1-5")).contains("/plans/saitama-r7/kpis/a1-6", "このKPIの内数");
        assertThat(page("/plans/saitama-r7/kpis/2-3")).contains("/plans/saitama-r7/kpis/a1-1", "もう一度印字されたもの");
        assertThat(page("/plans/saitama-r7/kpis/1-1")).contains("/plans/saitama-r5/kpis/1-1b", "前の版のKPI");
        assertThat(page("/plans/saitama-r5/kpis/1-1b"))
                .contains("/plans/saitama-r7/kpis/1-1", "次の版のKPI", "切捨てなら 105件", "未達成は0");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void goalsEstimatesAndFormulasAreWorkedThrough(Plan plan) {
        String page = page("/plans/" + plan.key() + "/goals");
        holds(page, plan.goals().stream().map(goal -> goal.title().ja()));
        holds(
                page,
                plan.targetGroups().stream()
                        .flatMap(group -> group.estimates().stream())
                        .map(estimate -> estimate.notEstimated()));
        holds(page, plan.formulas().stream().map(formula -> formula.name().ja()));
        holds(
                page,
                plan.front().observations().stream()
                        .filter(remark -> remark.kind().equals("sum"))
                        .map(Front.Observation::text));
    }

    @Test
    void tochigisGoalIsSaidNotToComeOut() {
        assertThat(page("/plans/tochigi-r2/goals")).contains("再現できない", "5,649人", "5,700人", "5,640人", "5,643人");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyBodyHasAPageWithWhatItOwns(Plan plan) {
        String list = page("/plans/" + plan.key() + "/organisations");
        holds(
                list,
                plan.actors().organisations().stream().map(body -> body.name().ja()));
        holds(list, plan.actors().aliases().stream().map(alias -> alias.name().ja()));
        for (Actors.Organisation body : plan.actors().organisations()) {
            String page = page("/plans/" + plan.key() + "/organisations/" + body.key());
            holds(
                    page,
                    OwnershipRules.of(plan, body).direct().stream()
                            .map(measure -> measure.title().ja()));
            holds(page, body.variants().stream().map(Actors.Variant::name));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void windowsAreSaidInWordsOfThoseWhoLookForThem(Plan plan) {
        String page = page("/plans/" + plan.key() + "/windows");
        holds(
                page,
                plan.actors().services().stream().map(window -> window.name().ja()));
        holds(page, plan.actors().services().stream().flatMap(window -> window.sites().stream()));
        assertThat(page).contains("電話番号と開いている時間は、計画に書かれていません");
        assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main")))
                .doesNotContain("対象者");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void programmesSayAsHowManyMeasuresTheyAppear(Plan plan) {
        String page = page("/plans/" + plan.key() + "/programmes");
        holds(
                page,
                plan.actors().programmes().stream()
                        .map(programme -> programme.name().ja()));
        holds(
                page,
                plan.actors().grantProjects().stream()
                        .map(project -> project.name().ja()));
        holds(
                page,
                plan.measures().stream()
                        .filter(measure -> measure.funding() != null)
                        .map(measure -> measure.title().ja()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void governanceIsShownAsSteps(Plan plan) {
        String page = page("/plans/" + plan.key() + "/governance");
        holds(
                page,
                plan.actors().procedures().stream()
                        .map(procedure -> procedure.title().ja()));
        holds(page, plan.actors().procedures().stream().flatMap(procedure -> procedure.steps().stream()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void notesHoldFootnotesRepairsAndRemarks(Plan plan) {
        String page = page("/plans/" + plan.key() + "/notes");
        holds(page, plan.front().footnotes().stream().map(Front.Footnote::gist));
        holds(page, plan.front().repairs().stream().flatMap(repair -> Stream.of(repair.printed(), repair.why())));
        holds(page, plan.front().observations().stream().map(Front.Observation::text));
    }

    @Test
    void theTableOfConceptsHoldsEveryPlanAndNoSum() {
        String page = page("/concepts");
        holds(page, plans().stream().map(plan -> "/plans/" + plan.key() + "\""));
        holds(page, plans().stream().flatMap(plan -> plan.kpis().stream().map(kpi -> "/kpis/" + kpi.key() + "\"")));
        assertThat(page).doesNotContain("合計：").contains("足さない");
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void aConceptSaysWhatMayBeComparedAndWhy(Concept concept) {
        String page = page("/concepts/" + concept.key());
        assertThat(page).contains(concept.name().ja(), concept.event().ja());
        holds(
                page,
                plans().stream()
                        .flatMap(plan -> plan.kpis().stream()
                                .filter(kpi -> kpi.relations().concept().equals(concept.key()))
                                .map(kpi -> "/plans/" + plan.key() + "/kpis/" + kpi.key() + "\"")));
    }

    @Test
    void theKpiOneComesFromIsWhatTheOthersAreHeldAgainst() {
        assertThat(page("/concepts/regular_placement?base=saitama-r7.k.1-1"))
                .contains("「埼玉県 令和7年度版 正社員就職件数」をもとに比べる", "1つの値が表す期間の長さが違う");
        assertThat(page("/concepts/regular_placement?base=nothing")).contains("をもとに比べる");
    }

    @Test
    void twoEditionsAreSetSideBySide() {
        String page = page("/plans/saitama-r7/difference/saitama-r5");
        assertThat(page).contains("54 － 12 ＋ 5 ＝ 47", "なくなった取組（12件）", "加わった取組（5件）");
        holds(
                page,
                DifferenceRules.of(CataloguePlans.get("saitama-r5"), CataloguePlans.get("saitama-r7"))
                        .removed()
                        .stream()
                        .map(Measure::title)
                        .map(title -> title.ja()));
        assertThat(browser.perform(get("/plans/saitama-r5/difference/saitama-r7")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/plans/saitama-r7/difference/saitama-r5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/nowhere/schedule",
                "/plans/nowhere/schedule.xlsx",
                "/plans/mie-r2/kpis/nothing",
                "/plans/mie-r2/organisations/nobody",
                "/plans/mie-r2/difference/akita-r2",
                "/plans/mie-r2/difference/mie-r2",
                "/concepts/nothing"
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(browser.perform(get(address))).hasStatus(404);
    }
}
