package org.yukidoke.directory;

import java.util.Locale;

/** Whether something holds; what nobody has said is unknown, never no. */
public enum Tri {
    YES,
    NO,
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
