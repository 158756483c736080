package org.yukidoke.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The withheld places of a table while more are being looked for.
 *
 * <p>Rows and columns are the knots of a net, places (totals too) the strings between them: every row and column with
 * its total is an equation. A withheld place can be worked out unless another table with the same shown figures has
 * something else there. Such a table is reached by going round a ring of withheld places, one up, the next down, so that
 * every equation still holds, and no place may fall below what a reader takes to be the least. The ring that costs the
 * least is withheld with the place: the network method for two-way tables (J. Castro, Statistical disclosure control in
 * tabular data).
 */
final class Withheld {

    /** A total is worth more to readers than any cell. */
    private static final long TOTAL = 1_000;

    private final Table table;
    private final long least;
    private final int rows;
    private final int columns;
    private final boolean[][] taken;

    /** {@code least} is what a reader takes every withheld figure to be at least: 1 where zeros are shown. */
    Withheld(Table table, long least) {
        this.table = table;
        this.least = least;
        this.rows = table.rows().size() + 1;
        this.columns = table.columns().size() + 1;
        this.taken = new boolean[rows][columns];
    }

    void take(int row, int column) {
        taken[row][column] = true;
    }

    boolean has(int row, int column) {
        return taken[row][column];
    }

    List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (taken[row][column]) {
                    places.add(new int[] {row, column});
                }
            }
        }
        return places;
    }

    /** Withholds the cheapest ring through a place, going up or down there. */
    void protect(int row, int column) {
        Stream.of(true, false)
                .filter(up -> canMove(row, column, up))
                .map(up -> ring(row, column, up))
                .min(Comparator.comparingLong(Ring::cost))
                .orElseThrow()
                .places()
                .forEach(place -> take(place[0], place[1]));
    }

    private record Ring(long cost, List<int[]> places) {}

    /*
     * From the place's column back to its row, Dijkstra's way. From a column one goes against the first move to a row,
     * from a row with it to a column. Going all up over the totals is always possible, so there always is a ring.
     */
    private Ring ring(int row, int column, boolean up) {
        int knots = rows + columns;
        long[] cost = new long[knots];
        int[] from = new int[knots];
        boolean[] done = new boolean[knots];
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(from, -1);
        cost[rows + column] = 0;
        for (int knot = nearest(cost, done); knot >= 0; knot = nearest(cost, done)) {
            done[knot] = true;
            for (int other = 0; other < knots; other++) {
                if (knot < rows == other < rows) {
                    continue;
                }
                int r = Math.min(knot, other);
                int c = Math.max(knot, other) - rows;
                boolean rises = (knot < rows) == up;
                if ((r == row && c == column) || !canMove(r, c, rises)) {
                    continue;
                }
                long reached = cost[knot] + price(r, c);
                if (reached < cost[other]) {
                    cost[other] = reached;
                    from[other] = knot;
                }
            }
        }
        return new Ring(cost[row], way(from, row));
    }

    private static int nearest(long[] cost, boolean[] done) {
        int nearest = -1;
        for (int knot = 0; knot < cost.length; knot++) {
            boolean open = !done[knot] && cost[knot] < Long.MAX_VALUE;
            if (open && (nearest < 0 || cost[knot] < cost[nearest])) {
                nearest = knot;
            }
        }
        return nearest;
    }

    private List<int[]> way(int[] from, int row) {
        List<int[]> places = new ArrayList<>();
        for (int knot = row; from[knot] >= 0; knot = from[knot]) {
            int other = from[knot];
            places.add(new int[] {Math.min(knot, other), Math.max(knot, other) - rows});
        }
        return places;
    }

    private long price(int row, int column) {
        if (taken[row][column]) {
            return 0;
        }
        return (table.at(row, column) + 1) * (isTotal(row, column) ? TOTAL : 1);
    }

    // In an equation a total stands on the other side: when its place rises, the total itself falls.
    private boolean canMove(int row, int column, boolean rises) {
        boolean valueRises = rises != isTotal(row, column);
        long value = table.at(row, column);
        return value >= least && (valueRises || value > least);
    }

    // The total of all is a total of totals and stands on the side of the cells.
    private boolean isTotal(int row, int column) {
        return (row == rows - 1) != (column == columns - 1);
    }
}
