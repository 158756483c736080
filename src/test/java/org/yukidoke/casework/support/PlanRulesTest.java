package org.yukidoke.casework.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID WALK = new UUID(0, 1);
    private static final UUID CALL = new UUID(0, 2);
    private static final UUID OUT = new UUID(0, 3);
    private static final UUID WORK = new UUID(0, 4);

    private static Step step(UUID line, String what) {
        return new Step(line, what, new Doer.Person(), null, null);
    }

    private static Goal goal(UUID line, String words, Step... steps) {
        return new Goal(line, new Goal.Said(words, "", Area.DAYS), Goal.State.OPEN, List.of(steps));
    }

    private static SupportPlan.Content plan(Goal... goals) {
        return new SupportPlan.Content("静かに暮らしたい", "", null, List.of(goals));
    }

    @Test
    void versionsAreComparedLineByLineHoweverTheyWereMoved() {
        var older = plan(goal(OUT, "外に出たい", step(WALK, "散歩する"), step(CALL, "電話する")));
        var newer = plan(goal(WORK, "働いてみたい"), goal(OUT, "外に出たい", step(WALK, "図書館まで散歩する")));

        var difference = PlanRules.compare(older, newer);

        assertThat(difference.wish().change()).isEqualTo(PlanDifference.Change.SAME);
        assertThat(difference.goals())
                .extracting(pair -> pair.goal().change())
                .containsExactly(PlanDifference.Change.ADDED, PlanDifference.Change.SAME);
        assertThat(difference.goals().getLast().steps())
                .extracting(PlanDifference.Pair::change)
                .containsExactly(PlanDifference.Change.CHANGED, PlanDifference.Change.REMOVED);
    }

    @Test
    void howFarAStepIsMakesNoDifferenceBetweenVersions() {
        var mark = new Step.Mark(Step.State.DONE, "", Instant.EPOCH, WALK, "body");
        var before = plan(goal(OUT, "外に出たい", step(WALK, "散歩する")));
        var after = plan(goal(OUT, "外に出たい", new Step(WALK, "散歩する", new Doer.Person(), null, mark)));
        assertThat(PlanRules.compare(before, after)
                        .goals()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .change())
                .isEqualTo(PlanDifference.Change.SAME);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-20, OPEN,    OPEN,     true
            2026-11-20, OPEN,    DOING,    true
            2026-11-20, OPEN,    DONE,     false
            2026-11-20, OPEN,    LATER,    false
            2026-11-20, OPEN,    NEEDLESS, false
            2026-11-20, RESTING, OPEN,     false
            2026-11-21, OPEN,    OPEN,     false
            ,           OPEN,    OPEN,     false
            """)
    void aStepIsOverdueWhileSomebodyStillWaitsForIt(
            @Nullable LocalDate due, Goal.State goal, Step.State state, boolean overdue) {
        var step = new Step(WALK, "散歩する", new Doer.Us(), due, new Step.Mark(state, "", Instant.EPOCH, WALK, "body"));
        var content = plan(new Goal(OUT, new Goal.Said("外に出たい", "", Area.DAYS), goal, List.of(step)));
        assertThat(PlanRules.overdue(content, TODAY)).hasSize(overdue ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-20, true
            2026-11-21, true
            2026-11-22, false
            ,           false
            """)
    void aPlanIsLookedAtAgainFromTheDaySetForIt(@Nullable LocalDate review, boolean due) {
        assertThat(PlanRules.reviewDue(new SupportPlan.Content("", "", review, List.of()), TODAY))
                .isEqualTo(due);
    }
}
