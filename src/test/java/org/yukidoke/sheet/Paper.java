package org.yukidoke.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A sheet as people hold one in their hands and spoil it; {@link PaperFile} makes files of it. */
final class Paper {

    final List<List<Ink>> rows = new ArrayList<>();
    final Set<Integer> hiddenRows = new HashSet<>();
    final Set<Integer> hiddenColumns = new HashSet<>();
    /** First row, last row, first column, last column. */
    final List<int[]> merged = new ArrayList<>();

    final List<Paper> others = new ArrayList<>();
    String textBox = "";
    boolean hidden;

    void row(Object... values) {
        var row = new ArrayList<Ink>();
        Stream.of(values).map(value -> new Ink(value.equals("") ? null : value)).forEach(row::add);
        rows.add(row);
    }

    Ink at(int row, int column) {
        var cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add(new Ink(null));
        }
        return cells.get(column);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    void insertRow(int before, List<Ink> row) {
        rows.add(before, new ArrayList<>(row));
        shift(hiddenRows, before);
        merged.forEach(range -> {
            range[0] += range[0] >= before ? 1 : 0;
            range[1] += range[1] >= before ? 1 : 0;
        });
    }

    void insertColumn(int before) {
        for (int row = 0; row < rows.size(); row++) {
            at(row, Math.max(before, width() - 1));
            rows.get(row).add(before, new Ink(null));
        }
        shift(hiddenColumns, before);
        merged.forEach(range -> {
            range[2] += range[2] >= before ? 1 : 0;
            range[3] += range[3] >= before ? 1 : 0;
        });
    }

    private static void shift(Set<Integer> places, int from) {
        List<Integer> later = places.stream().filter(place -> place >= from).toList();
        later.forEach(places::remove);
        later.forEach(place -> places.add(place + 1));
    }

    Paper copy() {
        var copy = new Paper();
        rows.forEach(
                row -> copy.rows.add(new ArrayList<>(row.stream().map(Ink::copy).toList())));
        copy.hiddenRows.addAll(hiddenRows);
        copy.hiddenColumns.addAll(hiddenColumns);
        merged.forEach(range -> copy.merged.add(range.clone()));
        return copy;
    }
}
