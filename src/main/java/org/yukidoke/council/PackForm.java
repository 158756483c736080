package org.yukidoke.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yukidoke.document.Paper;
import org.yukidoke.plan.Name;

/**
 * How one table of a council's papers looks (様式). It is data: a council may hand in its own.
 *
 * @param text the file it was read from, which is kept with every pack made by it
 */
public record PackForm(
        String key,
        Name title,
        Paper paper,
        Rows rows,
        List<Column> columns,
        List<Grade> grades,
        List<String> notes,
        String text) {

    public PackForm {
        columns = List.copyOf(columns);
        grades = List.copyOf(grades);
        notes = List.copyOf(notes);
    }

    /** What one row is. */
    public enum Rows {
        /** An indicator, all bodies together. */
        INDICATORS,
        /** What one body did for one measure. */
        MEASURES,
        /** What one body reported; each body has a sheet of its own. */
        BODIES
    }

    /**
     * A column.
     *
     * @param headings from the top; the first ones may be shared with the columns beside it
     */
    public record Column(List<String> headings, Field field, Wrap wrap, double width) {
        public Column {
            headings = List.copyOf(headings);
        }
    }

    /** What stands around a figure. */
    public enum Wrap {
        NONE("", ""),
        ANGLE("〈", "〉"),
        ROUND("(", ")");

        private final String before;
        private final String after;

        Wrap(String before, String after) {
            this.before = before;
            this.after = after;
        }

        String before() {
            return before;
        }

        String after() {
            return after;
        }
    }

    /** From so many percent of the target on it is called so, such as A and 順調. */
    public record Grade(BigDecimal from, String mark, String phrase) {}

    /** What a column shows. */
    public enum Field {
        NAME("imb"),
        UNIT("ib"),
        OWNERS("i"),
        CHAPTER("i"),
        GROUP("i"),
        /** Target with its unit, or the words the plan has in its place. */
        TARGET("i"),
        /** Fiscal years the target is for. */
        WINDOW("i"),
        /** The last month of these. */
        UNTIL("i"),
        /** The figure of the period asked about. */
        PERIOD("ib"),
        /** All there is since the target's window began. */
        TOTAL("ib"),
        /** What the same body reported for the period before. */
        BEFORE("b"),
        ATTAINMENT("i"),
        /** Total less target. */
        GAP("i"),
        /** Mark of the form's own grades. */
        GRADE("i"),
        /** Phrase of the form's own grades. */
        PHRASE("i"),
        PART("b"),
        BODY("m"),
        LABEL("m"),
        /** Texts of the report: why it fell short, what comes next, what was done. */
        SHORTFALL("ib"),
        NEXT("imb"),
        NEXT_TARGET("ib"),
        COMMENT("ib"),
        DONE("mb"),
        MARK("mb"),
        /** Left free, to be filled in by hand. */
        BLANK("imb");

        private final String known;

        /** {@code known} names the rows by their first letters. */
        Field(String known) {
            this.known = known;
        }

        boolean in(Rows rows) {
            return known.contains(rows.name().substring(0, 1).toLowerCase(Locale.ROOT));
        }

        /** Whether figures stand in it, to the right. */
        boolean figures() {
            return Set.of(TARGET, PERIOD, TOTAL, BEFORE, ATTAINMENT, GAP).contains(this);
        }

        /** As files spell it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
