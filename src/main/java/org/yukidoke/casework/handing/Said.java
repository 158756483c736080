package org.yukidoke.casework.handing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Part;

/**
 * What is to be noted of somebody's question.
 *
 * @param asks account of who asks; null for whoever accompanies the person
 * @param note for the body that goes
 */
public record Said(
        Told told,
        LocalDate on,
        Consent.Method method,
        @Nullable UUID asks,
        String note) {

    /** What was said. */
    public sealed interface Told {

        HandingFile.Answer answer();

        /** The question was put; there is no answer yet. */
        record Asked() implements Told {
            @Override
            public HandingFile.Answer answer() {
                return HandingFile.Answer.ASKED;
            }
        }

        /** They could not be reached. */
        record Unreached() implements Told {
            @Override
            public HandingFile.Answer answer() {
                return HandingFile.Answer.UNREACHED;
            }
        }

        /** They do not wish it. */
        record Declined() implements Told {
            @Override
            public HandingFile.Answer answer() {
                return HandingFile.Answer.DECLINED;
            }
        }

        /**
         * They wish it, as far as this.
         *
         * @param evidence where the paper lies, or what was said
         */
        record Agreed(UUID notice, Consent.Giver giver, String evidence, Passing passing) implements Told {
            @Override
            public HandingFile.Answer answer() {
                return HandingFile.Answer.AGREED;
            }
        }

        /** A basis was confirmed on which they pass without a consent. */
        record Lawful(String ground, Passing passing) implements Told {
            @Override
            public HandingFile.Answer answer() {
                return HandingFile.Answer.LAWFUL;
            }
        }
    }

    /**
     * What passes.
     *
     * @param last the last day on which the body that comes can take over
     * @param letter what it should know first; blank for nothing
     */
    public record Passing(Set<Part> parts, LocalDate last, String letter) {
        public Passing {
            parts = Set.copyOf(parts);
        }
    }

    /** As it was noted. */
    public record Entry(
            int number,
            HandingFile.Answer answer,
            LocalDate on,
            Consent.Method method,
            UUID by,
            String note,
            String letter) {}
}
