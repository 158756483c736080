package org.yukidoke.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * One thing that was done to a matter. Deeds are only ever added.
 *
 * @param reason code of the reason; blank where none is asked for
 * @param text what was said with it
 * @param digest of the content it was done to, in hex: what is accepted is what was submitted
 */
public record Deed(Kind kind, Doer by, Instant at, String reason, String text, String digest) {

    /** What can be done. */
    public enum Kind {
        /** 提出 */
        SUBMIT,
        /** 承認, in the own house. */
        APPROVE,
        /** 受理 */
        ACCEPT,
        /** 差戻し: to be made again, with a reason. */
        RETURN,
        /** 取下げ・承認解除: opened again explicitly, with a reason, before anything is edited. */
        LIFT;

        /** As the database spells it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no deed " + key));
        }
    }
}
