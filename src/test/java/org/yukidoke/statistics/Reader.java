package org.yukidoke.statistics;

/**
 * Somebody who tries to work out what a release withholds: they try every table near the true one that agrees with all
 * that is shown. A place that has another figure in one of them cannot be known; one that never has is lost.
 *
 * <p>The reader knows the table is made of counts, and where zeros are shown, that nothing withheld is zero.
 */
final class Reader {

    private final Table table;
    private final Release release;
    private final boolean zeroIsShown;
    private final int rows;
    private final int columns;
    private final boolean[][] other;

    Reader(Table table, Release release, boolean zeroIsShown) {
        this.table = table;
        this.release = release;
        this.zeroIsShown = zeroIsShown;
        this.rows = table.rows().size();
        this.columns = table.columns().size();
        this.other = new boolean[rows + 1][columns + 1];
        long[][] change = new long[rows + 1][columns + 1];
        vary(change, 0);
    }

    boolean mayBeOther(int row, int column) {
        return other[row][column];
    }

    private void vary(long[][] change, int place) {
        if (place == rows * columns) {
            note(change);
            return;
        }
        int row = place / columns;
        int column = place % columns;
        for (int by = -1; by <= 1; by++) {
            if (by == 0 || allows(row, column, by)) {
                add(change, row, column, by);
                vary(change, place + 1);
                add(change, row, column, -by);
            }
        }
    }

    private void add(long[][] change, int row, int column, int by) {
        change[row][column] += by;
        change[row][columns] += by;
        change[rows][column] += by;
        change[rows][columns] += by;
    }

    private boolean allows(int row, int column, long by) {
        return release.at(row, column) instanceof Figure.Suppressed
                && table.at(row, column) + by >= (zeroIsShown ? 1 : 0);
    }

    private void note(long[][] change) {
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (change[row][column] != 0 && !allows(row, column, change[row][column])) {
                    return;
                }
            }
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                other[row][column] |= change[row][column] != 0;
            }
        }
    }
}
