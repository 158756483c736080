package org.yukidoke.dropbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks to be contacted. */
public enum Sender {
    SELF,
    FAMILY,
    SUPPORTER;

    /** As forms spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sender> find(String key) {
        return Arrays.stream(values())
                .filter(sender -> sender.key().equals(key))
                .findFirst();
    }
}
