package org.yukidoke.casework.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What follows from a plan: what differs between two versions, and what is due. */
final class PlanRules {

    private PlanRules() {}

    /** Two versions side by side, in the order of the newer one; what fell away stands last. */
    static PlanDifference compare(SupportPlan.Content older, SupportPlan.Content newer) {
        return new PlanDifference(
                new PlanDifference.Pair<>(older.wish(), newer.wish()),
                new PlanDifference.Pair<>(older.reviewOn(), newer.reviewOn()),
                pairs(older.goals(), newer.goals(), Goal::line).stream()
                        .map(goal -> new PlanDifference.GoalPair(goal, steps(goal)))
                        .toList());
    }

    private static List<PlanDifference.Pair<Step>> steps(PlanDifference.Pair<Goal> goal) {
        return pairs(of(goal.older()), of(goal.newer()), Step::line);
    }

    private static List<Step> of(@Nullable Goal goal) {
        return goal == null ? List.of() : goal.steps();
    }

    private static <T> List<PlanDifference.Pair<T>> pairs(List<T> older, List<T> newer, Function<T, UUID> line) {
        List<PlanDifference.Pair<T>> pairs = new ArrayList<>();
        for (T now : newer) {
            pairs.add(new PlanDifference.Pair<>(find(older, line, line.apply(now)), now));
        }
        for (T before : older) {
            if (find(newer, line, line.apply(before)) == null) {
                pairs.add(new PlanDifference.Pair<>(before, null));
            }
        }
        return pairs;
    }

    private static <T> @Nullable T find(List<T> all, Function<T, UUID> line, UUID wanted) {
        return all.stream()
                .filter(one -> line.apply(one).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Whether two goals say the same; their steps are compared by themselves. */
    static boolean same(Goal one, Goal other) {
        return one.said().equals(other.said()) && one.state() == other.state();
    }

    /** Whether two steps say the same, wherever they stand now. */
    static boolean same(Step one, Step other) {
        return one.what().equals(other.what())
                && one.doer().equals(other.doer())
                && Objects.equals(one.due(), other.due());
    }

    /** Steps somebody still waits for whose day is over, of goals that are still open; the oldest first. */
    static List<Step> overdue(SupportPlan.Content plan, LocalDate today) {
        return plan.goals().stream()
                .filter(goal -> goal.state() == Goal.State.OPEN)
                .flatMap(goal -> goal.steps().stream())
                .filter(step -> step.state().presses())
                .filter(step -> {
                    LocalDate due = step.due();
                    return due != null && due.isBefore(today);
                })
                .sorted((a, b) -> {
                    LocalDate first = a.due();
                    LocalDate second = b.due();
                    return first == null || second == null ? 0 : first.compareTo(second);
                })
                .toList();
    }

    /** Whether the day to look at a plan again has come. */
    static boolean reviewDue(SupportPlan.Content plan, LocalDate today) {
        LocalDate day = plan.reviewOn();
        return day != null && !day.isAfter(today);
    }
}
