package org.yukidoke.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.statistics.Conditions.Ages;
import org.yukidoke.statistics.Conditions.Window;

/** Whether a fact meets a rule's conditions. */
final class ConditionRules {

    private ConditionRules() {}

    /** Gives the reason against a fact; null when there is none. */
    @FunctionalInterface
    interface Judge {
        @Nullable
        Reason against(Fact fact);
    }

    static @Nullable Reason against(Conditions conditions, Fact fact) {
        Stream<@Nullable Reason> kind = Stream.of(conditions.kinds().contains(fact.kind()) ? null : Reason.OTHER_KIND);
        return Stream.of(
                        kind,
                        Stream.of(window(conditions.window(), fact.when())),
                        Stream.of(among(conditions, fact)),
                        Stream.of(age(conditions.ages(), fact.age())),
                        flags(conditions, fact))
                .flatMap(reasons -> reasons)
                .reduce(null, ConditionRules::first);
    }

    private static @Nullable Reason first(@Nullable Reason left, @Nullable Reason right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.compareTo(right) <= 0 ? left : right;
    }

    private static @Nullable Reason window(Window window, When when) {
        boolean begins = !when.from().isBefore(window.from());
        boolean ends = !when.to().isAfter(window.to());
        if (begins && ends) {
            return null;
        }
        boolean apart = when.to().isBefore(window.from()) || when.from().isAfter(window.to());
        return apart ? Reason.OUTSIDE_WINDOW : Reason.ACROSS_WINDOW;
    }

    private static @Nullable Reason among(Conditions conditions, Fact fact) {
        boolean fits = conditions.among().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().contains(fact.traits().getOrDefault(wanted.getKey(), "")));
        return fits ? null : Reason.OTHER_DIMENSION;
    }

    private static @Nullable Reason age(Ages wanted, Age age) {
        return switch (wanted) {
            case Ages.Any any -> null;
            case Ages.NotAll notAll -> age instanceof Age.All ? Reason.ALL_AGES : null;
            case Ages.At at ->
                switch (age) {
                    case Age.Born born -> isOf(at, born.on()) ? null : Reason.OTHER_AGE;
                    case Age.All all -> Reason.ALL_AGES;
                    case Age.Generation generation -> Reason.AGE_NOT_STATED;
                    case Age.NotStated notStated -> Reason.AGE_NOT_STATED;
                };
        };
    }

    private static boolean isOf(Ages.At at, LocalDate born) {
        long age = ChronoUnit.YEARS.between(born, at.day());
        return age >= at.youngest() && age <= at.oldest();
    }

    private static Stream<@Nullable Reason> flags(Conditions conditions, Fact fact) {
        return fact.flags().stream()
                .filter(flag -> !conditions.admitted().contains(flag))
                .map(Flag::reason);
    }
}
