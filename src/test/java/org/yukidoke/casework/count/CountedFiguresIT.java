package org.yukidoke.casework.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.caseload.Outcome;
import org.yukidoke.casework.caseload.Outcomes;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.kernel.Period;
import org.yukidoke.person.People;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reported;
import org.yukidoke.reporting.Handing;
import org.yukidoke.reporting.OpenRounds;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Submission;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What counsellors record reaches the figures of the plan without being typed again, and never by itself. */
@PageTest(laidOut = {Councils.class, People.class})
class CountedFiguresIT {

    private static final String PLAN = "saitama-r7";
    private static final String PAGE = "/desk/plans/" + PLAN + "/counted";
    private static final String SHEET = "/desk/plans/" + PLAN + "/actuals";
    private static final String REGISTERED = "k.2-1";
    private static final String SETTLED = "k.2-2";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Registrations registrations;

    @Autowired
    private OwnCounts counts;

    @Autowired
    private Reported reported;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Plans plans;

    @Autowired
    private Staff staff;

    @Autowired
    private OpenRounds rounds;

    @Autowired
    private Reports reports;

    @Autowired
    private Handing handing;

    @Autowired
    private TestDatabase database;

    private final People people;
    private final Scope keeper;

    @Autowired
    CountedFiguresIT(People people) {
        this.people = people;
        this.keeper = people.counsellor(People.OFFICE);
    }

    @Test
    void somebodyWhoFoundTwoJobsInAYearIsOnePersonInEveryCutOfIt() {
        UUID person = people.file(keeper);
        outcomes.add(keeper, person, settled(Outcome.Kind.SCHOOL, LocalDate.of(2025, 12, 3)), null);
        outcomes.add(keeper, person, settled(Outcome.Kind.WORK, LocalDate.of(2026, 2, 3)), null);
        outcomes.add(keeper, people.file(keeper), settled(Outcome.Kind.PLACE, LocalDate.of(2026, 2, 3)), null);

        assertThat(count(SETTLED, "2025-12").value()).isEqualByComparingTo("1");
        OwnCount february = count(SETTLED, "2026-02");
        assertThat(february.value()).isZero();
        assertThat(february.again()).isEqualByComparingTo("1");
        assertThat(february.others()).containsEntry("casework.outcome.place", BigDecimal.ONE);
        assertThat(count(SETTLED, "2025").value()).isEqualByComparingTo("1");
    }

    @Test
    void noughtMissingWithheldAndUnreportedAreFourThings() {
        register(LocalDate.of(2024, 6, 3), 1);
        assertThat(count(REGISTERED, "2025-05").extent()).isEqualTo(OwnCount.Extent.WHOLE);
        assertThat(count(REGISTERED, "2025-05").value()).isZero();
        assertThat(text(open(office(), REGISTERED, "2025-05", ""))).contains("<dd>0人</dd>", "未報告");

        Account prefecture = member("saitama.prefecture");
        assertThat(text(open(prefecture, "k.2-3", "2025-05", ""))).contains("0ではなく、数えられない");

        record(REGISTERED, "2025-05", new Reading.Suppressed());
        assertThat(text(open(office(), REGISTERED, "2025-05", "")))
                .contains("秘匿")
                .doesNotContain("多い数です", "少ない数です", "同じです");
        assertThat(text(open(office(), "k.3-1", "2025", ""))).contains("記録から数える決まりがありません");
    }

    @Test
    void whatIsWrittenLateChangesWhatIsAskedAsOfLaterOnly() {
        register(LocalDate.of(2025, 8, 3), 2);
        database.owner().sql("""
                        update casework.registration
                           set recorded_at = case when id = (select min(id::text)::uuid
                                                               from casework.registration
                                                              where registered_on = '2025-08-03')
                                                  then timestamptz '2025-08-05 10:00+09'
                                                  else timestamptz '2025-10-05 10:00+09' end
                         where registered_on = '2025-08-03'
                        """).update();
        assertThat(at("2025-10-04")).isEqualByComparingTo("1");
        assertThat(at("2025-10-05")).isEqualByComparingTo("2");
        OwnCount now = count(REGISTERED, "2025-08");
        assertThat(now.of(org.yukidoke.progress.RecordFacts.How.LATE)).isEqualByComparingTo("1");
        assertThat(text(open(office(), REGISTERED, "2025-08", "2025-09-30"))).contains("<dd>1人</dd>");
    }

