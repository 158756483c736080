package org.yukidoke.person;

import java.util.Locale;

/** Whose file it is. */
public enum FileKind {
    /** 本人: somebody with a need of their own. */
    PERSON,
    /** 家族: a family that came first, with no more about the absent person than is needed. */
    FAMILY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "person.kind." + key();
    }

    static FileKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
