package org.yukidoke.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables made from the records a list is told as: one for the list, and one for each list inside its items. */
@Component
public final class Tables {

    private static final String ORDINAL = "ordinal";

    /** Lists whose values are no plural of what one value is. */
    private static final Map<String, String> ONE = Map.of(
            "owners_expanded", "owner",
            "section_path", "heading",
            "items", "item_id",
            "progress", "indicator",
            "audience", "audience",
            "per", "per");

    private final Words words;

    Tables(Words words) {
        this.words = words;
    }

    /** A table by its name; hyphens are read as the underscores they stand for in names of lists. */
    public static Optional<Table> find(List<Table> tables, String name) {
        String wanted = Code.snake(name);
        return tables.stream().filter(table -> table.name().equals(wanted)).findFirst();
    }

    /** An element of a list with the keys that lead back to where it stands. */
    private record Placed(List<@Nullable Object> keys, Object item) {}

    private record Level(
            String name, String list, Class<?> type, List<Column> keys, Function<Object, List<Placed>> placed) {}

    /** The tables of a list of such records. */
    public static List<Table> of(String list, Class<?> type) {
        String name = Code.snake(list);
        var tables = new ArrayList<Table>();
        add(new Level(name, list, type, List.of(), item -> List.of(new Placed(List.of(), item))), tables);
        return tables;
    }

    private static void add(Level level, List<Table> tables) {
        Shape shape = Shape.of(level.type());
        tables.add(table(level, shape.columns()));
        boolean top = level.keys().isEmpty();
        var own = top ? ownKeys(level, shape) : List.<Column.Bound>of();
        List<Column> keys = top
                ? own.stream().map(Column.Bound::column).toList()
                : renamed(level.keys(), one(level.name()) + "_" + ORDINAL);
        for (Shape.Nest nest : shape.nests()) {
            Function<Object, List<Placed>> inside = item -> level.placed().apply(item).stream()
                    .flatMap(placed -> inside(nest, placed, top ? Shape.values(own, placed.item()) : placed.keys()))
                    .toList();
            var withOrdinal = new ArrayList<>(keys);
            withOrdinal.add(Column.key(ORDINAL, ORDINAL, Integer.class));
            String name = one(level.name()) + "_" + nest.name().replaceAll("_ids$", "s");
            var inner = new Level(name, level.list(), nest.field().element(), withOrdinal, inside);
            if (inner.type().isRecord()) {
                add(inner, tables);
            } else {
                tables.add(table(inner, Shape.plain(one(nest.name()), nest.field())));
            }
        }
    }

    private static Table table(Level level, List<Column.Bound> columns) {
        return new Table(
                level.name(),
                level.list(),
                Stream.concat(level.keys().stream(), columns.stream().map(Column.Bound::column))
                        .toList(),
                item -> level.placed().apply(item).stream()
                        .map(placed -> row(placed, columns))
                        .toList());
    }

    private static Table.Row row(Placed placed, List<Column.Bound> columns) {
        var values = new ArrayList<@Nullable Object>(placed.keys());
        values.addAll(Shape.values(columns, placed.item()));
        return new Table.Row(values);
    }

    /** What leads back to an item of a list: its plan, and its id or, where it has none, its key. */
    private static List<Column.Bound> ownKeys(Level level, Shape shape) {
        var keys = new ArrayList<Column.Bound>();
        find(shape, "plan").ifPresent(keys::add);
        find(shape, "id")
                .or(() -> find(shape, "key"))
                .map(key -> new Column.Bound(
                        key.column()
                                .named(one(level.name()) + "_" + key.column().name()),
                        key.value()))
                .ifPresent(keys::add);
        return keys;
    }

    private static Optional<Column.Bound> find(Shape shape, String column) {
        return shape.columns().stream()
                .filter(bound -> bound.column().name().equals(column))
                .findFirst();
    }

    private static List<Column> renamed(List<Column> keys, String last) {
        var renamed = new ArrayList<>(keys);
        renamed.add(renamed.removeLast().named(last));
        return renamed;
    }

    private static Stream<Placed> inside(Shape.Nest nest, Placed placed, List<@Nullable Object> keys) {
        if (!(nest.value().apply(placed.item()) instanceof List<?> elements)) {
            return Stream.empty();
        }
        var inside = new ArrayList<Placed>();
        for (Object element : elements) {
            var with = new ArrayList<@Nullable Object>(keys);
            with.add(inside.size() + 1);
            inside.add(new Placed(with, element));
        }
        return inside.stream();
    }

    /** The name of one thing from the name of several. */
    static String one(String several) {
        return ONE.getOrDefault(several, several.replaceAll("s$", ""));
    }

    /** The table of these items. */
    public Csv fill(Table table, List<?> items) {
        return new Csv(
                table.columns().stream().map(Column::name).toList(),
                table.of(items).stream().map(row -> cells(table, row)).toList());
    }

    private List<String> cells(Table table, Table.Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(cell(table.columns().get(i), row.values().get(i)));
        }
        return cells;
    }

    private String cell(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> code -> column.label() ? Words.code(words.ja(), code) : Code.of(code);
            case BigDecimal number -> number.toPlainString();
            case String text -> Csv.guarded(text);
            default -> value.toString();
        };
    }
}
