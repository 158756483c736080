package org.yukidoke.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;
import org.yukidoke.statistics.Fact;
import org.yukidoke.statistics.Suppression;

/**
 * A module whose records are events of its own and can be counted, without a word of whom they are about. It counts for
 * the body that acts in the running transaction, and for nobody else.
 */
public interface RecordFacts {

    /** The kinds of fact it tells begin with one of these, such as {@code casework.outcome}. */
    Set<String> families();

    /** How its numbers may leave the body. */
    Suppression suppression();

    /** What it knew of one family. */
    Told told(String family, Asked asked);

    /**
     * What is asked.
     *
     * @param body the acting one, which the facts name as their reporter
     * @param once of the kinds that begin with one of these a person counts once in a fiscal year; further ones are
     *     flagged as duplicates. Empty where every event counts
     * @param period in which it happened
     */
    record Asked(String body, Set<String> once, Period period, Moment moment) {
        public Asked {
            once = Set.copyOf(once);
        }
    }

    /**
     * The answer.
     *
     * @param began the first day of which there is a record; null while the body keeps none, when a number is missing and
     *     not 0
     * @param facts one for each kind, month and {@link How}
     */
    record Told(@Nullable LocalDate began, List<Fact> facts) {
        public Told {
            facts = List.copyOf(facts);
        }
    }

    /** How a number was recorded; the end of its fact's id. */
    enum How {
        /** In the month in which it happened. */
        PROMPT,
        /** In a later month. */
        LATE,
        /** A further one of the same person in a fiscal year. */
        AGAIN,
        /** Of people erased since. */
        ERASED;

        /** As functions of the database say it. */
        public static How of(String key) {
            return key.isEmpty() ? PROMPT : valueOf(key.toUpperCase(Locale.ROOT));
        }

        /** How the number of a fact was recorded. */
        public static How of(Fact fact) {
            return valueOf(fact.id().substring(fact.id().lastIndexOf('/') + 1));
        }
    }
}
