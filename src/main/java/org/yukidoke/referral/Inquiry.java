package org.yukidoke.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body has room, asked before anybody is named.
 *
 * @param given null while there is no answer
 */
public record Inquiry(
        UUID id,
        boolean ours,
        Referral.Bodies between,
        Question question,
        Instant askedAt,
        @Nullable Given given) {

    /**
     * What is asked: codes alone, so that nobody can be named by mistake.
     *
     * @param area six digits of a municipality; blank for anywhere
     * @param month its first day
     */
    public record Question(List<Preview.Asked> asks, List<Preview.Need> needs, String area, LocalDate month) {
        public Question {
            asks = List.copyOf(asks);
            needs = List.copyOf(needs);
        }
    }

    /** What was answered. */
    public record Given(Answer answer, Instant at) {}

    /** Whether there is room. */
    public enum Answer implements Coded {
        YES,
        UNDER_MONTH,
        TO_THREE,
        OVER_THREE,
        NO,
        TALK_FIRST;

        @Override
        public String kind() {
            return "room";
        }
    }
}
