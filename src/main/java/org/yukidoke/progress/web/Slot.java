package org.yukidoke.progress.web;

import java.util.Optional;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Indicator;

/**
 * The name of a cell in the form of a grid, such as {@code k.1_2020-Q1_0}.
 *
 * @param indicator its key inside the plan
 * @param part 0 for the whole, else the number of the part
 */
record Slot(String indicator, Period period, int part) {

    private static final int MOST_PARTS = 99;

    static Slot of(Indicator indicator, Cell cell) {
        return new Slot(indicator.key(), cell.period(), indicator.aim().parts().indexOf(cell.part()) + 1);
    }

    /** A cell from its name; empty for anything that is none. */
    static Optional<Slot> find(String name) {
        int second = name.lastIndexOf('_');
        int first = second < 0 ? -1 : name.lastIndexOf('_', second - 1);
        if (first < 1 || !name.substring(second + 1).matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        int part = Math.min(MOST_PARTS, Integer.parseInt(name.substring(second + 1)));
        return Period.find(name.substring(first + 1, second))
                .map(period -> new Slot(name.substring(0, first), period, part));
    }

    String name() {
        return indicator + "_" + period.code() + "_" + part;
    }

    /** Name of one of its fields. */
    String field(String field) {
        return name() + "." + field;
    }

    /** The cell of the ledger it stands for; empty when the indicator has no such part. */
    Optional<Cell> cell(Indicator of, String reporter) {
        var parts = of.aim().parts();
        return part > parts.size()
                ? Optional.empty()
                : Optional.of(new Cell(of.id(), reporter, period, part == 0 ? "" : parts.get(part - 1)));
    }
}
