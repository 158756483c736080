package org.yukidoke.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A tidy table as a file (CSV, RFC 4180): a row an entry, a column a field of {@link Draft}. */
final class TidyFile {

    private TidyFile() {}

    /** The rows below the header, each named by file and row. */
    static List<Draft> read(String file, String text) {
        List<List<String>> lines = lines(text);
        List<String> header = lines.getFirst();
        var drafts = new ArrayList<Draft>();
        for (int row = 1; row < lines.size(); row++) {
            List<String> cells = lines.get(row);
            if (cells.size() != header.size()) {
                throw new IllegalArgumentException(file + ":" + (row + 1) + " has " + cells.size() + " cells");
            }
            var fields = new HashMap<String, String>();
            for (int column = 0; column < cells.size(); column++) {
                fields.put(header.get(column), cells.get(column));
            }
            drafts.add(new Draft(file + ":" + (row + 1), fields));
        }
        return drafts;
    }

    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                // A quote inside quotes is doubled: the second one of the pair opens them again.
                boolean doubled = !quoted && at > 0 && text.charAt(at - 1) == '"' && !cell.isEmpty();
                cell.append(doubled ? "\"" : "");
                quoted = !quoted;
            } else if (quoted || (sign != ',' && sign != '\n' && sign != '\r')) {
                cell.append(sign);
            } else if (sign != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return lines;
    }
}
