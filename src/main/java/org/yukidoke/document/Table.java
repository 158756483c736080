package org.yukidoke.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table whose heading is repeated on every page and whose rows grow rather than hide anything.
 *
 * @param notes stand below it, such as what its marks mean
 */
public record Table(String caption, List<Column> columns, List<Row> rows, List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns: " + caption);
        }
        for (Row row : rows) {
            int wide = row.cells().stream().mapToInt(Cell::span).sum();
            if (wide != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + wide + " in a table of " + columns.size() + " columns: " + caption);
            }
        }
    }

    /**
     * A column.
     *
     * @param headings from the top; equal ones side by side become one heading over a group
     * @param weight how wide it is against the others
     */
    public record Column(List<String> headings, double weight, Align align) {
        public Column {
            headings = List.copyOf(headings);
            if (headings.isEmpty() || !(weight > 0)) {
                throw new IllegalArgumentException("a column needs a heading and a width: " + headings);
            }
        }

        public static Column of(String heading, double weight) {
            return new Column(List.of(heading), weight, Align.START);
        }

        public static Column figures(String heading, double weight) {
            return new Column(List.of(heading), weight, Align.END);
        }

        /** What stands in line {@code at} of the headings; the last one fills what is left. */
        String heading(int at) {
            return headings.get(Math.min(at, headings.size() - 1));
        }
    }

    public enum Align {
        START,
        MIDDLE,
        END;

        public String css() {
            return "align-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public record Row(List<Cell> cells, Tone tone) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<Cell> cells) {
            return new Row(cells, Tone.PLAIN);
        }

        public static Row of(Cell... cells) {
            return of(List.of(cells));
        }
    }

    /**
     * A cell.
     *
     * @param text what the eye reads
     * @param figure the same as a figure one can reckon with; null for words
     * @param span how many columns it is wide
     */
    public record Cell(Text text, @Nullable Figure figure, int span, Tone tone) {
        public Cell {
            if (span < 1) {
                throw new IllegalArgumentException("a cell of no width: " + text.plain());
            }
        }

        public static final Cell EMPTY = of("");

        public static Cell of(String text) {
            return of(Text.of(text));
        }

        public static Cell of(Text text) {
            return new Cell(text, null, 1, Tone.PLAIN);
        }

        public static Cell of(Figure figure) {
            return new Cell(Text.of(figure.shown()), figure, 1, Tone.PLAIN);
        }

        public Cell spanning(int columns) {
            return new Cell(text, figure, columns, tone);
        }

        public Cell in(Tone other) {
            return new Cell(text, figure, span, other);
        }
    }

    int headingLines() {
        return columns.stream()
                .mapToInt(column -> column.headings().size())
                .max()
                .orElse(1);
    }

    /** The headings as they are drawn, line by line: one is over a group, or reaches down to the rows. */
    public List<List<HeadingCell>> headingRows() {
        int lines = headingLines();
        var rows = new ArrayList<List<HeadingCell>>();
        for (int line = 0; line < lines; line++) {
            var row = new ArrayList<HeadingCell>();
            int at = 0;
            while (at < columns.size()) {
                int end = at + 1;
                while (end < columns.size() && sameGroup(at, end, line)) {
                    end++;
                }
                if (line == 0 || columns.get(at).headings().size() > line) {
                    int down = end - at == 1 && columns.get(at).headings().size() == line + 1 ? lines - line : 1;
                    row.add(new HeadingCell(
                            columns.get(at).heading(line),
                            at,
                            end - at,
                            down,
                            columns.get(at).align()));
                }
                at = end;
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    private boolean sameGroup(int first, int other, int line) {
        Column left = columns.get(first);
        Column right = columns.get(other);
        if (left.headings().size() <= line + 1 || right.headings().size() <= line + 1) {
            return false;
        }
        return left.headings().subList(0, line + 1).equals(right.headings().subList(0, line + 1));
    }

    /**
     * A heading where it stands.
     *
     * @param column the first column it is over, from 0
     */
    public record HeadingCell(String text, int column, int across, int down, Align align) {}
}
