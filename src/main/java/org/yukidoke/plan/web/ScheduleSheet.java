package org.yukidoke.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;

/**
 * A 工程表 as cells that span rows, before it becomes a page or a workbook.
 *
 * @param columns in the order of the plan's own table
 * @param depth how many levels of headings stand in the item column
 */
record ScheduleSheet(List<Column> columns, int depth, List<FiscalYear> years, List<Block> blocks) {

    ScheduleSheet {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
        blocks = List.copyOf(blocks);
    }

    /** What a column holds. */
    enum Column {
        /** The group with its KPIs, once for all its rows: where a plan hangs KPIs on groups. */
        GROUP,
        /** The headings below the group or chapter. */
        ITEM,
        MEASURE,
        /** What is done; stands apart from the measure's name only where the plan does so. */
        OUTLINE,
        /** The KPIs of the row: where a plan hangs KPIs on measures. */
        KPI,
        YEARS,
        OWNERS,
        /** The sections of the owners. */
        DETAIL
    }

    /** Whether a measure runs in a year. */
    enum State {
        MARKED,
        INFERRED,
        UNKNOWN,
        NONE
    }

    /** The rows under one chapter of the plan; {@code kpis} hang on the whole of it. */
    record Block(Chapter band, List<Kpi> kpis, List<Line> lines) {
        Block {
            kpis = List.copyOf(kpis);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One measure.
     *
     * @param items the headings that begin here
     * @param kpis of this row and the {@code kpiRows} - 1 rows below
     * @param kpiRows 0 when the KPIs above still hold
     */
    record Line(Measure measure, List<Item> items, List<Kpi> kpis, int kpiRows, List<State> states) {
        Line {
            items = List.copyOf(items);
            kpis = List.copyOf(kpis);
            states = List.copyOf(states);
        }
    }

    /**
     * A heading and how far it reaches.
     *
     * @param chapter null where rows have no heading of this depth
     * @param level from 0
     */
    record Item(@Nullable Chapter chapter, int level, int rows, int columns) {}

    boolean has(Column column) {
        return columns.contains(column);
    }

    /** Columns of the table as it is drawn. */
    int width() {
        int headings = has(Column.ITEM) ? depth - 1 : 0;
        return columns.size() - 1 + years.size() + headings;
    }
}
