package org.yukidoke.person.web;

import java.util.Locale;

/** The pages of a file that stand beside each other, in their order. */
enum FileTab {
    OVERVIEW(""),
    CONTACT("/contact"),
    GROUPS("/groups"),
    EMPLOYMENT("/employment"),
    WELFARE("/welfare"),
    SHARING("/sharing"),
    SEEN("/seen"),
    FAMILY("/family");

    private final String path;

    FileTab(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Key of its name in the texts. */
    String text() {
        return "personpage.tab." + name().toLowerCase(Locale.ROOT);
    }
}
