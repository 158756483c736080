package org.yukidoke.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of one sheet: wherever a column of one of its tables ends. A sheet of one table has just that table's
 * columns; in others cells are put together.
 */
final class Grid {

    /** Names of facts and what they are. */
    static final List<Double> FACTS = List.of(1.0, 4.0);

    /** Ends closer than this share of the width are one. */
    private static final double NEAR = 0.012;

    private final double[] ends;

    private Grid(double[] ends) {
        this.ends = ends;
    }

    /** For all blocks of a sheet. */
    static Grid of(List<Block> blocks) {
        List<List<Double>> wanted = blocks.stream()
                .map(Grid::weights)
                .filter(weights -> !weights.isEmpty())
                .sorted(MOST_FIRST)
                .toList();
        var ends = new ArrayList<Double>(List.of(1.0));
        for (List<Double> weights : wanted) {
            for (double end : ends(weights)) {
                if (ends.stream().noneMatch(known -> Math.abs(known - end) < NEAR)) {
                    ends.add(end);
                }
            }
        }
        return new Grid(ends.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The table with the most columns keeps each of them, however narrow. */
    private static final Comparator<List<Double>> MOST_FIRST =
            Comparator.comparingInt((List<Double> weights) -> weights.size()).reversed();

    static List<Double> weights(Table table) {
        return table.columns().stream().map(Table.Column::weight).toList();
    }

    private static List<Double> weights(Block block) {
        return switch (block) {
            case Block.Tabular(Table table) -> weights(table);
            case Block.Picture picture -> weights(picture.figures());
            case Block.Facts facts -> FACTS;
            case Block.Heading h -> List.of();
            case Block.Paragraph p -> List.of();
            case Block.Bullets b -> List.of();
            case Block.PageBreak p -> List.of();
            case Block.SheetBreak s -> List.of();
        };
    }

    private static double[] ends(List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        var ends = new double[weights.size()];
        double at = 0;
        for (int i = 0; i < ends.length; i++) {
            at += weights.get(i) / sum;
            ends[i] = at;
        }
        return ends;
    }

    int size() {
        return ends.length;
    }

    /** Share of the whole width that columns {@code from} to {@code to} (without it) take. */
    double share(int from, int to) {
        return ends[to - 1] - (from == 0 ? 0 : ends[from - 1]);
    }

    /** Where each column of other weights begins here, and where the last one ends. */
    List<Integer> places(List<Double> weights) {
        double[] wanted = ends(weights);
        var places = new ArrayList<Integer>();
        places.add(0);
        for (int i = 0; i < wanted.length - 1; i++) {
            int best = places.get(i) + 1;
            // Every column still to come needs one of ours.
            int last = ends.length - (wanted.length - 1 - i);
            for (int at = best; at <= last; at++) {
                if (Math.abs(ends[at - 1] - wanted[i]) < Math.abs(ends[best - 1] - wanted[i])) {
                    best = at;
                }
            }
            places.add(best);
        }
        places.add(ends.length);
        return places;
    }
}
