package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/** Compares conditions with answers. */
final class FitRules {

    private FitRules() {}

    /**
     * How an offer fits on a day. Its area and its askers count as conditions; conditions that are not in force do not
     * count.
     */
    static Fit of(Audience audience, Area area, Answers answers, LocalDate day) {
        var reasons = new ArrayList<Fit.Reason>();
        if (answers.asker() != null
                && !audience.askers().isEmpty()
                && !audience.askers().contains(answers.asker())) {
            reasons.add(new Fit.Reason.ForOthers());
        }
        if (area.reach() == Area.Reach.LISTED && Boolean.FALSE.equals(lives(area.codes(), answers.home()))) {
            reasons.add(new Fit.Reason.OtherArea());
        }
        var inForce = audience.conditions().stream()
                .filter(dated -> dated.holdsOn(day))
                .toList();
        inForce.forEach(dated -> reasons.add(reason(dated, answers, day)));
        if (inForce.isEmpty()) {
            reasons.add(new Fit.Reason.NoConditions());
        }
        reasons.sort(Comparator.comparing(FitRules::degree).reversed());
        return new Fit(degree(reasons.getFirst()), reasons);
    }

    private static Fit.Reason reason(Dated dated, Answers answers, LocalDate day) {
        Condition condition = dated.condition();
        if (condition instanceof Condition.Other other) {
            return new Fit.Reason.OnlyThey(other);
        }
        Boolean holds = holds(condition, answers, day);
        if (holds == null) {
            return new Fit.Reason.Unanswered(condition);
        }
        if (holds) {
            return new Fit.Reason.Holds(condition);
        }
        return dated.loose() ? new Fit.Reason.Near(condition) : new Fit.Reason.Fails(condition);
    }

    // null: not answered, or the answer does not reach to decide it
    private static @Nullable Boolean holds(Condition condition, Answers answers, LocalDate day) {
        return switch (condition) {
            case Condition.Age age -> holds(age, answers, day);
            case Condition.Born born -> holds(born, answers, day);
            case Condition.Lives lives -> lives(lives.codes(), answers.home());
            case Condition.Sex sex -> answers.sex().isBlank() ? null : sex.sex().equals(answers.sex());
            case Condition.Situation situation -> any(situation.anyOf(), answers);
            case Condition.NotIn none -> {
                Boolean any = any(none.noneOf(), answers);
                yield any == null ? null : !any;
            }
            case Condition.Other _ -> null;
        };
    }

    // Somebody who told their prefecture may live in any town of it, and who told their city in any of its wards.
    private static @Nullable Boolean lives(Set<String> listed, Set<String> home) {
        if (home.isEmpty()) {
            return null;
        }
        if (!Collections.disjoint(listed, home)) {
            return true;
        }
        var finest = home.stream()
                .filter(told -> home.stream().noneMatch(other -> mayLieIn(other, told)))
                .toList();
        boolean maybe = listed.stream().anyMatch(code -> finest.stream().anyMatch(told -> mayLieIn(code, told)));
        return maybe ? null : Boolean.FALSE;
    }

    private static boolean mayLieIn(String code, String told) {
        return AreaCode.find(told)
                .flatMap(place -> AreaCode.find(code).filter(place::mayHold))
                .isPresent();
    }

    private static @Nullable Boolean any(Set<String> situations, Answers answers) {
        if (!Collections.disjoint(situations, answers.yes())) {
            return true;
        }
        return answers.no().containsAll(situations) ? false : null;
    }

    // Somebody aged n today turned or turns n or n + 1 by another day of the same year; a year's doubt is left to
    // asking.
    private static @Nullable Boolean holds(Condition.Age age, Answers answers, LocalDate day) {
        if (answers.age() == null) {
            return null;
        }
        int years = age.on() == null ? 0 : age.on().getYear() - day.getYear();
        int slack = age.on() == null || age.on().equals(day) ? 0 : 1;
        int youngest = answers.age() + years - slack;
        int oldest = answers.age() + years + slack;
        return within(age.from(), age.to(), youngest, oldest);
    }

    private static @Nullable Boolean holds(Condition.Born born, Answers answers, LocalDate day) {
        if (answers.age() == null) {
            return null;
        }
        // Who is n years old was born after the day n + 1 years ago and until the day n years ago.
        LocalDate latest = day.minusYears(answers.age());
        LocalDate earliest = day.minusYears(answers.age() + 1L).plusDays(1);
        boolean certainlyOut = (born.from() != null && latest.isBefore(born.from()))
                || (born.to() != null && earliest.isAfter(born.to()));
        boolean certainlyIn = (born.from() == null || !earliest.isBefore(born.from()))
                && (born.to() == null || !latest.isAfter(born.to()));
        return certainlyOut ? Boolean.FALSE : certainlyIn ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean within(@Nullable Integer from, @Nullable Integer to, int youngest, int oldest) {
        boolean certainlyOut = (from != null && oldest < from) || (to != null && youngest > to);
        boolean certainlyIn = (from == null || youngest >= from) && (to == null || oldest <= to);
        return certainlyOut ? Boolean.FALSE : certainlyIn ? Boolean.TRUE : null;
    }

    private static Fit.Degree degree(Fit.Reason reason) {
        return switch (reason) {
            case Fit.Reason.Holds _ -> Fit.Degree.LIKELY;
            case Fit.Reason.NoConditions _, Fit.Reason.Near _, Fit.Reason.OnlyThey _ -> Fit.Degree.ASK;
            case Fit.Reason.Unanswered _ -> Fit.Degree.UNKNOWN;
            case Fit.Reason.Fails _, Fit.Reason.ForOthers _, Fit.Reason.OtherArea _ -> Fit.Degree.UNLIKELY;
        };
    }
}
