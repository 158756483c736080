package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/**
 * Where one can turn.
 *
 * @param told what was answered, each to be changed
 * @param first with whom one can simply talk; empty only where no window at all is known
 * @param nobody what to do where none is known; blank otherwise
 * @param groups windows by how they fit, those that suit first
 * @param leaflet address of a leaflet of these windows; blank for none
 * @param contact where one asks to be contacted; blank where nobody takes requests
 */
public record AnswerView(
        List<Crumb> crumbs,
        List<Told> told,
        List<HelpView.Hidden> hidden,
        String lead,
        List<WindowCard> first,
        String nobody,
        List<Group> groups,
        List<WindowCard> unlikely,
        List<SchemeCard> schemes,
        String leaflet,
        String contact) {

    public AnswerView {
        crumbs = List.copyOf(crumbs);
        told = List.copyOf(told);
        hidden = List.copyOf(hidden);
        first = List.copyOf(first);
        groups = List.copyOf(groups);
        unlikely = List.copyOf(unlikely);
        schemes = List.copyOf(schemes);
    }

    /** An answer, and by which question it can be changed. */
    public record Told(String name, String value, String question) {}

    public record Group(String id, String title, String text, String tone, List<WindowCard> windows) {
        public Group {
            windows = List.copyOf(windows);
        }
    }
}
