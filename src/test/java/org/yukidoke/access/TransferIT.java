package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** April: people come, move, stand in for each other and go. */
@PageTest(laidOut = Councils.class)
class TransferIT {

    private static final Grant MEMBER = new Grant(Role.MEMBER, "saitama");
    private static final Grant SECRETARIAT = new Grant(Role.SECRETARIAT, "saitama");
    private static final Scope OPERATOR = Scope.operator();

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rosters rosters;

    @Autowired
    private TimedGrants timed;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Seats seats;

    @Autowired
    private MockMvcTester browser;

    /** A body of its own for each test, so that one list does not send another's people away. */
    private final String body = "saitama.body-" + UUID.randomUUID().toString().substring(0, 8);

    private final Roster.Words words =
            new Roster.Words(Map.of("機関", body), Map.of("saitama", "saitama"), Map.of("構成員", Role.MEMBER));

    private Account member() {
        return staff.with(Set.of(MEMBER), body);
    }

    private Roster preview(String list) {
        return switch (rosters.preview(OPERATOR, list, words)) {
            case Parsed.Valid<Roster>(var roster) -> roster;
            case Parsed.Invalid<Roster>(var faults) -> throw new AssertionError(faults);
        };
    }

    @Test
    void aListIsTakenAsItWasShownAndOnceIsEnough() {
        Account leaver = member();
        Account keeps = member();
        String newcomer = "new-" + UUID.randomUUID().toString().substring(0, 8);
        String list = """
                ログイン名,氏名,機関,役割
                %s,%s,機関,構成員
                %s,新 しい人,機関,構成員
                """.formatted(keeps.login(), keeps.name(), newcomer);

        Roster roster = preview(list);

        assertThat(roster.changes()).hasSize(2);
        assertThat(rosters.take(OPERATOR, list, words, roster.digest()))
                .isInstanceOfSatisfying(
                        Rosters.Outcome.Done.class,
                        done -> assertThat(done.slips()).hasSize(1));
        assertThat(staff.get(leaver).state()).isInstanceOf(AccountState.Disabled.class);
        assertThat(staff.get(keeps).version()).isEqualTo(keeps.version());
        assertThat(preview(list).changes()).as("the same list again").isEmpty();
        assertThat(preview(list.replace(newcomer, leaver.login().value()).replace("新 しい人", leaver.name()))
                        .changes())
                .hasAtLeastOneElementOfType(Roster.Change.Returns.class);
    }

