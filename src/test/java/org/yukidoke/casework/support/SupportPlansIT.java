package org.yukidoke.casework.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Plans in the database: versions that stay, and a team that sees exactly what the share opens. */
@PageTest(laidOut = {Councils.class, People.class})
class SupportPlansIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private People people;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Teams teams;

    @Autowired
    private Shares shares;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private Scope keeper() {
        return people.counsellor(People.CENTRE);
    }

    private static Step step(String what, Doer doer) {
        return new Step(UUID.randomUUID(), what, doer, MONDAY, null);
    }

    private static SupportPlan.Content plan(String wish, Step... steps) {
        var goal = new Goal(
                UUID.randomUUID(), new Goal.Said("週に一度は外に出たい", "", Area.DAYS), Goal.State.OPEN, List.of(steps));
        return new SupportPlan.Content(wish, "", MONDAY.plusMonths(3), List.of(goal));
    }

    private static SupportPlan.Agreement.Agreed agreed() {
        return new SupportPlan.Agreement.Agreed(Consent.Method.SPOKEN, MONDAY, "これでいい");
    }

    private UUID member(Scope keeper, UUID person, String body) {
        return switch (teams.join(keeper, person, new TeamMember.Who.Body(body, ""), "求人を探す")) {
            case Teams.Joining.Done(UUID member) -> member;
            case Teams.Joining.There there -> throw new AssertionError("there");
            case Teams.Joining.Gone gone -> throw new AssertionError("gone");
        };
    }

    @Test
    void everyVersionStaysAndTheNewestCounts() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        assertThat(plans.find(keeper, person)).isEmpty();

        assertThat(plans.write(keeper, person, 0, plan("静かに暮らしたい"))).isEqualTo(new SupportPlans.Writing.Done(1));
        assertThat(plans.write(keeper, person, 1, plan("働いてみたい"))).isEqualTo(new SupportPlans.Writing.Done(2));

        assertThat(plans.find(keeper, person).orElseThrow().content().wish()).isEqualTo("働いてみたい");
        assertThat(plans.find(keeper, person, 1).orElseThrow().content().wish()).isEqualTo("静かに暮らしたい");
        assertThat(plans.list(keeper, person)).extracting(SupportPlan::number).containsExactly(2, 1);
    }

    @Test
    void whoeverWasSlowerOverwritesNothing() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("速い"));
        assertThat(plans.write(people.counsellor(People.CENTRE), person, 0, plan("遅い")))
                .isEqualTo(new SupportPlans.Writing.Overtaken());
        assertThat(plans.find(keeper, person).orElseThrow().content().wish()).isEqualTo("速い");
    }

    @Test
    void thePersonAgreesToAVersionOnceAndNothingElseOfItChanges() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("静かに暮らしたい"));
        assertThat(plans.agree(keeper, person, 1, agreed())).isTrue();
        assertThat(plans.agree(keeper, person, 1, agreed())).isFalse();
        assertThat(plans.find(keeper, person).orElseThrow().agreement()).isEqualTo(agreed());
        assertThatThrownBy(() -> transactions.in(
                        keeper,
                        () -> application
                                .sql("update casework.plan_version set number = 7 where person = :person")
                                .param("person", person)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aWordOnAVersionSomebodyReplacedMeanwhileIsNotPutDown() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("静かに暮らしたい"));
        plans.write(people.counsellor(People.CENTRE), person, 1, plan("外に出てみたい"));

        assertThat(plans.agree(keeper, person, 1, agreed())).isFalse();
        assertThat(plans.agree(keeper, person, 2, agreed())).isTrue();
    }

    @Test
    void nothingIsAddedToWhatThePersonAgreedTo() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("静かに暮らしたい", step("散歩する", new Doer.Person())));
        assertThat(slip(keeper, person, GOAL)).as("before").isEqualTo(1);
        assertThat(slip(keeper, person, STEP)).as("before").isEqualTo(2); // one to each goal

        plans.agree(keeper, person, 1, agreed());
        for (String sql : List.of(GOAL, STEP)) {
            assertThatThrownBy(() -> slip(keeper, person, sql)).hasStackTraceContaining("row-level security");
        }
        assertThat(rows(keeper, "casework.plan_goal", person)).isEqualTo(2);
        assertThat(rows(keeper, "casework.plan_step", person)).isEqualTo(3);
    }

    private static final String GOAL = """
            insert into casework.plan_goal (id, version, person, owner, line, place, words, note, area, state)
            select gen_random_uuid(), id, person, owner, gen_random_uuid(), 9, '', '', 'work', 'open'
              from casework.plan_version
             where person = :person
            """;

    private static final String STEP = """
            insert into casework.plan_step (id, goal, version, person, owner, line, place, what, doer)
            select gen_random_uuid(), id, version, person, owner, gen_random_uuid(), 9, '', 'person'
              from casework.plan_goal
             where person = :person
            """;

    private int slip(Scope scope, UUID person, String sql) {
        return transactions.in(
                scope, () -> application.sql(sql).param("person", person).update());
    }

    @Test
    void whichVersionWasAgreedIsToldToThoseAloneWhoMayKnowOfThePerson() {
        Scope keeper = keeper();
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("静かに暮らしたい"));
        plans.agree(keeper, person, 1, agreed());
        assertThat(agreed(keeper, person)).isPresent();
        assertThat(agreed(office, person)).isEmpty();
        assertThat(agreed(people.administrator(), person)).isEmpty();

        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        assertThat(agreed(office, person)).isEqualTo(agreed(keeper, person));
    }

    private Optional<UUID> agreed(Scope scope, UUID person) {
        return transactions.in(
                scope,
                () -> Optional.ofNullable(application
                        .sql("select casework.agreed_plan(:person) as version")
                        .param("person", person)
                        .query((row, number) -> new Found(row.getObject("version", UUID.class)))
                        .single()
                        .version()));
    }

    private record Found(@Nullable UUID version) {}

    @Test
    void anotherBodySeesTheAgreedVersionOfAPlanSharedWithItAndNothingBefore() {
        Scope keeper = keeper();
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        member(keeper, person, People.OFFICE);
        plans.write(keeper, person, 0, plan("静かに暮らしたい"));
        assertThat(plans.find(office, person))
                .as("to be on the team opens nothing")
                .isEmpty();

        var share = people.share(keeper, person, EnumSet.of(Part.IDENTITY, Part.PLAN), People.OFFICE);
        assertThat(plans.find(office, person)).as("not agreed yet").isEmpty();

        plans.agree(keeper, person, 1, agreed());
        plans.write(keeper, person, 1, plan("まだだれにも言わない"));
        assertThat(plans.find(office, person).orElseThrow().content().wish()).isEqualTo("静かに暮らしたい");
        assertThat(plans.list(office, person)).as("former and later versions").isEmpty();
        assertThat(plans.find(people.counsellor(People.CITY), person)).isEmpty();

        plans.agree(keeper, person, 2, agreed());
        assertThat(plans.find(office, person).orElseThrow().number()).isEqualTo(2);
        assertThat(rows(office, "casework.plan_version", person)).isEqualTo(1);
        assertThat(rows(office, "casework.plan_goal", person)).isEqualTo(1);

        shares.end(keeper, person, share.share(), Share.Reason.PURPOSE_REACHED);
        assertThat(plans.find(office, person)).isEmpty();
        assertThat(teams.list(office, person)).isEmpty();
    }

    @Test
    void aShareOfOtherPartsOpensNoPlan() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("静かに暮らしたい"));
        plans.agree(keeper, person, 1, agreed());
        people.share(keeper, person, EnumSet.of(Part.IDENTITY, Part.GENERAL), People.OFFICE);
        Scope office = people.counsellor(People.OFFICE);
        assertThat(plans.find(office, person)).isEmpty();
        for (String table : Set.of("plan_version", "plan_goal", "plan_step", "team_member", "step_mark")) {
            assertThat(rows(office, "casework." + table, person)).as(table).isZero();
        }
    }

    @Test
    void aBodyMarksItsOwnStepsAndNoOthers() {
        Scope keeper = keeper();
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        UUID member = member(keeper, person, People.OFFICE);
        Step theirs = step("求人を三つ探す", new Doer.Member(member));
        Step ours = step("見学に付きそう", new Doer.Us());
        plans.write(keeper, person, 0, plan("働いてみたい", theirs, ours));
        plans.agree(keeper, person, 1, agreed());
        assertThat(plans.mark(office, person, theirs.line(), Step.State.DONE, ""))
                .as("before the share")
                .isFalse();

        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        assertThat(plans.mark(office, person, theirs.line(), Step.State.DONE, "三つ見つけた"))
                .isTrue();
        assertThat(plans.mark(office, person, ours.line(), Step.State.DONE, ""))
                .as("a step of the keeper")
                .isFalse();
        assertThat(plans.mark(office, person, UUID.randomUUID(), Step.State.DONE, ""))
                .as("no step")
                .isFalse();
        assertThat(steps(keeper, person)).extracting(Step::state).containsExactly(Step.State.DONE, Step.State.OPEN);

        assertThat(plans.mark(keeper, person, ours.line(), Step.State.DOING, ""))
                .isTrue();
        assertThat(steps(office, person)).extracting(Step::state).containsExactly(Step.State.DONE, Step.State.DOING);

        teams.leave(keeper, person, member);
        assertThat(plans.mark(office, person, theirs.line(), Step.State.OPEN, ""))
                .as("left the team")
                .isFalse();
    }

    @Test
    void theDatabaseItselfRefusesWhatAnotherBodyMayNotWrite() {
        Scope keeper = keeper();
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        Step ours = step("見学に付きそう", new Doer.Us());
        plans.write(keeper, person, 0, plan("働いてみたい", ours));
        plans.agree(keeper, person, 1, agreed());
        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        assertThatThrownBy(() -> transactions.in(
                        office,
                        () -> application
                                .sql("""
                                insert into casework.step_mark (id, person, owner, step, state, word, marked_at, marked_by,
                                                                organisation)
                                values (:id, :person, :owner, :step, 'done', '', :at, :by, :body)
                                """)
                                .param("id", UUID.randomUUID())
                                .param("person", person)
                                .param("owner", People.CENTRE)
                                .param("step", ours.line())
                                .param("at", OffsetDateTime.parse("2026-11-21T00:00:00Z"))
                                .param("by", office.requireAccount())
                                .param("body", People.OFFICE)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(plans.write(office, person, 1, plan("書きかえる"))).isEqualTo(new SupportPlans.Writing.Gone());
        assertThat(plans.agree(office, person, 1, agreed())).isFalse();
        assertThat(teams.join(office, person, new TeamMember.Who.Other("だれか"), ""))
                .isEqualTo(new Teams.Joining.Gone());
    }

    @Test
    void aMarkStaysWithItsStepInTheNextVersion() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        Step kept = step("散歩する", new Doer.Person());
        plans.write(keeper, person, 0, plan("静かに暮らしたい", kept));
        plans.mark(keeper, person, kept.line(), Step.State.DONE, "");
        plans.write(keeper, person, 1, plan("静かに暮らしたい", step("図書館に行く", new Doer.Person()), kept));
        assertThat(steps(keeper, person)).extracting(Step::state).containsExactly(Step.State.OPEN, Step.State.DONE);
    }

    @Test
    void wordsLieSealedInTheDatabase() {
        Scope keeper = keeper();
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan("海の見える町で暮らしたい", step("電車の時刻を調べる", new Doer.Us())));
        String dump = database.owner()
                .sql("""
                        select v.wish || g.words || s.what
                          from casework.plan_version v
                          join casework.plan_goal g on g.version = v.id
                          join casework.plan_step s on s.goal = g.id
                         where v.person = :person
                        """)
                .param("person", person)
                .query((row, number) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                .single();
        assertThat(dump).doesNotContain("海の見える", "外に出たい", "電車");
    }

    private List<Step> steps(Scope scope, UUID person) {
        return plans.find(scope, person).map(SupportPlan::content).stream()
                .flatMap(SupportPlan.Content::steps)
                .toList();
    }

    private int rows(Scope scope, String table, UUID person) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from " + table + " where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single());
    }
}
