package org.yukidoke.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.yukidoke.progress.Councils.named;
import static org.yukidoke.progress.Councils.says;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reporters;
import org.yukidoke.support.PageTest;

/** The pages about where plans stand, on the results of the demo. */
@PageTest(laidOut = Councils.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardPagesIT {

    private static final String BUREAU = "tochigi.labour-bureau";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ObjectProvider<DemoData> demo;

    @Autowired
    private Plans plans;

    @Autowired
    private Reporters reporters;

    @Autowired
    private Progress progress;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Staff staff;

    @BeforeAll
    void theDemoIsThere() {
        demo.orderedStream().forEach(DemoData::load);
    }

    private String page(String address) {
        page(address, "en", null);
        return page(address, "ja", null);
    }

    private String page(String address, String language, @Nullable Account who) {
        var request = get(URI.create(address)).queryParam("lang", language);
        var answer = browser.perform(who == null ? request : request.with(Staff.as(who)));
        assertThat(answer).as(address).hasStatus(200);
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).as(address).doesNotContain("{0}", "{1}", "{2}", "Optional[", "E+", "null,", "<b>太</b>");
        return HtmlUtils.htmlUnescape(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tochigi-r2", "saitama-r5", "saitama-r7", "mie-r2", "akita-r2"})
    void theBoardShowsEveryIndicatorAndLeadsToItsFigure(String key) {
        var indicators = Indicator.list(plans.get(key));
        for (String way : List.of("", "?as=table", "?sort=mark", "?sort=attainment", "?sort=name")) {
            String board = page("/plans/" + key + "/progress" + way);
            assertThat(indicators)
                    .allSatisfy(indicator -> assertThat(board)
                            .contains(
                                    indicator.name().ja(),
                                    "href=\"/plans/" + key + "/progress/" + indicator.key() + "\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tochigi-r2", "saitama-r5", "saitama-r7", "mie-r2", "akita-r2"})
    void everyFigureIsExplainedDownToItsEntries(String key) {
        var board = progress.published(key).orElseThrow();
        for (Indicator indicator : Indicator.list(plans.get(key))) {
            String page = page("/plans/" + key + "/progress/" + indicator.key());
            var cells = progress.history(board, indicator).stream()
                    .map(Entry::cell)
                    .distinct()
                    .count();
            assertThat(page)
                    .as(indicator.id())
                    .contains(indicator.name().ja(), "この数字のもとになった報告（" + cells + "件）", "入っていないもの");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tochigi-r2", "saitama-r7", "akita-r2"})
    void aBodySeesWhatItOwesAndHasReported(String key) {
        var plan = plans.get(key);
        var charged = reporters.owing(plan).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .toList();
        assertThat(charged).isNotEmpty();
        var board = progress.published(key).orElseThrow();
        for (String body : charged) {
            String page = page("/plans/" + key + "/progress/organisations/" + body);
            int owed = progress.owed(board, body).size();
            assertThat(page).contains(owed == 0 ? "すべて出ています" : "まだ出していない報告（" + owed + "件）");
        }
    }

    @Test
    void plansStandSideBySideAndAreNotAddedWhereTheyDiffer() {
        plans.listConcepts().forEach(concept -> page("/concepts/" + concept.key() + "/progress"));
        assertThat(page("/concepts/regular_placement/progress"))
                .contains("埼玉県 令和5年5月改定版", "三重県", "この数字は足し合わせません", "単位が違います", "期間の長さが違います");
    }

    @Test
    void figuresThatContradictEachOtherStandAtTheHead() {
        assertThat(page("/plans/tochigi-r2/progress")).contains("合わない数字が", "公表の累計 8,944人 と各年度の和 8,609人 が 335人 合わない");
        assertThat(page("/plans/tochigi-r2/progress/g.total")).contains("335人 合わない", "152.5%", "8,944人");
    }

    @Test
    void aStageTargetIsWorkedOutFromTheStageBefore() {
        assertThat(page("/plans/saitama-r5/progress/k.1-1b")).contains("8,403.3333…", "切り捨てなら 8,403件（計画の数と同じ）");
    }

    @Test
    void madeUpFiguresSaySo() {
        assertThat(page("/plans/saitama-r7/progress")).contains("見本の数字が混じっています");
        assertThat(page("/plans/tochigi-r2/progress/g.total")).doesNotContain("見本の数字が混じっています");
    }

    @Test
    void thePagesOfThePlanShowWhereItsFiguresStand() {
        for (String path : List.of("", "/kpis", "/kpis/1", "/goals", "/schedule", "/organisations/labour-bureau")) {
            assertThat(page("/plans/tochigi-r2" + path)).as(path).contains("/plans/tochigi-r2/progress/");
        }
        assertThat(page("/plans/tochigi-r2/kpis/1"))
                .contains("3,412件（目標の102.3%）")
                .doesNotContain("実績はまだ登録されていません");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /plans/nowhere/progress
            /plans/tochigi-r2/progress/k.99
            /plans/tochigi-r2/progress/organisations/saitama.labour-bureau
            /concepts/nothing/progress
            """)
    void whatIsNotThereIsMissing(String address) {
        assertThat(browser.get().uri(address)).hasStatus(404);
    }

    @Test
    void beforeItsPublicationNothingIsOpen() {
        assertThat(page("/plans/tochigi-r2/progress?asOf=2023-08-01"))
                .contains("まだ公表されていません")
                .doesNotContain("8,609");
        assertThat(page("/plans/tochigi-r2/progress/g.total?asOf=2023-08-01"))
                .contains("まだ公表されていません")
                .doesNotContain("8,609", "1,993");
        assertThat(page("/plans/tochigi-r2/progress/organisations/" + BUREAU + "?asOf=2023-08-01"))
                .contains("まだ公表されていません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨日", "2023-02-30", "9999-12-31", "1", "2023-08-01x"})
    void aDayThatCannotBeIsToldAndTheLatestShown(String day) {
        assertThat(page("/plans/tochigi-r2/progress?asOf=" + URLEncoder.encode(day, StandardCharsets.UTF_8)))
                .contains("今日までの日付を選んでください", "8,609人");
    }

    @Test
    void theCouncilsOwnPeopleSeeWhatWasKnownOnADay() {
        var member = staff.with(Set.of(new Grant(Role.VIEWER, "tochigi")));
        assertThat(page("/plans/tochigi-r2/progress/g.total?asOf=2022-08-01", "ja", member))
                .contains("5,214人", "協議会の方だけに見える")
                .doesNotContain("8,609", "3,395");
        assertThat(page("/plans/tochigi-r2/progress?asOf=2022-08-01", "ja", member))
                .contains("/plans/tochigi-r2/progress/g.total?asOf=2022-08-01", "令和4年8月1日（2022年）の時点");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheCouncilSeesFiguresThatAreNotPublished(Role role) {
        var secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        int year = 2020;
        long figure = 770_000L + role.key().length();
        assertThat(ledger.record(secretariat, "mie-r2", named(remarked("mie-r2.k.2-1", year, figure))))
                .isInstanceOf(Recording.Done.class);
        String shown = "%,d".formatted(figure);
        String address = "/plans/mie-r2/progress/k.2-1";
        String own = page(address, "ja", somebody(role, "mie"));
        if (!role.ofCouncil()) {
            assertThat(own).doesNotContain(shown, "内々の話");
        } else {
            assertThat(own).contains(shown, "内々の話", "前に公表した数との違い");
        }
        assertThat(page(address, "ja", somebody(role, "akita"))).doesNotContain(shown, "内々の話");
        assertThat(Stream.of(address, "/plans/mie-r2/progress", "/plans/mie-r2/kpis/2-1")
                        .map(this::page))
                .noneMatch(page -> page.contains(shown) || page.contains("内々の話"));
    }

    /** Administrators and auditors belong to no council. */
    private Account somebody(Role role, String platform) {
        return role.ofCouncil() ? staff.with(Set.of(new Grant(role, platform))) : staff.with(role);
    }

    private static Proposal remarked(String indicator, int year, long figure) {
        return new Proposal(
                "entry",
                new Cell(indicator, Cell.COUNCIL, Period.parse(Integer.toString(year)), ""),
                new Reading.Quantity(BigDecimal.valueOf(figure)),
                new Entry.Ground(Entry.Origin.REPORT, true, "", "内々の話<b>太</b>", null),
                null,
                new Proposal.Seen.Unasked());
    }

    @Test
    void whatWasCorrectedIsFoldedBelowWhatStands() {
        var secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.labour-bureau");
        ledger.record(secretariat, "akita-r2", named(says("akita-r2.k.13", "2021", 171)));
        ledger.record(secretariat, "akita-r2", named(says("akita-r2.k.13", "2021", 172)));
        var viewer = staff.with(Set.of(new Grant(Role.VIEWER, "akita")));
        assertThat(page("/plans/akita-r2/progress/k.13", "ja", viewer))
                .contains("<del>171人</del>", "<b>172人</b>", "訂正前を見る");
        assertThat(page("/plans/akita-r2/progress/k.13", "ja", viewer))
                .contains(LocalDate.now(Moment.JAPAN).getYear() + "年");
    }
}