    @Test
    void whatChangedSinceItWasShownStopsAllOfIt() {
        Account leaver = member();
        Account other = member();
        String list = "login,name,organisation,roles\nxx-%s,新 しい人,機関,構成員\n".formatted(body.substring(13));
        String shown = preview(list).digest();
        accounts.change(
                OPERATOR, other.id(), other.version(), new Accounts.Standing(body, Set.of(MEMBER, SECRETARIAT)));

        assertThat(rosters.take(OPERATOR, list, words, shown)).isEqualTo(new Rosters.Outcome.Overtaken());
        assertThat(staff.get(leaver).active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void officesSaveTheirListsInEitherWay(String charset) {
        Account administrator = staff.with(Role.ADMINISTRATOR);
        byte[] file = "ログイン名,氏名,機関,役割\nabc-def,髙橋 一郎,saitama.labour-bureau,構成員\n".getBytes(Charset.forName(charset));

        assertThat(browser.perform(browser.post()
                        .uri("/accounts/transfer")
                        .multipart()
                        .file("file", file)
                        .with(Staff.as(administrator))
                        .with(Staff.form())))
                .hasStatus(200)
                .bodyText()
                .contains("髙橋 一郎", "新しい", "埼玉労働局");
    }

    @Test
    void theListOfTheAccountsAsTheyAreChangesNothing() {
        Account administrator = staff.with(Role.ADMINISTRATOR);
        staff.with(Set.of(MEMBER), "saitama.labour-bureau");
        byte[] list = browser.perform(
                        browser.get().uri("/accounts/transfer/roster.csv").with(Staff.as(administrator)))
                .getResponse()
                .getContentAsByteArray();
        String known = new String(list, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("ログイン名") || line.contains("saitama.labour-bureau"))
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(browser.perform(browser.post()
                        .uri("/accounts/transfer")
                        .multipart()
                        .file("file", known.getBytes(StandardCharsets.UTF_8))
                        .with(Staff.as(administrator))
                        .with(Staff.form())))
                .hasStatus(200)
                .bodyText()
                .contains("変わるところはありません");
    }

    @Test
    void whoStandsInHoldsTheRoleUntilTheLastDay() {
        Account chief = staff.with(Set.of(SECRETARIAT), body);
        Account deputy = member();
        LocalDate today = Japan.day(Instant.now());

        assertThat(timed.give(OPERATOR, deputy.id(), wanted(today, today, chief.id())))
                .isInstanceOf(TimedGrants.Giving.Given.class);
        assertThat(timed.give(OPERATOR, chief.id(), wanted(today.plusDays(1), today.plusDays(2), null)))
                .as("held already")
                .isInstanceOf(TimedGrants.Giving.Refused.class);

        Account now = staff.get(deputy);
        assertThat(now.grants()).containsExactly(MEMBER);
        assertThat(now.is(Role.SECRETARIAT)).isTrue();
        // The database believes it as well: a seat can be issued.
        seats.issue(Scope.of(now), new Seats.Place(body, "report", UUID.randomUUID()), Duration.ofDays(1));

        TimedGrant grant = timed.list(OPERATOR, deputy.id()).getFirst();
        assertThat(timed.end(OPERATOR, chief.id(), grant.id())).as("not theirs").isFalse();
        assertThat(timed.end(OPERATOR, deputy.id(), grant.id())).isTrue();
        assertThat(staff.get(deputy).is(Role.SECRETARIAT)).isFalse();
    }

    @Test
    void whatBeginsTomorrowDoesNotHoldToday() {
        Account helper = member();
        LocalDate tomorrow = Japan.day(Instant.now()).plusDays(1);

        timed.give(OPERATOR, helper.id(), wanted(tomorrow, tomorrow, null));

        assertThat(staff.get(helper).is(Role.SECRETARIAT)).isFalse();
        assertThat(timed.list(OPERATOR, helper.id())).hasSize(1);
    }

    @Test
    void nobodyStandsInForAnotherBodyOrForARoleTheColleagueHasNot() {
        Account deputy = member();
        Account elsewhere = staff.with(Set.of(SECRETARIAT), body + "-b");
        Account colleague = member();
        LocalDate today = Japan.day(Instant.now());

        for (Account wrong : Set.of(elsewhere, colleague, deputy)) {
            assertThat(timed.give(OPERATOR, deputy.id(), wanted(today, today, wrong.id())))
                    .isInstanceOf(TimedGrants.Giving.Refused.class);
        }
        assertThat(timed.give(OPERATOR, deputy.id(), wanted(today, today.plusYears(2), null)))
                .isInstanceOf(TimedGrants.Giving.Refused.class);
    }

    private static TimedGrant.Wanted wanted(LocalDate from, LocalDate until, @Nullable UUID standsFor) {
        return new TimedGrant.Wanted(SECRETARIAT, from, until, standsFor);
    }

    @Test
    void whoLeavesHandsEverythingToASuccessor() {
        Account leaver = staff.with(Set.of(MEMBER, SECRETARIAT), body);
        Account successor = member();
        Account stranger = staff.with(Set.of(MEMBER), body + "-c");

        assertThat(handOvers.handOver(
                        OPERATOR, new HandOvers.Wanted(leaver.id(), leaver.version(), stranger.id(), true)))
                .isEqualTo(new HandOvers.Outcome.NoSuccessor());
        assertThat(handOvers.handOver(
                        OPERATOR, new HandOvers.Wanted(leaver.id(), leaver.version(), successor.id(), true)))
                .isEqualTo(new HandOvers.Outcome.Done());

        assertThat(staff.get(successor).grants()).containsExactlyInAnyOrder(MEMBER, SECRETARIAT);
        assertThat(staff.get(leaver).state()).isInstanceOf(AccountState.Disabled.class);
        assertThat(staff.get(stranger).grants()).containsExactly(MEMBER);
    }

    @Test
    void whatCannotBeClosedIsNotHandedOverEither() {
        Account keeper = staff.with(Set.of(MEMBER, SECRETARIAT, Grant.everywhere(Role.ADMINISTRATOR)), body);
        Account successor = member();

        assertThat(handOvers.handOver(
                        Scope.of(keeper), new HandOvers.Wanted(keeper.id(), keeper.version(), successor.id(), true)))
                .isEqualTo(new HandOvers.Outcome.StillNeeded(new Accounts.Change.Yourself()));
        assertThat(staff.get(successor).grants()).containsExactly(MEMBER);
    }

    @Test
    void aBodyWithOnePersonIsNamed() {
        Account one = member();
        var report = VacancyRules.of("saitama", List.of(body, body + "-empty"), accounts.list(OPERATOR));

        assertThat(report.bodies())
                .containsExactly(
                        new Vacancy.Body(body, Vacancy.Cover.ONE),
                        new Vacancy.Body(body + "-empty", Vacancy.Cover.NOBODY));
        accounts.disable(OPERATOR, one.id(), one.version(), AccountState.Reason.LEFT, "異動");
        assertThat(VacancyRules.of("saitama", List.of(body), accounts.list(OPERATOR))
                        .bodies())
                .containsExactly(new Vacancy.Body(body, Vacancy.Cover.NOBODY));
    }
}
