package org.yukidoke.casework.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose turn it is. */
public enum Mover {
    US,
    THEM,
    /** 他機関. */
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "caseworknote.mover." + key();
    }

    public static Optional<Mover> find(String key) {
        return Arrays.stream(values()).filter(mover -> mover.key().equals(key)).findFirst();
    }
}
