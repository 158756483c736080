package org.yukidoke.document;

import java.util.List;
import org.yukidoke.chart.Drawing;

/** A part of a document from margin to margin. */
public sealed interface Block {

    /** Opens a section; level 1 is the largest. Readers jump from one to the next. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("no heading of level " + level);
            }
        }
    }

    record Paragraph(Text text, Tone tone) implements Block {
        public static Paragraph of(String text) {
            return new Paragraph(Text.of(text), Tone.PLAIN);
        }

        public static Paragraph quiet(String text) {
            return new Paragraph(Text.of(text), Tone.QUIET);
        }
    }

    /** A list; numbered as an agenda is, or not. */
    record Bullets(boolean numbered, List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Named facts, such as date and place. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, Text value) {
        public static Fact of(String label, String value) {
            return new Fact(label, Text.of(value));
        }
    }

    /** Rows and columns; see {@link Table}. */
    record Tabular(Table table) implements Block {}

    /**
     * A picture of figures.
     *
     * @param alternative what is to be seen in it, for those who do not see it
     * @param figures the same figures; formats that cannot hold the picture show them instead
     */
    record Picture(Drawing drawing, String title, String alternative, Table figures) implements Block {}

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}

    /** What follows begins on a new page, and on a new sheet of this name in a workbook. */
    record SheetBreak(String name) implements Block {}
}
