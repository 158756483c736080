package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * The way from a matter to a file.
 *
 * @param alike files that may be of the same person; none while nothing was looked for
 * @param tied the file it is tied to meanwhile; blank while it is not
 * @param overtaken whether somebody else was faster
 */
public record MatterFileView(
        String meeting,
        String meetingName,
        String path,
        String title,
        Draft draft,
        Typed form,
        List<Alike> alike,
        String tied,
        boolean overtaken) {

    public MatterFileView {
        alike = List.copyOf(alike);
    }

    /** A file, by its number and what somebody is called. */
    public record Alike(String reference, String name) {}
}
