package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be so for something to be meant for somebody. It is compared with answers, never with a person's file. */
public sealed interface Condition {

    /**
     * Age in completed years.
     *
     * @param from the youngest, null for no limit
     * @param to the oldest, null for no limit
     * @param on the day at which age counts; null: on the day of asking
     */
    record Age(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable LocalDate on) implements Condition {}

    /** Born between two days, such as the generation a measure names. */
    record Born(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {}

    /** Lives in one of these municipalities or prefectures (six digits). */
    record Lives(Set<String> codes) implements Condition {
        public Lives {
            codes = Set.copyOf(codes);
        }
    }

    /** {@code female} or {@code male}, as the window says. */
    record Sex(String sex) implements Condition {}

    /** In one of these situations, by codes of {@code directory/codes.yaml}, such as {@code jobless} or {@code single_parent}. */
    record Situation(Set<String> anyOf) implements Condition {
        public Situation {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** In none of these situations. */
    record NotIn(Set<String> noneOf) implements Condition {
        public NotIn {
            noneOf = Set.copyOf(noneOf);
        }
    }

    /** Something no answer can decide, in words: it always ends in asking. */
    record Other(Wording words) implements Condition {}
}
