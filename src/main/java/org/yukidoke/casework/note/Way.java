package org.yukidoke.casework.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody was in touch; none better than another. */
public enum Way {
    /** 来所. */
    HERE,
    /** 電話. */
    PHONE,
    /** 訪問: at their home. */
    HOME,
    /** 同行: along to somewhere. */
    ALONG,
    /** 出張相談: at a place of others. */
    AWAY,
    LINE,
    MAIL,
    /** オンライン面談. */
    ONLINE,
    METAVERSE,
    /** イベントのブース. */
    BOOTH,
    LETTER,
    FAX,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "caseworknote.way." + key();
    }

    public static Optional<Way> find(String key) {
        return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
    }
}
