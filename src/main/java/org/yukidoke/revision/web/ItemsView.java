package org.yukidoke.revision.web;

import java.util.List;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Typed;

/** Everything in a draft that can be written in, by heading. */
public record ItemsView(Head head, boolean writable, List<Group> groups, List<FormField> fields, Typed form) {

    public ItemsView {
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
    }

    public record Group(String heading, String href, List<Line> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** An item; {@code kind} is added, changed or same. */
    public record Line(String name, String note, String href, String kind) {}

    /** One item with the forms of its parts. */
    public record Item(
            Head head,
            boolean writable,
            boolean removable,
            String wording,
            List<Part> parts,
            String slot,
            int version,
            String done) {
        public Item {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of an item.
     *
     * @param version of the part its reader sees; 0 while nobody changed it
     * @param theirs what somebody else kept meanwhile, field by field; empty when nobody did
     */
    public record Part(
            String key,
            String title,
            String action,
            int version,
            boolean changed,
            boolean wrong,
            List<FormField> fields,
            List<Theirs> theirs,
            Typed form) {
        public Part {
            fields = List.copyOf(fields);
            theirs = List.copyOf(theirs);
        }

        /** The field for why it changes; several parts stand on one page. */
        public String reason() {
            return "reason-" + key;
        }
    }

    /** What a field says in somebody else's change. */
    public record Theirs(String label, String value) {}

    /** The schedule of all measures at once. */
    public record Years(Head head, boolean writable, List<String> years, List<YearRow> rows, String done) {
        public Years {
            years = List.copyOf(years);
            rows = List.copyOf(rows);
        }
    }

    /** A measure's row; {@code seen} is the version of the part its reader sees. */
    public record YearRow(String name, String key, int seen, String clash, List<YearCell> cells) {
        public YearRow {
            cells = List.copyOf(cells);
        }
    }

    /** A cell; {@code state} is marked, inferred or empty. */
    public record YearCell(String name, String label, String state, String word) {}
}
