package org.yukidoke.reporting.web;

import java.util.List;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/**
 * The workbook of a report: to be taken away, and what came back.
 *
 * @param open whether anything can be taken over
 * @param done what was taken over just now; blank for nothing
 * @param met whether texts met those of others
 */
public record SheetView(
        List<Crumb> crumbs,
        String round,
        String path,
        boolean open,
        String done,
        boolean met,
        Typed form,
        List<Came> came) {

    public SheetView {
        crumbs = List.copyOf(crumbs);
        came = List.copyOf(came);
    }

    /** A file that came in. */
    public record Came(String at, String way, String taken, String href) {}
}
