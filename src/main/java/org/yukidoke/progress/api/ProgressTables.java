package org.yukidoke.progress.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yukidoke.api.Table;
import org.yukidoke.api.Tables;

/** The tables that progress and actuals are told as: one row for an indicator, a year, a period, a finding, an entry. */
final class ProgressTables {

    static final List<Table> PROGRESS = Tables.of("progress", ProgressJson.class).stream()
            // Already a column of every plan's own tables.
            .filter(table -> !table.name().equals("indicator_fiscal_years"))
            .toList();

    static final Table ACTUALS = Tables.of("actuals", ActualJson.class).getFirst();

    private ProgressTables() {}

    static List<Table> all() {
        return Stream.concat(PROGRESS.stream(), Stream.of(ACTUALS)).toList();
    }

    static Optional<Table> find(String name) {
        return Tables.find(PROGRESS, name);
    }
}
