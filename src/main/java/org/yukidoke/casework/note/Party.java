package org.yukidoke.casework.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who took part beside whoever writes. */
public enum Party {
    PERSON,
    FAMILY,
    FRIEND,
    /** 他機関の職員. */
    BODY,
    EMPLOYER,
    INTERPRETER,
    /** 手話通訳. */
    SIGN,
    /** 要約筆記・筆談. */
    WRITING,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "caseworknote.party." + key();
    }

    public static Optional<Party> find(String key) {
        return Arrays.stream(values()).filter(party -> party.key().equals(key)).findFirst();
    }
}
