package org.yukidoke.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a few things that can be said, as the database, forms and texts spell it. */
public interface Coded {

    String name();

    /** What sort of thing it is one of, as the texts spell it. */
    String kind();

    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its words in the texts. */
    default String text() {
        return "referral." + kind() + "." + key();
    }

    static <T extends Coded> Optional<T> find(T[] all, String key) {
        return Arrays.stream(all).filter(one -> one.key().equals(key)).findFirst();
    }
}
