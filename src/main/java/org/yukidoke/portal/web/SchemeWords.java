package org.yukidoke.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Scheme;
import org.yukidoke.portal.Possible;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Schemes in words: what one may be able to use, never what one gets. */
record SchemeWords(Texts t, WindowWords windows) {

    SchemeCard card(Possible possible) {
        return card(possible.scheme(), windows.fit().reasons(possible.fit()));
    }

    SchemeCard card(Listed<Scheme> scheme, List<String> reasons) {
        var content = scheme.content();
        var marks = new ArrayList<Tone>();
        if (content.applications().to() != null) {
            marks.add(new Tone(
                    t.of(
                            "portal.scheme.until",
                            Moments.day(content.applications().to(), t)),
                    "info"));
        }
        marks.add(windows.trust(scheme));
        return new SchemeCard(
                "/schemes/" + scheme.key(),
                Said.name(content.title(), t),
                t.of("directory.scheme." + content.type()),
                Said.text(content.summary(), t),
                marks,
                reasons);
    }
}
