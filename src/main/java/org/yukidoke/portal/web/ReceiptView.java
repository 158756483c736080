package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/**
 * Where a request stands, for whoever holds its receipt.
 *
 * @param code the receipt; blank where one is yet to be typed
 * @param sent whether it was put in just now
 * @param facts body, day and state
 * @param withdrawable whether there is anything left to take back
 */
public record ReceiptView(
        List<Crumb> crumbs,
        String title,
        String code,
        boolean sent,
        List<WindowView.Fact> facts,
        boolean withdrawable,
        Typed form) {

    public ReceiptView {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
    }
}
