package org.yukidoke.casework.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where somebody stands between being in touch and staying in work. There is no wrong way along it: back is normal. */
public enum Rung {
    /** つながる */
    CONNECT,
    /** 居場所 */
    PLACE,
    /** 準備 */
    PREPARE,
    /** 体験 */
    TRY,
    /** 就労 */
    WORK,
    /** 定着 */
    STAY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "caseworkplan.rung." + key();
    }

    public static Optional<Rung> find(String key) {
        return Arrays.stream(values()).filter(rung -> rung.key().equals(key)).findFirst();
    }

    /** That somebody came to stand somewhere, on a day. */
    public record Standing(Rung rung, LocalDate since, String note) {}

    /** The same as it was written down. */
    public record Written(UUID id, Standing standing) {}
}
