package org.yukidoke.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;

/** Reads the columns the plan's tables have in common. */
record Row(ResultSet row) {

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    /** The column's text, blank for a null key. */
    String key(String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    @Nullable
    Integer whole(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    @Nullable
    BigDecimal number(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    Name name(String column) throws SQLException {
        return new Name(row.getString(column), row.getString(column + "_en"));
    }

    PartialDate date(String column) throws SQLException {
        return PartialDate.parse(row.getString(column));
    }

    List<String> texts(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    List<FiscalYear> years(String column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray())
                .map(FiscalYear::new)
                .toList();
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    Source source() throws SQLException {
        return PlanJson.read(row.getString("source"), Source.class);
    }

    <T> List<T> list(String column, Class<T> type) throws SQLException {
        return PlanJson.readList(row.getString(column), type);
    }

    /** PostgreSQL shows a range of lines as {@code [3,8)}; there is none where no document is cited. */
    Lines lines(String column) throws SQLException {
        String range = row.getString(column);
        if (range == null) {
            return Lines.NOWHERE;
        }
        int comma = range.indexOf(',');
        return new Lines(
                Integer.parseInt(range.substring(1, comma)),
                Integer.parseInt(range.substring(comma + 1, range.length() - 1)) - 1);
    }
}
