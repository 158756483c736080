package org.yukidoke.casework.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.Consent;

/**
 * 支援計画: one version of what somebody wishes and the steps towards it.
 *
 * @param number counts from 1
 */
public record SupportPlan(UUID id, int number, Content content, Made made, Agreement agreement) {

    /**
     * What is written.
     *
     * @param wish how the person wishes to live, in their words
     * @param reason why this version was written; blank for the first
     * @param reviewOn when it is looked at again; null where no day was set
     */
    public record Content(
            String wish, String reason, @Nullable LocalDate reviewOn, List<Goal> goals) {

        public Content {
            goals = List.copyOf(goals);
        }

        public Stream<Step> steps() {
            return goals.stream().flatMap(goal -> goal.steps().stream());
        }

        @Override
        public String toString() {
            return "a plan of " + goals.size() + " goals";
        }
    }

    /** When a version was written and by whom. */
    public record Made(Instant at, UUID by) {}

    /** Whether the person agreed. */
    public sealed interface Agreement {

        /** Nobody has asked, or the person has not said. */
        record NotYet() implements Agreement {}

        /**
         * The person agreed.
         *
         * @param word what they said about it; may be blank
         */
        record Agreed(Consent.Method how, LocalDate on, String word) implements Agreement {}
    }

    public boolean agreed() {
        return agreement instanceof Agreement.Agreed;
    }
}
