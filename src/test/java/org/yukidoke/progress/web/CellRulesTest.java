package org.yukidoke.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.Period;

class CellRulesTest {

    private static final Map<String, String> RECORDED = Map.of("quantity", "3,221");
    private static final Map<String, String> WITHHELD = Map.of("state", "suppressed");

    @Test
    void whatStandsAsItStoodIsNoChange() {
        assertThat(CellRules.changed(RECORDED, RECORDED)).isEmpty();
        assertThat(CellRules.changed(Map.of(), Map.of())).isEmpty();
    }

    @Test
    void aStateChosenOverAnOldFigureReplacesIt() {
        assertThat(CellRules.changed(Map.of("quantity", "3,221", "state", "suppressed"), RECORDED))
                .isEqualTo(Optional.of(WITHHELD));
    }

    @Test
    void aFigureTypedOverAnOldStateReplacesIt() {
        assertThat(CellRules.changed(Map.of("quantity", "5", "state", "suppressed"), WITHHELD))
                .isEqualTo(Optional.of(Map.of("quantity", "5")));
    }

    @Test
    void aFigureAndAStateTypedTogetherAreBothKeptForTheLedgerToRefuse() {
        var both = Map.of("quantity", "5", "state", "suppressed");
        assertThat(CellRules.changed(both, Map.of())).isEqualTo(Optional.of(both));
    }

    @Test
    void aDayIsMeantOnlyWhereSomethingIsAwaited() {
        assertThat(CellRules.changed(Map.of("expected", "2026-12-01"), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            k.1_2020_0,        k.1,        2020,       0
            k.1-2_2020-04_3,   k.1-2,      2020-04,    3
            g.total_2020-Q1_0, g.total,    2020-Q1,    0
            k.a_b_2020..2022_0, k.a_b,     2020..2022, 0
            """)
    void aCellHasAName(String name, String indicator, String period, int part) {
        var slot = new Slot(indicator, Period.parse(period), part);
        assertThat(Slot.find(name)).isEqualTo(Optional.of(slot));
        assertThat(slot.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"''", "of", "year", "k.1", "k.1_2020", "k.1_2020_x", "k.1_x_0", "_2020_0", "k.1_2020_100"})
    void anythingElseIsNoCell(String name) {
        assertThat(Slot.find(name)).isEmpty();
    }
}
