package org.yukidoke.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the line of headings, wherever it stands and in whatever order; it may have become two lines or three. */
final class HeaderRules {

    private static final int MOST_LINES = 3;
    private static final int MOST_ROWS_LOOKED_AT = 20_000;

    private HeaderRules() {}

    /**
     * A line of headings.
     *
     * @param first row of it
     * @param lines how many rows it takes
     * @param columns where each column stands that was recognised; more than one place is one too many
     */
    record Header(int first, int lines, Map<String, List<Integer>> columns) {

        int last() {
            return first + lines - 1;
        }

        boolean overlaps(Header other) {
            return first <= other.last() && other.first <= last();
        }
    }

    /** All of them, from the top. */
    static List<Header> find(SheetGrid grid, Shape shape) {
        Map<String, String> names = names(shape);
        String key = shape.having(Shape.Role.KEY).getFirst().id();
        var found = new ArrayList<Header>();
        grid.rows().keySet().stream().limit(MOST_ROWS_LOOKED_AT).forEach(row -> {
            for (int lines = 1; lines <= MOST_LINES; lines++) {
                Header header = new Header(row, lines, columns(grid, row, lines, names));
                if (header.columns().containsKey(key) && header.columns().size() > 1) {
                    found.add(header);
                }
            }
        });
        return best(found);
    }

    /** Whether at least half of the headings stand somewhere: a copy of the form, perhaps a spoilt one. */
    static boolean resembles(SheetGrid grid, Shape shape) {
        Map<String, String> names = names(shape);
        long known = grid.rows().values().stream()
                .limit(MOST_ROWS_LOOKED_AT)
                .flatMap(cells -> cells.values().stream())
                .map(cell -> names.get(Folding.key(cell.words())))
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return 2 * known >= shape.columns().size();
    }

    private static Map<String, String> names(Shape shape) {
        var names = new HashMap<String, String>();
        shape.columns().forEach(column -> column.names().forEach(name -> names.put(Folding.key(name), column.id())));
        return names;
    }

    private static List<Header> best(List<Header> found) {
        var chosen = new ArrayList<Header>();
        found.stream()
                .sorted(Comparator.comparingInt(
                                (Header header) -> -header.columns().size())
                        .thenComparingInt(Header::lines)
                        .thenComparingInt(Header::first))
                .forEach(header -> {
                    if (chosen.stream().noneMatch(header::overlaps)) {
                        chosen.add(header);
                    }
                });
        return chosen.stream().sorted(Comparator.comparingInt(Header::first)).toList();
    }

    private static Map<String, List<Integer>> columns(SheetGrid grid, int row, int lines, Map<String, String> names) {
        SortedSet<Integer> used = new TreeSet<>();
        for (int line = 0; line < lines; line++) {
            grid.filled(row + line).forEach(cell -> used.add(cell.at().column()));
        }
        var columns = new HashMap<String, List<Integer>>();
        for (int column : used) {
            String id = names.get(Folding.key(heading(grid, row, lines, column)));
            if (id != null) {
                columns.computeIfAbsent(id, none -> new ArrayList<>()).add(column);
            }
        }
        return columns;
    }

    static String heading(SheetGrid grid, int row, int lines, int column) {
        var text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append(grid.cell(new At(row + line, column)).words());
        }
        return text.toString();
    }
}
