package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Dated FROM_35_TO_54 = Dated.always(new Condition.Age(35, 54, null));

    private static Audience forThose(Dated... conditions) {
        return new Audience(Wording.NONE, Set.of(Asker.SELF, Asker.FAMILY), List.of(conditions));
    }

    private static Answers aged(int age) {
        return new Answers(Asker.SELF, age, Set.of("112011", "110001"), "", Set.of("jobless"), Set.of("student"));
    }

    private static Fit fit(Audience audience, Answers answers) {
        return FitRules.of(audience, Area.UNKNOWN, answers, DAY);
    }

    @Test
    void somebodyOfTheAgeFitsAndSomebodyOlderDoesNot() {
        assertThat(fit(forThose(FROM_35_TO_54), aged(54)).degree()).isEqualTo(Fit.Degree.LIKELY);
        assertThat(fit(forThose(FROM_35_TO_54), aged(55)))
                .isEqualTo(new Fit(Fit.Degree.UNLIKELY, List.of(new Fit.Reason.Fails(FROM_35_TO_54.condition()))));
    }

    @Test
    void aWindowThatSaysAboutIsToBeAskedByWhoIsJustOutside() {
        var about = new Dated(new Condition.Age(35, 59, null), null, null, true);

        assertThat(fit(forThose(about), aged(60)).degree()).isEqualTo(Fit.Degree.ASK);
    }

    @Test
    void withoutAnAnswerNothingIsRuledOut() {
        assertThat(fit(forThose(FROM_35_TO_54), Answers.NONE))
                .isEqualTo(new Fit(Fit.Degree.UNKNOWN, List.of(new Fit.Reason.Unanswered(FROM_35_TO_54.condition()))));
    }

    @Test
    void withoutConditionsOneIsToldToAskAndNeverHidden() {
        assertThat(fit(Audience.UNKNOWN, aged(44)))
                .isEqualTo(new Fit(Fit.Degree.ASK, List.of(new Fit.Reason.NoConditions())));
    }

    @Test
    void theRuleInForceOnTheDayCounts() {
        var until2025 = new Dated(new Condition.Age(35, 54, null), null, LocalDate.of(2025, 3, 31), false);
        var since2025 = new Dated(new Condition.Age(35, 59, null), LocalDate.of(2025, 4, 1), null, false);

        assertThat(fit(forThose(until2025, since2025), aged(57)).degree()).isEqualTo(Fit.Degree.LIKELY);
        assertThat(FitRules.of(forThose(until2025, since2025), Area.UNKNOWN, aged(57), LocalDate.of(2024, 5, 1))
                        .degree())
                .isEqualTo(Fit.Degree.UNLIKELY);
    }

    @Test
    void aBirthdayNobodyToldIsNoDecision() {
        // Somebody of 52 on 21 November 2026 was born between 22 November 1973 and 21 November 1974.
        var bornSince1974 = Dated.always(new Condition.Born(LocalDate.of(1974, 4, 2), null));

        assertThat(fit(forThose(bornSince1974), aged(52)).degree()).isEqualTo(Fit.Degree.UNKNOWN);
        assertThat(fit(forThose(bornSince1974), aged(53)).degree()).isEqualTo(Fit.Degree.UNLIKELY);
        assertThat(fit(forThose(bornSince1974), aged(51)).degree()).isEqualTo(Fit.Degree.LIKELY);
    }

    @Test
    void anAgeOnAnotherDayIsSureOnlyWhereAYearMakesNoDifference() {
        var atStartOfYear = Dated.always(new Condition.Age(null, 54, LocalDate.of(2027, 4, 1)));

        assertThat(fit(forThose(atStartOfYear), aged(52)).degree()).isEqualTo(Fit.Degree.LIKELY);
        assertThat(fit(forThose(atStartOfYear), aged(54)).degree()).isEqualTo(Fit.Degree.UNKNOWN);
        assertThat(fit(forThose(atStartOfYear), aged(56)).degree()).isEqualTo(Fit.Degree.UNLIKELY);
    }

    @Test
    void aWindowOfAnotherTownIsNotForMeButOneOfMyPrefectureIs() {
        assertThat(FitRules.of(forThose(), Area.of("112020"), aged(44), DAY).degree())
                .isEqualTo(Fit.Degree.UNLIKELY);
        assertThat(FitRules.of(forThose(FROM_35_TO_54), Area.of("110001"), aged(44), DAY)
                        .degree())
                .isEqualTo(Fit.Degree.LIKELY);
    }

    @Test
    void situationsAreYesNoOrUnanswered() {
        assertThat(fit(forThose(Dated.always(new Condition.Situation(Set.of("jobless", "insecure_work")))), aged(44))
                        .degree())
                .isEqualTo(Fit.Degree.LIKELY);
        assertThat(fit(forThose(Dated.always(new Condition.Situation(Set.of("single_parent")))), aged(44))
                        .degree())
                .isEqualTo(Fit.Degree.UNKNOWN);
        assertThat(fit(forThose(Dated.always(new Condition.NotIn(Set.of("student")))), aged(44))
                        .degree())
                .isEqualTo(Fit.Degree.LIKELY);
        assertThat(fit(forThose(Dated.always(new Condition.NotIn(Set.of("jobless")))), aged(44))
                        .degree())
                .isEqualTo(Fit.Degree.UNLIKELY);
    }

    @Test
    void whatOnlyTheWindowCanSayEndsInAsking() {
        var other = new Condition.Other(Wording.ja("県内の事業所で働く意思がある"));

        assertThat(fit(forThose(FROM_35_TO_54, Dated.always(other)), aged(44)))
                .isEqualTo(new Fit(
                        Fit.Degree.ASK,
                        List.of(new Fit.Reason.OnlyThey(other), new Fit.Reason.Holds(FROM_35_TO_54.condition()))));
    }

    @Test
    void anEmployerIsNotSentToAWindowForPeople() {
        var employer = new Answers(Asker.EMPLOYER, null, Set.of(), "", Set.of(), Set.of());

        assertThat(fit(forThose(), employer).degree()).isEqualTo(Fit.Degree.UNLIKELY);
    }

    @Test
    void whoToldOnlyThePrefectureOrTheCityIsNotRuledOutByATownOrAWard() {
        var inChichibu = Dated.always(new Condition.Lives(Set.of("112071")));
        var inOmiya = Dated.always(new Condition.Lives(Set.of("111031")));
        var prefecture = new Answers(null, null, Set.of("110001"), "", Set.of(), Set.of());
        var city = new Answers(null, null, Set.of("111007", "110001"), "", Set.of(), Set.of());
        var ward = new Answers(null, null, Set.of("111015", "111007", "110001"), "", Set.of(), Set.of());

        assertThat(fit(forThose(inChichibu), prefecture).degree()).isEqualTo(Fit.Degree.UNKNOWN);
        assertThat(fit(forThose(inChichibu), city).degree()).isEqualTo(Fit.Degree.UNLIKELY);
        assertThat(fit(forThose(inOmiya), city).degree()).isEqualTo(Fit.Degree.UNKNOWN);
        assertThat(fit(forThose(inOmiya), ward).degree()).isEqualTo(Fit.Degree.UNLIKELY);
        assertThat(FitRules.of(forThose(), Area.of("112071"), prefecture, DAY).degree())
                .isEqualTo(Fit.Degree.ASK);
    }
}
