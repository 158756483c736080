package org.yukidoke.person;

import java.util.Locale;

/** Our own pages about a file that stand beside each other, in their order. */
public enum FileTab {
    OVERVIEW("", 0),
    CONTACT("/contact", 40),
    GROUPS("/groups", 50),
    EMPLOYMENT("/employment", 60),
    WELFARE("/welfare", 70),
    SHARING("/sharing", 80),
    SEEN("/seen", 90),
    FAMILY("/family", 100);

    private final String path;
    private final int order;

    FileTab(String path, int order) {
        this.path = path;
        this.order = order;
    }

    PersonTab.Place place() {
        return new PersonTab.Place(path, text(), order);
    }

    /** Key of its name in the texts. */
    public String text() {
        return "personpage.tab." + name().toLowerCase(Locale.ROOT);
    }
}
