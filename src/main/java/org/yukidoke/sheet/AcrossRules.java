package org.yukidoke.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only the other cells of a column tell: what 同上 repeats, and which cell has a colour of its own. */
final class AcrossRules {

    private AcrossRules() {}

    static List<Table.Line> settle(List<Table.Line> lines) {
        Map<String, String> usual = usual(lines);
        Map<String, Meaning> above = new HashMap<>();
        var settled = new ArrayList<Table.Line>();
        for (Table.Line line : lines) {
            var cells = new LinkedHashMap<String, Table.Read>();
            line.cells().forEach((column, read) -> {
                Understanding understanding = switch (read.understanding()) {
                    case Understanding.Blank blank -> blank;
                    case Understanding.Asked(Doubt doubt, List<Meaning> candidates) ->
                        doubt == Doubt.DITTO && above.containsKey(column)
                                ? new Understanding.Asked(doubt, List.of(above.get(column)))
                                : read.understanding();
                    case Understanding.Understood understood -> coloured(understood, read, usual.get(column));
                };
                remember(above, column, understanding);
                cells.put(column, new Table.Read(read.cell(), understanding));
            });
            settled.add(new Table.Line(line.key(), line.number(), cells));
        }
        return settled;
    }

    private static void remember(Map<String, Meaning> above, String column, Understanding understanding) {
        switch (understanding) {
            case Understanding.Understood(Meaning meaning, var tidied) -> above.put(column, meaning);
            case Understanding.Asked(Doubt doubt, List<Meaning> candidates) -> {
                if (doubt != Doubt.DITTO) {
                    above.remove(column);
                }
            }
            case Understanding.Blank blank -> above.remove(column);
        }
    }

    private static Understanding coloured(
            Understanding.Understood understood, Table.Read read, @Nullable String usual) {
        if (colour(read.cell()).equals(usual)) {
            return understood;
        }
        var tidied = new ArrayList<>(understood.tidied());
        tidied.add(Tidied.COLOUR);
        return new Understanding.Understood(understood.meaning(), tidied);
    }

    // The colours most cells of a column have.
    private static Map<String, String> usual(List<Table.Line> lines) {
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        lines.forEach(line -> line.cells()
                .forEach((column, read) -> seen.computeIfAbsent(column, none -> new HashMap<>())
                        .merge(colour(read.cell()), 1, Integer::sum)));
        Map<String, String> usual = new HashMap<>();
        seen.forEach((column, colours) -> usual.put(
                column,
                colours.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return usual;
    }

    private static String colour(RawCell cell) {
        return cell.trait(Trait.FILL) + "/" + cell.trait(Trait.INK);
    }
}
