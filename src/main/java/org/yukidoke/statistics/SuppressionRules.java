package org.yukidoke.statistics;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What is withheld of a table under a threshold. */
final class SuppressionRules {

    private SuppressionRules() {}

    static List<List<Figure>> everything(Table table) {
        return figures(table, (row, column) -> new Figure.Shown(table.at(row, column)));
    }

    static List<List<Figure>> withhold(Table table, Suppression.Threshold threshold) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        Withheld withheld = new Withheld(table, threshold.zero() ? 1 : 0);
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (isSmall(table.at(row, column), threshold)) {
                    withheld.take(row, column);
                }
            }
        }
        List<int[]> small = withheld.places();
        small.forEach(place -> withheld.protect(place[0], place[1]));
        return figures(table, (row, column) -> {
            long value = table.at(row, column);
            if (!withheld.has(row, column)) {
                return new Figure.Shown(value);
            }
            boolean primary = isSmall(value, threshold);
            return new Figure.Suppressed(primary ? Figure.Cause.PRIMARY : Figure.Cause.COMPLEMENTARY);
        });
    }

    private static boolean isSmall(long value, Suppression.Threshold threshold) {
        return value < threshold.least() && (value > 0 || !threshold.zero());
    }

    private static List<List<Figure>> figures(Table table, BiFunction<Integer, Integer, Figure> figure) {
        return IntStream.rangeClosed(0, table.rows().size())
                .mapToObj(row -> IntStream.rangeClosed(0, table.columns().size())
                        .mapToObj(column -> figure.apply(row, column))
                        .toList())
                .toList();
    }
}
