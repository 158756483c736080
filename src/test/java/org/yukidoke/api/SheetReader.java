package org.yukidoke.api;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them, independently of what writes them. */
public final class SheetReader {

    private SheetReader() {}

    public static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(sign);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (sign != ',' && sign != '\r' && sign != '\n')) {
                cell.append(sign);
            } else if (sign != '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }
}
