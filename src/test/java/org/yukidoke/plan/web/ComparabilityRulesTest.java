package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.plan.web.ComparabilityRules.Reason;
import org.yukidoke.plan.web.ComparabilityRules.Subject;
import org.yukidoke.plan.web.ComparabilityRules.Verdict;
import org.yukidoke.web.TestTexts;

class ComparabilityRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            saitama-r5 1-1a | saitama-r5 1-1a | WITH_CARE      | AGES_UNKNOWN
            saitama-r5 1-1a | saitama-r5 1-1b | NOT_COMPARABLE | SPAN AGES_UNKNOWN
            saitama-r5 1-1b | saitama-r7 1-1  | NOT_COMPARABLE | SPAN AGES_UNKNOWN
            saitama-r5 1-1a | mie-r2 1-1      | WITH_CARE      | AGES_UNKNOWN COMPARATOR
            saitama-r5 1-2a | mie-r2 1-2      | NOT_COMPARABLE | UNIT AGES COMPARATOR
            saitama-r7 1-1  | tochigi-r2 1    | NOT_COMPARABLE | CONCEPT AGES_UNKNOWN YEARS COMPARATOR
            saitama-r7 2-1  | akita-r2 13     | WITH_CARE      | AGES_UNKNOWN YEARS
            akita-r2 13     | tochigi-r2 10   | NOT_COMPARABLE | UNIT AGES_UNKNOWN YEARS COMPARATOR
            saitama-r7 2-3  | saitama-r7 a1-1 | NOT_COMPARABLE | PART AGES_UNKNOWN
            akita-r2 2      | akita-r2 5      | NOT_COMPARABLE | NO_FIGURE PART AGES_UNKNOWN
            akita-r2 9      | akita-r2 10     | NOT_COMPARABLE | SPAN_UNKNOWN AGES_UNKNOWN COMPARATOR
            tochigi-r2 6    | tochigi-r2 9    | NOT_COMPARABLE | AGES
            tochigi-r2 8    | tochigi-r2 9    | NOT_COMPARABLE | CONCEPT KIND
            """)
    void whatForbidsAComparisonIsSaid(String one, String other, Verdict verdict, String reasons) {
        var found = ComparabilityRules.reasons(subject(one), subject(other));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(reasons.split(" ")).map(Reason::valueOf).toList());
        assertThat(ComparabilityRules.verdict(found)).isEqualTo(verdict);
        assertThat(ComparabilityRules.reasons(subject(other), subject(one))).isEqualTo(found);
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        for (String language : List.of("ja", "en")) {
            var t = TestTexts.in(language);
            assertThat(Reason.values())
                    .allSatisfy(
                            reason -> assertThat(ConceptView.words(reason, t)).isNotBlank());
        }
    }

    private static Subject subject(String kpi) {
        String[] parts = kpi.split(" ", 2);
        return new Subject(
                parts[0],
                CataloguePlans.get(parts[0]).kpis().stream()
                        .filter(each -> each.key().equals(parts[1]))
                        .findFirst()
                        .orElseThrow());
    }
}
