package org.yukidoke.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk somebody raised. It opens a checklist and names who was told; contact goes on.
 *
 * @param told who was told, by name and body, as typed
 * @param done keys of the steps of {@link Kind#steps()} done so far
 * @param resolvedAt null while it stands
 * @param resolution why it does not stand any more; blank while it does
 */
public record Risk(
        UUID id,
        Kind kind,
        String note,
        String told,
        List<String> done,
        Instant raisedAt,
        @Nullable Instant resolvedAt,
        String resolution,
        int version) {

    public Risk {
        done = List.copyOf(done);
    }

    public boolean stands() {
        return resolvedAt == null;
    }

    @Override
    public String toString() {
        return "a risk of " + kind;
    }

    /** What kind of risk, and what there is to think of. */
    public enum Kind {
        SAFETY,
        VIOLENCE,
        CRISIS;

        /** PersonKeys of the steps to think of, in their order. */
        public List<String> steps() {
            return switch (this) {
                case SAFETY -> List.of("safe-place", "two-of-us", "superior", "whom-to-tell", "next-look");
                case VIOLENCE ->
                    List.of(
                            "safe-now",
                            "do-not-call-home",
                            "restrict-file",
                            "superior",
                            "violence-office",
                            "next-look");
                case CRISIS ->
                    List.of("ask-directly", "not-alone", "means-away", "superior", "crisis-line", "next-look");
            };
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.risk." + key();
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }
}
