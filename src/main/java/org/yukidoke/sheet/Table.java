package org.yukidoke.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that came back: every row that was asked for and is there, cell by cell, and what is not as it was. */
public record Table(List<Line> lines, List<Flaw> flaws) {

    /** One row, by the key printed in it; {@code number} is that of the sheet, the first being 1. */
    public record Line(String key, int number, Map<String, Read> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /** A cell and what it means. */
    public record Read(RawCell cell, Understanding understanding) {}

    public Table {
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /** Whether nothing of it may be taken before somebody mends it. */
    public boolean stops() {
        return flaws.stream().anyMatch(flaw -> flaw.kind().stops());
    }

    public Optional<Line> find(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }
}
