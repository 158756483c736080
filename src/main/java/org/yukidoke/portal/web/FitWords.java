package org.yukidoke.portal.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Fit;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Why something may be for somebody, in plain words. */
record FitWords(Texts t, Municipalities municipalities) {

    List<String> reasons(Fit fit) {
        return fit.reasons().stream().map(this::reason).distinct().toList();
    }

    private String reason(Fit.Reason reason) {
        return switch (reason) {
            case Fit.Reason.Holds(Condition condition) -> t.of("portal.reason.holds", words(condition));
            case Fit.Reason.Fails(Condition condition) -> t.of("portal.reason.fails", words(condition));
            case Fit.Reason.Near(Condition condition) -> t.of("portal.reason.near", words(condition));
            case Fit.Reason.Unanswered(Condition condition) -> t.of("portal.reason.unanswered", words(condition));
            case Fit.Reason.OnlyThey(Condition.Other condition) -> t.of("portal.reason.only_they", words(condition));
            case Fit.Reason.NoConditions _ -> t.of("portal.reason.no_conditions");
            case Fit.Reason.ForOthers _ -> t.of("portal.reason.for_others");
            case Fit.Reason.OtherArea _ -> t.of("portal.reason.other_area");
        };
    }

    /** A condition as a group of people. */
    String words(Condition condition) {
        return switch (condition) {
            case Condition.Age age -> ages(age);
            case Condition.Born born -> born(born);
            case Condition.Lives lives -> t.of("portal.condition.lives", places(lives.codes()));
            case Condition.Sex sex -> t.of("portal.condition.sex." + sex.sex());
            case Condition.Situation situation -> t.of("portal.condition.situation", situations(situation.anyOf()));
            case Condition.NotIn none -> t.of("portal.condition.not_in", situations(none.noneOf()));
            case Condition.Other other -> Said.text(other.words(), t);
        };
    }

    private String ages(Condition.Age age) {
        if (age.from() != null && age.to() != null) {
            return t.of("portal.condition.ages", age.from(), age.to());
        }
        return age.from() != null
                ? t.of("portal.condition.age_from", age.from())
                : age.to() != null ? t.of("portal.condition.age_to", age.to()) : t.of("portal.condition.any_age");
    }

    private String born(Condition.Born born) {
        if (born.from() != null && born.to() != null) {
            return t.of("portal.condition.born", Moments.day(born.from(), t), Moments.day(born.to(), t));
        }
        return born.from() != null
                ? t.of("portal.condition.born_from", Moments.day(born.from(), t))
                : born.to() != null
                        ? t.of("portal.condition.born_to", Moments.day(born.to(), t))
                        : t.of("portal.condition.any_age");
    }

    String places(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .flatMap(code -> AreaCode.find(code).flatMap(municipalities::find).stream())
                .map(Municipality::fullName)
                .collect(joining());
    }

    private String situations(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> t.of("directory.situation." + code))
                .collect(joining());
    }

    private java.util.stream.Collector<CharSequence, ?, String> joining() {
        return Collectors.joining(t.of("portal.comma"));
    }
}
