package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FiscalYear;

/** Whether somebody is new in a year, in whatever order the years were written down. */
class RegistrationRulesTest {

    /** Such as {@code 2025new}, or {@code 2024new!} for one that was taken back. */
    private static Registration that(String word) {
        boolean gone = word.endsWith("!");
        var year = new FiscalYear(Integer.parseInt(word.substring(0, 4)));
        return new Registration(
                UUID.randomUUID(),
                year,
                Registration.Kind.find(word.substring(4).replace("!", "")).orElseThrow(),
                year.first(),
                gone ? new Registration.Voided(year.first(), Registration.Why.PERSON) : null);
    }

    private static List<Registration> all(String them) {
        return them.isEmpty()
                ? List.of()
                : Arrays.stream(them.split(" ", -1))
                        .map(RegistrationRulesTest::that)
                        .toList();
    }

    @ParameterizedTest(name = "[{1}], accompanied since {2}: {0} is {3}")
    @CsvSource(textBlock = """
            2026, '',                  ,           new
            2026, 2025new,             ,           carried
            2026, 2025new!,            ,           new
            2026, 2027new,             ,           new
            2026, 2026new,             ,           new
            2026, '2020new 2024carried', ,         carried
            2026, '',                  2026-04-01, new
            2026, '',                  2026-03-31, carried
            2025, '2026new',           2025-06-01, new
            """)
    void isProposed(int year, String them, @Nullable LocalDate since, String kind) {
        assertThat(RegistrationRules.proposal(new FiscalYear(year), all(them), since)
                        .kind()
                        .key())
                .isEqualTo(kind);
    }

    @Test
    void theNewestEarlierYearIsNamed() {
        assertThat(RegistrationRules.proposal(new FiscalYear(2026), all("2020new 2024carried 2025new!"), null)
                        .because())
                .isEqualTo(new Registration.Because.Registered(new FiscalYear(2024)));
    }

    @ParameterizedTest(name = "{0} among [{1}], accompanied since {2}: odd {3}")
    @CsvSource(textBlock = """
            2026new,      2025new,     ,           true
            2026carried,  2025new,     ,           false
            2026new,      2027new,     ,           false
            2026new,      2025new!,    ,           false
            2026carried,  2025new!,    ,           true
            2026carried,  2025new!,    2024-05-01, false
            2026carried,  '',          ,           false
            2026new,      '',          2024-05-01, false
            2026new!,     2025new,     ,           false
            """)
    void isToldThatItDoesNotFit(String one, String others, @Nullable LocalDate since, boolean odd) {
        assertThat(RegistrationRules.odd(that(one), all(others), since).isPresent())
                .isEqualTo(odd);
    }
}
