package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/** Schemes one may be able to use, by what is the matter. */
public record SchemeListView(
        List<Crumb> crumbs, String heading, List<FrontView.Wish> wishes, List<SchemeCard> schemes) {

    public SchemeListView {
        crumbs = List.copyOf(crumbs);
        wishes = List.copyOf(wishes);
        schemes = List.copyOf(schemes);
    }
}
