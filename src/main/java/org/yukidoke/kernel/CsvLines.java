package org.yukidoke.kernel;

import java.util.ArrayList;
import java.util.List;

/** A file of comma-separated values, cell by cell (RFC 4180; lines may end as they like). */
public final class CsvLines {

    private CsvLines() {}

    /**
     * One record.
     *
     * @param number of the line it begins on, the first being 1; a quoted cell may hold line ends
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The records, without those that hold nothing. */
    public static List<Line> read(String text) {
        String all = text.replace("\r\n", "\n").replace('\r', '\n');
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int at = 0; at < all.length(); at++) {
            char sign = all.charAt(at);
            number += sign == '\n' ? 1 : 0;
            if (quoted && sign == '"' && at + 1 < all.length() && all.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (sign == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || (sign != ',' && sign != '\n')) {
                cell.append(sign);
            } else {
                cells.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    lines.add(new Line(begun, cells));
                    cells.clear();
                    begun = number;
                }
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            lines.add(new Line(begun, cells));
        }
        return lines.stream().filter(line -> !line.blank()).toList();
    }
}
