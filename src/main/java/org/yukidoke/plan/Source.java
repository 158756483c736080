package org.yukidoke.plan;

import java.util.List;

/**
 * Where an item stands in the plan's document.
 *
 * @param lines the item's own lines in the body
 * @param wording those of them that are the item's text, when footnotes or a page break stand between; else empty
 * @param also further places where the same item is printed, such as its row of the schedule
 */
public record Source(Lines lines, List<Lines> wording, List<Lines> also) {

    public Source {
        wording = List.copyOf(wording);
        also = List.copyOf(also);
    }

    public static Source at(Lines lines) {
        return new Source(lines, List.of(), List.of());
    }

    /** The lines whose text is the item's official wording. */
    public List<Lines> text() {
        return wording.isEmpty() ? List.of(lines) : wording;
    }
}
