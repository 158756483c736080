package org.yukidoke.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.statistics.Figure.Cause;

/** Small figures are withheld, and nobody gets them back from what is shown. */
class SuppressionTest {

    private static final List<String> THREE = List.of("県北", "中央", "県南");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # cells  , shown
            12 20 31 , 12 20 31 | 63
            2 20 31  , × × 31 | 53
            2 3 31   , × × 31 | 36
            0 20 31  , 0 20 31 | 51
            0 2 31   , 0 × × | 33
            0 0 2    , 0 0 × | ×
            1 0 40   , × 0 × | 41
            0 0 0    , 0 0 0 | 0
            """)
    void aLineIsShownAsFarAsItMayBe(String cells, String shown) {
        assertThat(line(cells, new Suppression.Threshold(10, true))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0 20 31 , × × 31 | 51
            0 0 31  , × × 31 | ×
            0 1 31  , × × 31 | 32
            """)
    void zeroMayCountAsSmall(String cells, String shown) {
        assertThat(line(cells, new Suppression.Threshold(10, false))).isEqualTo(shown);
    }

    private static String line(String cells, Suppression policy) {
        List<Long> values =
                List.of(cells.split(" ")).stream().map(Long::valueOf).toList();
        Release release = Releases.release(Table.of(THREE, values), policy);
        List<String> shown = IntStream.rangeClosed(0, 3)
                .mapToObj(column -> switch (release.at(0, column)) {
                    case Figure.Shown figure -> Long.toString(figure.value());
                    case Figure.Suppressed figure -> "×";
                })
                .toList();
        return String.join(" ", shown.subList(0, 3)) + " | " + shown.getLast();
    }

    @Test
    void aSmallCellOfATableTakesThreeOthersWithIt() {
        var table = new Table(List.of("男", "女"), THREE, List.of(List.of(2L, 40L, 50L), List.of(30L, 20L, 60L)));
        Release release = Releases.release(table, new Suppression.Threshold(10, true));
        assertThat(release.at(0, 0)).isEqualTo(new Figure.Suppressed(Cause.PRIMARY));
        assertThat(release.at(0, 1)).isEqualTo(new Figure.Suppressed(Cause.COMPLEMENTARY));
        assertThat(release.at(1, 0)).isEqualTo(new Figure.Suppressed(Cause.COMPLEMENTARY));
        assertThat(release.at(1, 1)).isEqualTo(new Figure.Suppressed(Cause.COMPLEMENTARY));
        assertThat(release.countSuppressed()).isEqualTo(4);
        assertThat(release.total()).isEqualTo(new Figure.Shown(202));
    }

    @Test
    void withoutAPolicyEverythingIsShown() {
        Release release = Releases.release(Table.of(THREE, List.of(0L, 1L, 2L)), new Suppression.None());
        assertThat(release.countSuppressed()).isZero();
        assertThat(release.total()).isEqualTo(new Figure.Shown(3));
    }

    @Test
    void aThresholdOfOneWithholdsNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Suppression.Threshold(1, true));
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyWorksOutAWithheldFigure(int seed) {
        Random random = new Random(seed);
        Table table = table(random);
        var policy = new Suppression.Threshold(2 + random.nextInt(4), random.nextBoolean());
        Release release = Releases.release(table, policy);
        var reader = new Reader(table, release, policy.zero());
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                long value = table.at(row, column);
                switch (release.at(row, column)) {
                    case Figure.Shown shown -> {
                        assertThat(shown.value()).isEqualTo(value);
                        assertThat(value < policy.least() && (value > 0 || !policy.zero()))
                                .isFalse();
                    }
                    case Figure.Suppressed suppressed ->
                        assertThat(reader.mayBeOther(row, column))
                                .as("%s at %d, %d of %s under %s", value, row, column, table, policy)
                                .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void largeFiguresAreNotWithheldForNothing(int seed) {
        Random random = new Random(seed);
        Table table = table(random);
        var policy = new Suppression.Threshold(2, true);
        Release release = Releases.release(table, policy);
        boolean anySmall = table.cells().stream().flatMap(List::stream).anyMatch(value -> value == 1);
        if (!anySmall) {
            assertThat(release.countSuppressed()).isZero();
        }
    }

    private static Table table(Random random) {
        int rows = 1 + random.nextInt(3);
        int columns = 1 + random.nextInt(4);
        int most = 1 + random.nextInt(8);
        List<List<Long>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            cells.add(IntStream.range(0, columns)
                    .mapToObj(column -> (long) random.nextInt(most))
                    .toList());
        }
        return new Table(labels(rows), labels(columns), cells);
    }

    private static List<String> labels(int count) {
        return IntStream.range(0, count).mapToObj(number -> "l" + number).toList();
    }
}
