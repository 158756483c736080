package org.yukidoke.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The council's own document, line by line: where the official wording of every item is looked up.
 *
 * @param fileName as the council calls it
 * @param lines the whole text, the first line first
 */
public record Document(String fileName, List<String> lines) {

    public Document {
        lines = List.copyOf(lines);
    }

    /** Splits a text at its line feeds, which is how citations count lines. */
    public static Document of(String fileName, String text) {
        return new Document(fileName, text.replace("\r\n", "\n").lines().toList());
    }

    /** Whether every line the source cites is there. */
    public boolean holds(Source source) {
        return source.text().stream().allMatch(range -> range.to() <= lines.size());
    }

    /**
     * The wording of an item as paragraphs: lines broken by the page are joined, cells of a table row stay apart, marks
     * of the file format are taken away. What the council adopted here is its own wording. Empty when the document is
     * shorter than the citation says.
     */
    public List<Paragraph> wording(Source source) {
        if (!source.stated().isEmpty()) {
            return WordingRules.paragraphs(source.stated().lines().toList());
        }
        if (!holds(source)) {
            return List.of();
        }
        var printed = new ArrayList<String>();
        for (Lines range : source.text()) {
            printed.addAll(lines.subList(range.from() - 1, range.to()));
        }
        return WordingRules.paragraphs(printed);
    }

    /** A paragraph of running text, which is one cell, or a row of a table. */
    public record Paragraph(List<String> cells) {
        public Paragraph {
            cells = List.copyOf(cells);
        }

        public boolean isRow() {
            return cells.size() > 1;
        }

        /** The text with a space between cells. */
        public String text() {
            return String.join(" ", cells);
        }
    }
}
