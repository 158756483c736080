package org.yukidoke.reporting;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A workbook that was handed out.
 *
 * @param code printed in it: what proves that it is ours
 * @param version of the report when it was made
 * @param printed every text that stood in its table, by line and column
 */
record Issued(String code, UUID ask, long version, SortedMap<String, SortedMap<String, String>> printed) {

    /** Letters of a code: eighty bits. */
    static final int LETTERS = 16;

    Issued {
        printed = new TreeMap<>(printed);
    }

    String printed(String line, WorkbookColumn column) {
        return printed.getOrDefault(line, new TreeMap<>()).getOrDefault(column.id(), "");
    }
}
