package org.yukidoke.web;

import java.util.List;

/** What stands at the foot of every public page for whoever needs somebody at once; a module that knows answers. */
@FunctionalInterface
public interface FootLines {
    List<Line> lines(Texts t);

    /**
     * A telephone line.
     *
     * @param said for what it is; blank when its name says it
     * @param state whether somebody answers now, in words
     * @param doubt what a caller should know of the number, blank when nothing is in doubt
     */
    record Line(String name, String number, String href, String said, String state, String doubt) {}
}
