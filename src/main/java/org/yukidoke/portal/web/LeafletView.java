package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.QrCode;

/**
 * Chosen windows on paper, to be given to somebody. Its address holds their keys and nothing else.
 *
 * @param address of this very leaflet, to be sent
 */
public record LeafletView(List<Crumb> crumbs, List<Item> items, String address) {

    public LeafletView {
        crumbs = List.copyOf(crumbs);
        items = List.copyOf(items);
    }

    /** A window, and where its page stands. */
    public record Item(String key, WindowCard card, List<String> hours, String address, QrCode code) {
        public Item {
            hours = List.copyOf(hours);
        }
    }
}
