package org.yukidoke.plan;

import java.util.List;

/**
 * Where an item stands in the plan's document.
 *
 * @param lines the item's own lines in the body
 * @param wording those of them that are the item's text, when footnotes or a page break stand between; else empty
 * @param also further places where the same item is printed, such as its row of the schedule
 * @param stated the official wording itself, where the council adopted it here and no document prints it; else blank
 */
public record Source(Lines lines, List<Lines> wording, List<Lines> also, String stated) {

    public Source {
        wording = List.copyOf(wording);
        also = List.copyOf(also);
    }

    public static Source at(Lines lines) {
        return new Source(lines, List.of(), List.of(), "");
    }

    /** Of an item the council wrote here. */
    public static Source stated(String wording) {
        return new Source(Lines.NOWHERE, List.of(), List.of(), wording);
    }

    /** The same place with another wording; a blank one leaves the word to the document. */
    public Source stating(String wording) {
        return new Source(lines, this.wording, also, wording);
    }

    /** The lines whose text is the item's official wording; none where it is stated, or nowhere. */
    public List<Lines> text() {
        if (!stated.isEmpty() || lines.isNowhere()) {
            return List.of();
        }
        return wording.isEmpty() ? List.of(lines) : wording;
    }
}
