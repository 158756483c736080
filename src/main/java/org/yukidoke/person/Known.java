package org.yukidoke.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it is known that something is so: a figure that rests on guesses must be able to say so. */
public enum Known {
    /** 申告: the person said it. */
    STATED,
    /** 確認: seen on paper or heard from whoever is in charge. */
    CONFIRMED,
    /** 推計: concluded by staff. */
    ESTIMATED,
    /** 未把握: not known, which is counted and shown like the others. */
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "person.known." + key();
    }

    public static Optional<Known> find(String key) {
        return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }
}
