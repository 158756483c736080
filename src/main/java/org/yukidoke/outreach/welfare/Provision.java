package org.yukidoke.outreach.welfare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a municipality runs preparatory support for work (就労準備支援事業), as somebody looked it up.
 *
 * @param area code of the municipality
 * @param since from when it runs, or is planned to; null when nobody said
 * @param operator to whom it is entrusted; blank for itself, or when nobody said
 * @param asOf the day this was so
 */
public record Provision(
        String area, State state, @Nullable LocalDate since, String operator, String source, LocalDate asOf) {

    /** Whether it runs. Where nobody looked there is no provision at all, which is something else than none. */
    public enum State {
        RUNS,
        PLANNED,
        NONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "welfare.state." + key();
        }

        public static Optional<State> find(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst();
        }
    }
}
