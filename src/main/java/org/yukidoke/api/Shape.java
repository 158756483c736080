package org.yukidoke.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record laid flat: the columns its single values make, and the lists that need tables of their own. */
record Shape(List<Column.Bound> columns, List<Nest> nests) {

    /** A list inside a record. */
    record Nest(String name, Field field, Function<Object, @Nullable Object> value) {}

    static Shape of(Class<?> type) {
        var shape = new Shape(new ArrayList<>(), new ArrayList<>());
        shape.lay(type, "", List.of(), false, item -> item);
        return shape;
    }

    private void lay(
            Class<?> type,
            String prefix,
            List<String> words,
            boolean optional,
            Function<Object, @Nullable Object> record) {
        for (Field field : Field.of(type)) {
            if (field.isOnlyJson()) {
                continue;
            }
            String name = Code.snake(field.name());
            var named = new ArrayList<>(words);
            named.add(field.words());
            Function<Object, @Nullable Object> value = item -> field.of(record.apply(item));
            if (field.isList()) {
                nests.add(new Nest(name, field, value));
            } else if (field.type().isRecord()) {
                lay(field.type(), prefix + name + "_", named, optional || field.isOptional(), value);
            } else {
                var column = new Column(
                        prefix + name,
                        List.copyOf(named),
                        field.type(),
                        field.unit(),
                        field.codes(),
                        field.origin(),
                        optional || field.isOptional(),
                        false);
                add(column, value);
            }
        }
    }

    private void add(Column column, Function<Object, @Nullable Object> value) {
        columns.add(new Column.Bound(column, value));
        if (column.type().isEnum()) {
            columns.add(new Column.Bound(column.labelled(), value));
        }
    }

    /** The one column of a list of plain values. */
    static List<Column.Bound> plain(String name, Field field) {
        var shape = new Shape(new ArrayList<>(), new ArrayList<>());
        shape.add(
                new Column(
                        name,
                        List.of(field.words()),
                        field.element(),
                        field.unit(),
                        field.codes(),
                        field.origin(),
                        false,
                        false),
                item -> item);
        return shape.columns;
    }

    List<@Nullable Object> values(Object item) {
        return values(columns, item);
    }

    static List<@Nullable Object> values(List<Column.Bound> columns, Object item) {
        var values = new ArrayList<@Nullable Object>();
        columns.forEach(column -> values.add(column.value().apply(item)));
        return values;
    }
}
