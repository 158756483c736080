package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.catalogue.Catalogue;

class AgeRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # birth,    day,        age
            1990-04-01, 2025-03-30, 34
            1990-04-01, 2025-03-31, 35
            1990-04-02, 2025-03-31, 34
            1990-04-02, 2025-04-01, 35
            1988-02-29, 2026-02-27, 37
            1988-02-29, 2026-02-28, 38
            """)
    void aYearOfLifeIsFullTheDayBeforeTheBirthday(String birth, LocalDate day, int age) {
        assertThat(AgeRules.on(Birth.of(birth), day)).contains(new AgeRules.Span(age, age));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # birth,    from, to, fit
            1978-05-02, 15,   49, YES
            1978-05-02, 15,   46, NO
            1978-05-02, 40,     , YES
            1975/1979,  40,   60, YES
            1975/1979,  48,   60, PERHAPS
            1975/1979,  15,   40, NO
            '',         15,   49, UNKNOWN
            """)
    void aRuleFitsPerhapsOrNotOrNobodyKnows(
            String birth, @Nullable Integer from, @Nullable Integer to, AgeFit.Fit fit) {
        assertThat(AgeRules.fit(Birth.of(birth), LocalDate.of(2026, 4, 1), from, to))
                .isEqualTo(fit);
    }

    /** Saitama's plan of 2025 prints 43 to 54 for university and 39 to 50 for high school, on 1 April 2025. */
    @Test
    void thePlanSaysTheRuleAndTheDay() throws Exception {
        Plan plan = Catalogue.shipped().get().plans().stream()
                .filter(one -> one.key().equals("saitama-r7"))
                .findFirst()
                .orElseThrow();

        var fits = AgeFit.of(plan, Birth.of("1984-04-02"), LocalDate.of(2026, 11, 21));

        assertThat(fits)
                .filteredOn(fit -> fit.measure().isEmpty())
                .extracting(fit -> fit.rule() + " " + fit.on() + " " + fit.fit())
                .containsExactly("university 2025-04-01 NO", "high_school 2025-04-01 YES");
        assertThat(fits)
                .filteredOn(fit -> !fit.measure().isEmpty())
                .isNotEmpty()
                .allSatisfy(fit -> assertThat(fit.on()).isEqualTo("2026-11-21"));
    }
}
