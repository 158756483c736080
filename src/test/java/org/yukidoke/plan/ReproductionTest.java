package org.yukidoke.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.plan.Formula.Mode;
import org.yukidoke.plan.catalogue.Catalogue;

/** The figures of the five plans, worked through again. */
class ReproductionTest {

    private static final List<Plan> PLANS = plans();

    private static List<Plan> plans() {
        try {
            return Catalogue.shipped().get().plans();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Formula formula(String plan, long stated) {
        return PLANS.stream()
                .filter(candidate -> candidate.key().equals(plan))
                .flatMap(found -> found.formulas().stream())
                .filter(found -> found.stated().longValueExact() == stated)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"saitama-r5, 16500", "mie-r2, 4200"})
    void aShareRoundedFirstGivesTheStatedGoal(String plan, long stated) {
        var reproduction = Reproduction.of(formula(plan, stated));

        assertThat(reproduction).isInstanceOf(Reproduction.Yes.class);
        assertThat(reproduction.figure()).isEqualByComparingTo(BigDecimal.valueOf(stated));
    }

    @Test
    void tochigisGoalCannotBeRebuiltFromItsPrintedFigures() {
        var reproduction = Reproduction.of(formula("tochigi-r2", 5643));

        assertThat(reproduction).isInstanceOfSatisfying(Reproduction.No.class, no -> {
            assertThat(no.result()).isEqualByComparingTo("5700");
            assertThat(no.difference()).isEqualByComparingTo("57");
        });
    }

    @ParameterizedTest
    @CsvSource({"8403", "2690", "12983", "1567", "792"})
    void aSecondStageNeedsTheFirstStagesActuals(long stated) {
        assertThat(Reproduction.of(formula("saitama-r5", stated)))
                .isInstanceOfSatisfying(
                        Reproduction.InputsMissing.class,
                        missing -> assertThat(missing.missing())
                                .extracting(Formula.Input::name)
                                .containsExactly("actual_1"));
    }

    @Test
    void withTheActualsTheSecondStageComesOutAndAnExcessIsNotCredited() {
        var formula = formula("saitama-r5", 792);

        assertThat(Reproduction.of(formula, Map.of("actual_1", new BigDecimal(1300))))
                .isInstanceOf(Reproduction.Yes.class);
        assertThat(Reproduction.of(formula, Map.of("actual_1", new BigDecimal(1100))))
                .isInstanceOf(Reproduction.No.class);
    }

    @Test
    void severalShortfallsFitAndSoTheRoundingStaysUnknown() {
        assertThat(Reproduction.shortfalls(formula("saitama-r5", 8403), new BigDecimal(12500)))
                .containsEntry(Mode.FLOOR, List.of(105))
                .containsEntry(Mode.HALF_UP, List.of(104, 105))
                .containsEntry(Mode.CEILING, List.of(104));
    }

    @Test
    void everyPrintedFormulaIsThereOnce() {
        assertThat(PLANS.stream().mapToInt(plan -> plan.formulas().size()).sum())
                .isEqualTo(8);
    }
}
