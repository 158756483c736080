package org.yukidoke.casework.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two versions of a plan side by side. */
public record PlanDifference(Pair<String> wish, Pair<LocalDate> review, List<GoalPair> goals) {

    public PlanDifference {
        goals = List.copyOf(goals);
    }

    /** What became of something between the two. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The same thing in both.
     *
     * @param older null where it was not there yet
     * @param newer null where it is no more
     */
    public record Pair<T>(@Nullable T older, @Nullable T newer) {

        /** What became of it. */
        public Change change() {
            if (older == null) {
                return newer == null ? Change.SAME : Change.ADDED;
            }
            if (newer == null) {
                return Change.REMOVED;
            }
            boolean same = switch (older) {
                case Goal one -> newer instanceof Goal other && PlanRules.same(one, other);
                case Step one -> newer instanceof Step other && PlanRules.same(one, other);
                default -> Objects.equals(older, newer);
            };
            return same ? Change.SAME : Change.CHANGED;
        }
    }

    /** A goal in both, and its steps. */
    public record GoalPair(Pair<Goal> goal, List<Pair<Step>> steps) {
        public GoalPair {
            steps = List.copyOf(steps);
        }
    }

    /** Two versions side by side. */
    public static PlanDifference between(SupportPlan older, SupportPlan newer) {
        return PlanRules.compare(older.content(), newer.content());
    }
}
