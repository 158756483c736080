package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/**
 * A scheme: what it is, for whom, whom to ask. It decides nothing.
 *
 * @param windows whom to ask
 */
public record SchemeView(
        List<Crumb> crumbs,
        SchemeCard card,
        List<WindowView.Fact> facts,
        List<WindowCard> windows,
        List<WindowView.Source> sources) {

    public SchemeView {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        windows = List.copyOf(windows);
        sources = List.copyOf(sources);
    }
}
