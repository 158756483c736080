package org.yukidoke.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yukidoke.sheet.Flaw.Kind;
import org.yukidoke.sheet.HeaderRules.Header;

/** Finds a table again by its headings and its keys, never by where it stood. */
final class TableRules {

    private TableRules() {}

    static Table read(Shape shape, List<SheetGrid> sheets) {
        var tables = new ArrayList<Found>();
        var flaws = new ArrayList<Flaw>();
        for (SheetGrid sheet : sheets) {
            List<Header> headers = HeaderRules.find(sheet, shape);
            if (!headers.isEmpty()) {
                tables.add(new Found(sheet, headers));
            } else if (!sheet.empty()) {
                Kind kind = HeaderRules.resembles(sheet, shape) ? Kind.SHEET_LIKE : Kind.SHEET_UNREAD;
                flaws.add(Flaw.of(kind, sheet.name()));
            }
        }
        if (tables.size() != 1) {
            flaws.addFirst(Flaw.of(tables.isEmpty() ? Kind.NO_TABLE : Kind.SEVERAL_SHEETS, ""));
            return new Table(List.of(), flaws);
        }
        return new Reader(shape, tables.getFirst(), flaws).read();
    }

    /** A sheet with headings of ours. */
    private record Found(SheetGrid grid, List<Header> headers) {}

    /** Reads one sheet. */
    private static final class Reader {

        private final SheetGrid grid;
        private final List<Header> headers;
        private final List<Flaw> flaws;
        private final Map<String, Shape.Row> asked = new LinkedHashMap<>();
        private final Shape shape;
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, Table.Line> lines = new LinkedHashMap<>();

        Reader(Shape shape, Found found, List<Flaw> flaws) {
            this.shape = shape;
            this.grid = found.grid();
            this.headers = found.headers();
            this.flaws = flaws;
            shape.rows().forEach(row -> asked.put(Folding.key(row.key()), row));
        }

        Table read() {
            if (grid.pictures()) {
                flaws.add(Flaw.of(Kind.PICTURES, grid.name()));
            }
            head();
            if (flaws.stream().anyMatch(flaw -> flaw.kind().stops())) {
                return new Table(List.of(), flaws);
            }
            grid.rows().keySet().forEach(this::row);
            asked.values().stream()
                    .filter(row -> !lines.containsKey(row.key()))
                    .forEach(row -> flaws.add(Flaw.of(Kind.ROW_MISSING, "", row.key())));
            return new Table(AcrossRules.settle(List.copyOf(lines.values())), flaws);
        }

        private void head() {
            Header header = headers.getFirst();
            for (Header other : headers) {
                if (!other.columns().equals(header.columns())) {
                    flaws.add(Flaw.of(Kind.SEVERAL_TABLES, Integer.toString(other.first() + 1)));
                }
            }
            if (grid.ragged().contains(header.first())) {
                flaws.add(Flaw.of(Kind.ROW_SLIPPED, Integer.toString(header.first() + 1)));
            }
            for (Shape.Column column : shape.columns()) {
                List<Integer> places = header.columns().getOrDefault(column.id(), List.of());
                String name = column.names().getFirst();
                if (places.size() == 1) {
                    columns.put(column.id(), places.getFirst());
                } else if (places.isEmpty()) {
                    boolean printed = column.role() == Shape.Role.FIXED;
                    flaws.add(Flaw.of(printed ? Kind.PRINTED_MISSING : Kind.COLUMN_MISSING, "", name));
                } else {
                    flaws.add(Flaw.of(Kind.COLUMN_TWICE, new At(header.first(), places.getLast()).name(), name));
                }
            }
            unknown(header);
        }

