package org.yukidoke.revision;

import java.util.List;

/**
 * Old and new beside each other, as a law office writes it (新旧対照表): the new text on the left, the old one on the
 * right, what came and went marked, what stayed left out.
 *
 * @param older which version the right column is
 * @param newer which the left one is
 */
public record Comparison(String older, String newer, List<Section> sections) {

    public Comparison {
        sections = List.copyOf(sections);
    }

    /** What stands under one heading; {@code omitted} counts the items below it that stay as they are. */
    public record Section(String heading, List<Row> rows, int omitted) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** What became of an item. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One item.
     *
     * @param item such as {@code m.4-1}
     * @param reason why; blank when nobody said
     */
    public record Row(Kind kind, String item, String name, List<Line> lines, String reason) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /** One thing an item says, on both sides; no runs on a side where it says nothing. */
    public record Line(String what, List<Run> newer, List<Run> older) {
        public Line {
            newer = List.copyOf(newer);
            older = List.copyOf(older);
        }
    }

    /** Words that stayed, came or went. */
    public record Run(Mark mark, String text) {}

    public enum Mark {
        PLAIN,
        INSERTED,
        DELETED
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
