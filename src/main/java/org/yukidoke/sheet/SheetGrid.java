package org.yukidoke.sheet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * One sheet of a workbook, or a file of text.
 *
 * @param rows the cells that hold something or are part of a merged one, by row and by column
 * @param pictures whether pictures, boxes or charts lie above the cells; what they say is not read
 * @param ragged rows of a text with more or fewer cells than its others: something slipped there
 */
public record SheetGrid(
        String name,
        NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows,
        boolean pictures,
        Set<Integer> ragged) {

    public SheetGrid {
        rows = new TreeMap<>(rows);
        ragged = Set.copyOf(ragged);
    }

    /** The cell there; an empty one where none is. */
    public RawCell cell(At at) {
        RawCell found = rows.getOrDefault(at.row(), new TreeMap<>()).get(at.column());
        return found == null ? RawCell.nothing(at) : found;
    }

    /** The cells of a row that hold something. */
    public List<RawCell> filled(int row) {
        return rows.getOrDefault(row, new TreeMap<>()).values().stream()
                .filter(cell -> !cell.blank())
                .toList();
    }

    /** Whether no cell of it holds anything. */
    public boolean empty() {
        return rows.values().stream()
                .map(Map::values)
                .allMatch(cells -> cells.stream().allMatch(RawCell::blank));
    }
}
