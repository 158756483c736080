package org.yukidoke.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an aim without a figure stands, as welfare plans grade theirs. */
public enum Grade {
    /** 順調. */
    GOOD,
    /** 概ね順調. */
    FAIR,
    /** やや遅れている. */
    SLIPPING,
    /** 遅れている. */
    BEHIND;

    /** The grade as forms and tables spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grade> find(String key) {
        return Arrays.stream(values()).filter(grade -> grade.key().equals(key)).findFirst();
    }
}
