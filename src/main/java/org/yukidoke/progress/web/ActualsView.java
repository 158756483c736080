package org.yukidoke.progress.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/** The grid on which a body's figures of one fiscal year are entered and corrected. */
public record ActualsView(
        Head head,
        Chooser chooser,
        String done,
        Kept kept,
        Typed form,
        List<Column> columns,
        List<Group> groups,
        List<Proof> proofs,
        List<Typed.Fault> faults) {

    public ActualsView {
        faults = List.copyOf(faults);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        proofs = List.copyOf(proofs);
    }

    /** What stands above every page about the figures of one plan. */
    public record Head(String title, String over, String lead, List<Crumb> crumbs, List<Tab> tabs, String action) {
        public Head {
            crumbs = List.copyOf(crumbs);
            tabs = List.copyOf(tabs);
        }
    }

    /**
     * Which sheet is shown.
     *
     * @param other where another body is chosen; blank for whoever reports for one only
     */
    public record Chooser(
            String of,
            String year,
            String by,
            boolean all,
            boolean mayAll,
            String other,
            List<Choice> years,
            List<Choice> rhythms) {
        public Chooser {
            years = List.copyOf(years);
            rhythms = List.copyOf(rhythms);
        }

        public Typed form() {
            return Typed.known(java.util.Map.of("year", year, "by", by, "all", all ? "yes" : ""));
        }
    }

    /** What is typed and not recorded yet; {@code text} is blank for nothing. */
    public record Kept(String text, boolean elsewhere) {}

    /** A period; {@code due} says by when its figures are wanted. */
    public record Column(String text, String due) {}

    /** Indicators of one target group. */
    public record Group(String id, String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An indicator, or one part of it.
     *
     * @param before what stands for the year before
     * @param whose whose figure it is, where it is not this body's by name
     */
    public record Row(
            String name, String part, String href, String target, String before, String whose, List<GridCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A file that proves figures; {@code sha256} tells it from every other. */
    public record Proof(String name, String href, String size, String when, String sha256) {}
}
