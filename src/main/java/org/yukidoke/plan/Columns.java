package org.yukidoke.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;

/** The values of one row to be written, by parameter name. */
final class Columns {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** A row of an item list: its version and its place in the order of the document. */
    static Columns of(UUID version, int ordinal) {
        return new Columns().plain("version_id", version).plain("ordinal", ordinal);
    }

    static Columns empty() {
        return new Columns();
    }

    Columns plain(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** A reference that may be absent. */
    Columns key(String column, String value) {
        return plain(column, value.isEmpty() ? null : value);
    }

    Columns name(String column, Name name) {
        return plain(column, name.ja()).plain(column + "_en", name.en());
    }

    Columns code(String column, Enum<?> value) {
        return plain(column, value.name().toLowerCase(Locale.ROOT));
    }

    Columns texts(String column, List<String> values) {
        return plain(column, values.toArray(String[]::new));
    }

    Columns years(String column, List<FiscalYear> years) {
        return plain(column, years.stream().map(FiscalYear::year).toArray(Integer[]::new));
    }

    Columns date(String column, PartialDate date) {
        return plain(column, date.iso());
    }

    Columns json(String column, Object value) {
        return plain(column, PlanJson.write(value));
    }

    Columns source(Source source) {
        return json("source", source);
    }

    Columns lines(Lines lines) {
        return plain("source", lines.isNowhere() ? null : "[" + lines.from() + "," + lines.to() + "]");
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
