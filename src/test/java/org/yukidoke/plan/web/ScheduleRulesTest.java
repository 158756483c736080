package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.ScheduleSheet.Block;
import org.yukidoke.plan.web.ScheduleSheet.Column;
import org.yukidoke.plan.web.ScheduleSheet.Item;
import org.yukidoke.plan.web.ScheduleSheet.State;

class ScheduleRulesTest {

    static List<Plan> plans() {
        return CataloguePlans.list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            akita-r2   | ITEM MEASURE OUTLINE KPI YEARS OWNERS DETAIL | 4 | 2
            mie-r2     | GROUP ITEM MEASURE YEARS OWNERS              | 4 | 1
            tochigi-r2 | ITEM MEASURE KPI YEARS OWNERS                | 4 | 2
            saitama-r5 | GROUP ITEM MEASURE YEARS OWNERS              | 4 | 1
            saitama-r7 | GROUP ITEM MEASURE KPI YEARS OWNERS          | 4 | 1
            """)
    void aPlanKeepsItsOwnColumns(String plan, String columns, int blocks, int depth) {
        var sheet = ScheduleRules.of(CataloguePlans.get(plan));
        assertThat(sheet.columns())
                .isEqualTo(
                        Arrays.stream(columns.split(" ")).map(Column::valueOf).toList());
        assertThat(sheet.blocks()).hasSize(blocks);
        assertThat(sheet.depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyMeasureIsARowInTheOrderOfTheDocument(Plan plan) {
        assertThat(ScheduleRules.of(plan).blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .map(ScheduleSheet.Line::measure))
                .containsExactlyElementsOf(plan.measures());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void headingsCoverEveryCellOnce(Plan plan) {
        var sheet = ScheduleRules.of(plan);
        for (Block block : sheet.blocks()) {
            int[][] covered = new int[block.lines().size()][sheet.depth()];
            for (int row = 0; row < block.lines().size(); row++) {
                for (Item item : block.lines().get(row).items()) {
                    cover(covered, row, item);
                }
            }
            for (int[] row : covered) {
                assertThat(row).as(plan.key() + " " + block.band().key()).containsOnly(1);
            }
        }
    }

    private static void cover(int[][] covered, int row, Item item) {
        for (int down = row; down < row + item.rows(); down++) {
            for (int across = item.level(); across < item.level() + item.columns(); across++) {
                covered[down][across]++;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void kpisCoverEveryRowOnce(Plan plan) {
        for (Block block : ScheduleRules.of(plan).blocks()) {
            int covered = 0;
            for (int row = 0; row < block.lines().size(); row++) {
                int rows = block.lines().get(row).kpiRows();
                assertThat(rows > 0).as("row " + row).isEqualTo(covered == row);
                covered += rows;
            }
            assertThat(covered).isEqualTo(block.lines().size());
        }
    }

    @Test
    void aHeadingAboveAWholeBlockIsLeftOut() {
        assertThat(ScheduleRules.of(CataloguePlans.get("mie-r2")).blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .flatMap(line -> line.items().stream())
                        .map(Item::chapter)
                        .filter(Objects::nonNull)
                        .map(Chapter::key))
                .contains("5-1-survey", "5-4-pr")
                .doesNotContain("5-1-act", "5-4-act");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mie-r2     | 5-1-survey-1 | MARKED INFERRED INFERRED
            mie-r2     | 5-4-pr-1     | UNKNOWN UNKNOWN UNKNOWN
            akita-r2   | 1-1-1        | UNKNOWN UNKNOWN UNKNOWN
            akita-r2   | 4-5-1        | MARKED INFERRED INFERRED
            tochigi-r2 | 3-1          | UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN
            """)
    void yearsAreMarkedInferredOrUnknown(String plan, String measure, String states) {
        var line = ScheduleRules.of(CataloguePlans.get(plan)).blocks().stream()
                .flatMap(block -> block.lines().stream())
                .filter(each -> each.measure().key().equals(measure))
                .findFirst()
                .orElseThrow();
        assertThat(line.states())
                .isEqualTo(Arrays.stream(states.split(" ")).map(State::valueOf).toList());
    }
}
