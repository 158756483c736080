package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/**
 * A place and the windows in it.
 *
 * @param ways how to reach the place itself
 */
public record PlaceView(
        List<Crumb> crumbs,
        String name,
        String kana,
        List<WindowCard.Way> ways,
        List<WindowView.Fact> facts,
        String unknown,
        List<WindowCard> windows,
        List<WindowView.Source> sources) {

    public PlaceView {
        crumbs = List.copyOf(crumbs);
        ways = List.copyOf(ways);
        facts = List.copyOf(facts);
        windows = List.copyOf(windows);
        sources = List.copyOf(sources);
    }
}
