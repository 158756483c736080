package org.yukidoke.statistics;

import java.util.List;

/**
 * A table that may leave the product. Only {@link Releases} makes one, so a page or file that takes a {@code Release}
 * cannot be given figures nobody decided about.
 */
public final class Release {

    private final Table shape;
    private final List<List<Figure>> figures;

    // One row and one column more than the table: the totals.
    Release(Table shape, List<List<Figure>> figures) {
        this.shape = shape;
        this.figures = figures.stream().map(List::copyOf).toList();
    }

    public List<String> rows() {
        return shape.rows();
    }

    public List<String> columns() {
        return shape.columns();
    }

    /** Whether the totals of columns are the cells once more, and are left out. */
    public boolean isLine() {
        return shape.isLine();
    }

    /** The cell; with {@code row} or {@code column} one past the last, the total over it. */
    public Figure at(int row, int column) {
        return figures.get(row).get(column);
    }

    public Figure total() {
        return at(rows().size(), columns().size());
    }

    /** How many places are withheld, totals counted, those that repeat the cells of a line not. */
    public long countSuppressed() {
        return figures.subList(0, isLine() ? 1 : figures.size()).stream()
                .flatMap(List::stream)
                .filter(Figure.Suppressed.class::isInstance)
                .count();
    }
}
