package org.yukidoke.sheet;

import java.util.List;
import java.util.Map;

/** The table somebody was asked to fill in: how it is found again in whatever came back. */
public record Shape(List<Column> columns, List<Row> rows) {

    /** What a column is for. */
    public enum Role {
        /** Names the row. */
        KEY,
        /** Printed by us; it must come back as it went. */
        FIXED,
        /** To be filled in. */
        ENTRY
    }

    /**
     * A column.
     *
     * @param names what its heading says, in any language it is printed in
     */
    public record Column(String id, Role role, List<String> names) {
        public Column {
            names = List.copyOf(names);
        }
    }

    /**
     * A row that was asked for.
     *
     * @param fixed what was printed in it, by column
     * @param entries what its cells should hold, by column; a cell of no entry stays empty
     */
    public record Row(String key, Map<String, String> fixed, Map<String, Expect> entries) {
        public Row {
            fixed = Map.copyOf(fixed);
            entries = Map.copyOf(entries);
        }
    }

    public Shape {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Finds this table in the sheets that came back and reads it. */
    public Table read(List<SheetGrid> sheets) {
        return TableRules.read(this, sheets);
    }

    List<Column> having(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