        private void unknown(Header header) {
            var told = new HashMap<Integer, String>();
            grid.rows()
                    .tailMap(header.last(), false)
                    .values()
                    .forEach(cells -> cells.values().stream()
                            .filter(cell -> !cell.blank()
                                    && !columns.containsValue(cell.at().column()))
                            .forEach(cell -> told.putIfAbsent(
                                    cell.at().column(), cell.at().name())));
            told.forEach((column, first) -> flaws.add(Flaw.of(
                    Kind.COLUMN_UNKNOWN, first, HeaderRules.heading(grid, header.first(), header.lines(), column))));
        }

        private void row(int number) {
            boolean heading = headers.stream().anyMatch(header -> number >= header.first() && number <= header.last());
            if (heading || grid.filled(number).isEmpty()) {
                return;
            }
            RawCell keyed = at(number, shape.having(Shape.Role.KEY).getFirst().id());
            String key = Folding.key(keyed.words());
            Shape.Row row = asked.get(key);
            String where = Integer.toString(number + 1);
            if (number < headers.getFirst().first()) {
                if (row != null) {
                    flaws.add(Flaw.of(Kind.ROW_ABOVE, where, row.key()));
                }
            } else if (grid.ragged().contains(number)) {
                flaws.add(Flaw.of(Kind.ROW_SLIPPED, where));
            } else if (row == null) {
                keyless(number, keyed);
            } else {
                line(number, row, keyed);
            }
        }

        private void keyless(int number, RawCell keyed) {
            boolean filled = shape.having(Shape.Role.ENTRY).stream()
                    .anyMatch(column -> !at(number, column.id()).blank());
            String where = Integer.toString(number + 1);
            if (filled) {
                flaws.add(
                        keyed.blank()
                                ? Flaw.of(Kind.KEY_MISSING, where)
                                : Flaw.of(Kind.KEY_UNKNOWN, where, keyed.words()));
            } else {
                flaws.add(Flaw.of(
                        Kind.TEXT_UNREAD, where, grid.filled(number).getFirst().words()));
            }
        }

        private void line(int number, Shape.Row row, RawCell keyed) {
            printed(number, row);
            boolean struck = keyed.has(Trait.STRUCK);
            var cells = new LinkedHashMap<String, Table.Read>();
            for (Shape.Column column : shape.having(Shape.Role.ENTRY)) {
                RawCell cell = at(number, column.id());
                Expect expect = row.entries().get(column.id());
                if (expect != null) {
                    cells.put(column.id(), new Table.Read(cell, doubted(expect.read(cell), struck)));
                } else if (!cell.blank()) {
                    flaws.add(Flaw.of(Kind.UNASKED, cell.at().name(), row.key(), cell.words()));
                }
            }
            var line = new Table.Line(row.key(), number + 1, cells);
            Table.Line before = lines.putIfAbsent(row.key(), line);
            if (before != null) {
                Kind kind = said(before).equals(said(line)) ? Kind.ROW_TWICE : Kind.KEY_TWICE;
                flaws.add(Flaw.of(kind, Integer.toString(number + 1), row.key()));
            }
        }

        private static Map<String, String> said(Table.Line line) {
            var said = new HashMap<String, String>();
            line.cells().forEach((column, read) -> said.put(column, read.cell().words()));
            return said;
        }

        // A row whose key is struck through is struck through.
        private static Understanding doubted(Understanding understanding, boolean struck) {
            return struck && understanding instanceof Understanding.Understood(Meaning meaning, var tidied)
                    ? new Understanding.Asked(Doubt.STRUCK, List.of(meaning))
                    : understanding;
        }

        private void printed(int number, Shape.Row row) {
            row.fixed().forEach((column, text) -> {
                Optional.ofNullable(columns.get(column)).ifPresent(place -> {
                    RawCell cell = grid.cell(new At(number, place));
                    if (!PrintedRules.same(cell, text)) {
                        flaws.add(Flaw.of(Kind.PRINTED_CHANGED, cell.at().name(), row.key(), cell.words(), text));
                    }
                });
            });
        }

        private RawCell at(int row, String column) {
            return grid.cell(new At(row, columns.getOrDefault(column, -1)));
        }
    }
}