    @Test
    void aNumberTakenIsTypedAndNotRecordedUntilTheBodyRecordsIt() {
        register(LocalDate.of(2025, 9, 3), 4);
        Account member = office();
        String cell = REGISTERED + "_2025-09_0";
        assertThat(text(sheet(member))).contains("記録から数えると4人");

        assertThat(take(member, "2025-09", "")).hasStatus(302);
        assertThat(standing("2025-09")).isEmpty();
        assertThat(text(sheet(member))).contains("name=\"" + cell + ".quantity\" value=\"4\"");

        register(LocalDate.of(2025, 9, 4), 1);
        assertThat(take(member, "2025-09", ""))
                .as("four are typed there")
                .hasStatus(409)
                .bodyText()
                .contains("「4」");
        assertThat(take(member, "2025-09", "4")).hasStatus(302);

        var form = new HashMap<>(Map.of("of", People.OFFICE, "year", "2025", "by", "month", "deed", "record"));
        for (String field : List.of("quantity", "source", "evidence", "seen")) {
            form.put(cell + "." + field, value(member, cell + "." + field));
        }
        var recorded = MockMvcRequestBuilders.post(SHEET).with(Staff.form()).with(Staff.as(member));
        form.forEach(recorded::param);
        assertThat(browser.perform(recorded)).hasStatus(302);

        Entry entry = standing("2025-09").getFirst();
        assertThat(entry.reading()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(5)));
        assertThat(entry.ground().origin()).isEqualTo(Entry.Origin.COUNT);
        assertThat(entry.ground().source()).contains("station_registration", "第1版");
        assertThat(text(browser.perform(MockMvcRequestBuilders.get("/desk/plans/" + PLAN + "/evidence/"
                                + entry.ground().evidence())
                        .with(Staff.as(member("saitama.saitama-city"))))))
                .as("whoever belongs to the council reads the months of the figure")
                .contains("2025-09,5");
        assertThat(text(open(member, REGISTERED, "2025-09", ""))).contains("記録から数えた数と同じです", "5人でした");
    }

    @Test
    void aFewAreWithheldInTheFileThatLeavesTheBody() {
        register(LocalDate.of(2026, 3, 3), 1);
        assertThat(take(office(), "2026-03", "")).hasStatus(302);
        assertThat(database.owner().sql("""
                                select convert_from(e.bytes, 'UTF8')
                                  from progress.taken t
                                  join progress.evidence e on e.id = t.evidence
                                 where t.happened_from = '2026-03-01'
                                """).query(String.class).single()).contains("2026-03,秘匿");
    }

    @Test
    void aReportTakesTheNumberAndItsFigureStandsOnTheCount() {
        register(LocalDate.of(2025, 6, 3), 3);
        Scope secretariat = rounds.secretariat("saitama");
        var round = rounds.open(secretariat, PLAN, OpenRounds.wanted("2025"));
        UUID ask = rounds.ask(secretariat, round, People.OFFICE);
        String report = "/desk/reports/" + ask;
        Scope reporter = rounds.member(People.OFFICE);
        rounds.fill(reporter, ask, 1);
        Account member = office();
        String shown = text(get(member, report));
        assertThat(shown).contains("記録から数えると");
        assertThat(text(get(member, PAGE + "?indicator=k.2-1&period=2025&ask=" + ask)))
                .contains(ask.toString());

        var taken = browser.perform(MockMvcRequestBuilders.post(PAGE)
                .param("indicator", REGISTERED)
                .param("period", "2025")
                .param("ask", ask.toString())
                .param("over", "1")
                .with(Staff.form())
                .with(Staff.as(member)));
        assertThat(taken).hasStatus(302);
        assertThat(taken.getResponse().getHeader("Location")).startsWith(report);
        assertThat(text(get(member, report)))
                .containsPattern("name=\"K[0-9]+\\.quantity\" value=\""
                        + count(REGISTERED, "2025").value().toPlainString() + "\"");
        rounds.explain(reporter, ask);
        assertThat(handing.submit(reporter, ask)).isInstanceOf(Submission.Done.class);
        assertThat(handing.accept(secretariat, ask, Reports.digest(reports.look(secretariat, ask))))
                .isInstanceOf(Submission.Done.class);
        assertThat(standing("2025")).singleElement().satisfies(entry -> {
            assertThat(entry.ground().origin()).isEqualTo(Entry.Origin.COUNT);
            assertThat(entry.ground().evidence()).isNotNull();
        });
    }

    @Test
    void nothingIsTypedIntoTheReportOfAnother() {
        Scope secretariat = rounds.secretariat("saitama");
        var round = rounds.open(secretariat, PLAN, half());
        UUID ask = rounds.ask(secretariat, round, People.OFFICE);
        assertThat(browser.perform(MockMvcRequestBuilders.post(PAGE)
                        .param("indicator", REGISTERED)
                        .param("period", "2025-H2")
                        .param("ask", ask.toString())
                        .with(Staff.form())
                        .with(Staff.as(member("saitama.saitama-city")))))
                .hasStatus(403);
    }

    @Test
    void nobodyCountsTheRecordsOfAnother() {
        register(LocalDate.of(2025, 7, 3), 2);
        Account city = member("saitama.saitama-city");
        assertThat(text(open(city, REGISTERED, "2025-07", ""))).contains("0ではなく、数えられない");
        for (String grant : List.of("viewer@saitama", "secretariat@saitama", "administrator@*", "auditor@*")) {
            assertThat(open(somebody(grant, People.OFFICE), REGISTERED, "2025-07", ""))
                    .as(grant)
                    .hasStatus(403);
        }
        assertThat(open(somebody("member@mie", "mie.employment-economy"), REGISTERED, "2025-07", ""))
                .hasStatus(403);
        assertThat(text(browser.perform(
                        MockMvcRequestBuilders.get(SHEET + "?of=" + People.OFFICE + "&year=2025&by=month")
                                .with(Staff.as(somebody("secretariat@saitama", ""))))))
                .doesNotContain("記録から数えると");
        assertThat(open(office(), "k.none", "2025-07", "")).hasStatus(404);
        assertThat(open(office(), REGISTERED, "nonsense", "")).hasStatus(404);
    }

    private static Map<String, String> half() {
        var wanted = new HashMap<>(OpenRounds.wanted("2025"));
        wanted.put("period", "2025-H2");
        wanted.put("kind", "half");
        return wanted;
    }

    private void register(LocalDate on, int people) {
        for (int each = 0; each < people; each++) {
            registrations.register(keeper, this.people.file(keeper), on);
        }
    }

    private static Outcome.Said settled(Outcome.Kind kind, LocalDate on) {
        return new Outcome.Said(
                kind,
                kind == Outcome.Kind.WORK ? Outcome.Employment.REGULAR : null,
                on,
                Outcome.Source.PERSON,
                Outcome.Placer.US,
                "見本");
    }

    private Plan plan() {
        return plans.get(PLAN);
    }

    private Indicator indicator(String key) {
        return Indicator.find(plan(), key).orElseThrow();
    }

    private OwnCount count(String indicator, String period) {
        return counts.find(keeper, plan(), indicator(indicator), Period.parse(period), Moment.asOf(Instant.now()))
                .orElseThrow();
    }

    private BigDecimal at(String day) {
        return counts.find(
                        keeper,
                        plan(),
                        indicator(REGISTERED),
                        Period.parse("2025-08"),
                        Moment.endOf(LocalDate.parse(day)))
                .orElseThrow()
                .value();
    }

    private List<Entry> standing(String period) {
        return reported.standing(PLAN, People.OFFICE, Moment.asOf(reported.now(PLAN))).stream()
                .filter(entry -> entry.cell().period().code().equals(period)
                        && entry.cell().indicator().equals(indicator(REGISTERED).id()))
                .toList();
    }

    private void record(String indicator, String period, Reading reading) {
        assertThat(ledger.record(
                        keeper,
                        PLAN,
                        List.of(Councils.reads(indicator(indicator).id(), People.OFFICE, period, reading))))
                .isInstanceOf(Recording.Done.class);
    }

    private Account office() {
        return member(People.OFFICE);
    }

    private Account member(String body) {
        return somebody("member@saitama", body);
    }

    private Account somebody(String grant, String body) {
        return staff.with(Set.of(Grant.find(grant).orElseThrow()), body);
    }

    private MvcTestResult get(Account who, String address) {
        return browser.perform(MockMvcRequestBuilders.get(address).with(Staff.as(who)));
    }

    private MvcTestResult open(Account who, String indicator, String period, String at) {
        return get(who, PAGE + "?indicator=" + indicator + "&period=" + period + "&at=" + at);
    }

    private MvcTestResult sheet(Account who) {
        return get(who, SHEET + "?year=2025&by=month");
    }

    private MvcTestResult take(Account who, String period, String over) {
        return browser.perform(MockMvcRequestBuilders.post(PAGE)
                .param("indicator", REGISTERED)
                .param("period", period)
                .param("over", over)
                .with(Staff.form())
                .with(Staff.as(who)));
    }

    private String value(Account who, String field) {
        String page = text(sheet(who));
        var input = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        if (input.find()) {
            return input.group(1);
        }
        var chosen = Pattern.compile(
                        "name=\"" + Pattern.quote(field) + "\".*?<option value=\"([^\"]*)\" selected", Pattern.DOTALL)
                .matcher(page);
        assertThat(chosen.find()).as(field).isTrue();
        return chosen.group(1);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
