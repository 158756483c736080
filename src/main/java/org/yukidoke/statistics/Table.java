package org.yukidoke.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of persons or events by one or two dimensions, before anybody decided what may be shown. The totals follow
 * from the cells, so a table whose total is something else cannot be written.
 *
 * @param rows labels; one blank label for a table of one dimension
 * @param columns labels
 * @param cells row by row, none negative
 */
public record Table(List<String> rows, List<String> columns, List<List<Long>> cells) {

    public Table {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.isEmpty() || width == 0 || cells.size() != rows.size()) {
            throw new IllegalArgumentException("a table has a row for each label, and some cell");
        }
        if (cells.stream().anyMatch(row -> row.size() != width || row.stream().anyMatch(value -> value < 0))) {
            throw new IllegalArgumentException("every row has one cell for each column, none negative");
        }
    }

    /** Counts by one dimension. */
    public static Table of(List<String> labels, List<Long> values) {
        return new Table(List.of(""), labels, List.of(values));
    }

    /** Whether there is one dimension only, and so no total of columns beside the cells themselves. */
    public boolean isLine() {
        return rows.size() == 1;
    }

    /** The cell; with {@code row} or {@code column} one past the last, the total over it. */
    public long at(int row, int column) {
        return row < rows.size()
                ? across(row, column)
                : IntStream.range(0, rows.size())
                        .mapToLong(each -> across(each, column))
                        .sum();
    }

    private long across(int row, int column) {
        return column < columns.size()
                ? cells.get(row).get(column)
                : cells.get(row).stream().mapToLong(Long::longValue).sum();
    }
}
