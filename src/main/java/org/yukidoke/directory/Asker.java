package org.yukidoke.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks. */
public enum Asker {
    /** 本人 */
    SELF,
    /** 家族 */
    FAMILY,
    /** 支援者 */
    SUPPORTER,
    /** 企業 */
    EMPLOYER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Asker> find(String key) {
        return Arrays.stream(values()).filter(asker -> asker.key().equals(key)).findFirst();
    }
}
