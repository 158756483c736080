package org.yukidoke.portal.web;

import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Texts;

/** What entries say, in the reader's language as far as somebody has written it. */
final class Said {

    private Said() {}

    static String name(Title title, Texts t) {
        return t.pick(title.ja(), title.en());
    }

    /** Blank when nobody has written it. */
    static String text(Wording wording, Texts t) {
        String japanese = wording.ja().isBlank() ? RubyRules.bare(wording.plain()) : wording.ja();
        return t.japanese() || wording.en().isBlank() ? japanese : wording.en();
    }
}
