package org.yukidoke.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table in long form: one header row, one fact a row, lists in tables of their own.
 *
 * @param list name of the list whose items it is made from
 * @param rows the rows an item of the list gives
 */
public record Table(String name, String list, List<Column> columns, Function<Object, List<Row>> rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The values of a row, one for each column. */
    public record Row(List<@Nullable Object> values) {}

    public List<Row> of(List<?> items) {
        return items.stream().flatMap(item -> rows.apply(item).stream()).toList();
    }
}
