package org.yukidoke.dropbox.web;

import java.util.List;

/**
 * The requests of a body.
 *
 * @param done key of what was just done; blank for nothing
 */
public record RequestsView(List<Line> open, List<Line> ended, String done) {

    public RequestsView {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /**
     * One request, without what was written.
     *
     * @param due the day until when somebody should be in touch
     * @param left how much time is left, in words; blank once it has ended
     */
    public record Line(
            String href, String arrived, String due, String left, String leftTone, String state, String tone) {}
}
