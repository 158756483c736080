package org.yukidoke.conference.web;

import java.util.List;

/**
 * The minutes of a meeting on paper.
 *
 * @param number of the copy
 * @param made when and by whom
 * @param until by when the paper is to be destroyed
 * @param present who was there; nobody before that was said
 */
public record PrintView(
        String path,
        String name,
        String number,
        String made,
        String until,
        String basis,
        List<MeetingView.Fact> facts,
        List<String> present,
        List<Item> items) {

    public PrintView {
        facts = List.copyOf(facts);
        present = List.copyOf(present);
        items = List.copyOf(items);
    }

    /**
     * A matter.
     *
     * @param number of the matter and of the copy, as the sheets may be parted
     * @param minutes blank before they were shared
     */
    public record Item(
            String number, String title, String body, String minutes, List<Line> decisions, List<Line> told) {
        public Item {
            decisions = List.copyOf(decisions);
            told = List.copyOf(told);
        }
    }

    /** What it is, and what stands below it. */
    public record Line(String text, String below) {}
}
