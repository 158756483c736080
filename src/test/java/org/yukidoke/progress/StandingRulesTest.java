package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.catalogue.Catalogue;

/** Adding up, owing, and targets that follow from what was reached. */
class StandingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 1);

    private static Plan plan(String key) {
        try {
            return Catalogue.shipped().get().plans().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Evaluation evaluation(String plan, String key, Map<String, Long> figures) {
        Indicator indicator = Indicator.find(plan(plan), key).orElseThrow();
        var lines = figures.entrySet().stream()
                .map(figure -> new Line(
                        UUID.randomUUID(),
                        new Cell(indicator.id(), Cell.COUNCIL, Period.parse(figure.getKey()), ""),
                        new Reading.Quantity(BigDecimal.valueOf(figure.getValue())),
                        false,
                        Instant.EPOCH))
                .toList();
        return EvaluationRules.of(
                indicator, lines, List.of(), Set.of(), new EvaluationRules.Frame(Settings.USUAL, TODAY));
    }

    private static Set<RollUp.Reason> reasons(Evaluation... evaluations) {
        return RollUp.of(List.of(evaluations)) instanceof RollUp.Refused(var reasons) ? reasons.keySet() : Set.of();
    }

    @Test
    void registrationsOfTwoPlansAreAddedOnlyInOneUnitAndWindow() {
        var tochigi = evaluation("tochigi-r2", "k.10", Map.of("2023", 290L));
        var akita = evaluation("akita-r2", "k.13", Map.of("2022", 170L));
        var saitama = evaluation("saitama-r5", "k.2-1b", Map.of("2023", 700L));
        assertThat(reasons(tochigi, akita)).containsExactly(RollUp.Reason.UNIT);
        assertThat(reasons(akita, saitama)).containsExactlyInAnyOrder(RollUp.Reason.BASIS, RollUp.Reason.WINDOW);
    }

    @Test
    void aPartIsNotAddedToItsWholeNorAPrintTwice() {
        var whole = evaluation("saitama-r7", "k.a1-5", Map.of("2025", 900L));
        var part = evaluation("saitama-r7", "k.a1-6", Map.of("2025", 300L));
        assertThat(reasons(whole, part)).contains(RollUp.Reason.SUBSET, RollUp.Reason.UNIT, RollUp.Reason.CONCEPT);
        var body = evaluation("saitama-r7", "k.2-3", Map.of("2025", 200L));
        var annex = evaluation("saitama-r7", "k.a1-1", Map.of("2025", 200L));
        assertThat(reasons(body, annex)).containsExactly(RollUp.Reason.DUPLICATE);
    }

    @Test
    void whatCountsTheSameInTheSameWayIsAdded() {
        var nineteen = evaluation("akita-r2", "k.19", Map.of("2020", 2L));
        var twenty = evaluation("akita-r2", "k.20", Map.of("2020", 1L));
        assertThat(RollUp.of(List.of(nineteen, twenty))).isEqualTo(new RollUp.Sum(BigDecimal.valueOf(3), "\u56de", 2));
    }

    @Test
    void aYearAllOfWhoseMonthsWereGivenIsNotOwed() {
        var indicator = Indicator.find(plan("tochigi-r2"), "k.1").orElseThrow();
        var owing = Map.of(indicator.id(), Set.of("tochigi.labour-bureau"));
        var said = Stream.concat(
                        Period.parse("2020").by(Period.Kind.MONTH).stream(), Stream.of(Period.parse("2021-Q1")))
                .map(period -> new Cell(indicator.id(), "tochigi.labour-bureau", period, ""))
                .toList();
        var owed = OwedRules.list(
                List.of(indicator), owing, said, new EvaluationRules.Frame(Settings.USUAL, LocalDate.of(2023, 6, 28)));
        assertThat(owed).extracting(each -> each.period().code()).containsExactly("2021");
        var later = OwedRules.list(
                List.of(indicator), owing, said, new EvaluationRules.Frame(Settings.USUAL, LocalDate.of(2023, 6, 30)));
        assertThat(later).extracting(each -> each.period().code()).containsExactly("2021", "2022");
    }

    @Test
    void theSecondStageFollowsFromWhatTheFirstReached() {
        var saitama = plan("saitama-r5");
        var reached = evaluation("saitama-r5", "k.1-1a", Map.of("2020..2022", 12395L));
        var board = new Board(saitama, Moment.endOf(TODAY), Settings.USUAL, null, List.of(reached));
        var target = StageTarget.of(board, Indicator.find(saitama, "k.1-1b").orElseThrow())
                .orElseThrow();
        assertThat(target.actual()).isEqualByComparingTo("12395");
        assertThat(target.rounded())
                .containsEntry(Formula.Mode.FLOOR, new BigDecimal("8403"))
                .containsEntry(Formula.Mode.CEILING, new BigDecimal("8404"));
    }
}
