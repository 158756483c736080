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
 * @param withdrawnAt when it was taken back; null where it was not
 */
public record Inquiry(
        UUID id,
        boolean ours,
        Referral.Bodies between,
        Question question,
        Asking asking,
        @Nullable Given given,
        @Nullable Instant withdrawnAt) {

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

    /**
     * Who asked.
     *
     * @param due the last day on which an answer is in time
     */
    public record Asking(UUID by, Instant at, LocalDate due) {}

    /**
     * What was answered.
     *
     * @param heardOn the day on which the asker heard it and wrote it down; null where the body asked answered itself
     */
    public record Given(
            Answer answer, UUID by, Instant at, @Nullable LocalDate heardOn) {}

    /** Whether an answer is still awaited. */
    public boolean open() {
        return given == null && withdrawnAt == null;
    }

    /** Whether the body asked may answer: also where what it said was only heard. */
    public boolean answerable() {
        return !ours && withdrawnAt == null && (given == null || given.heardOn() != null);
    }

    public boolean late(LocalDate today) {
        return open() && asking.due().isBefore(today);
    }

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

        /** Whether somebody can be referred there on it. */
        public boolean room() {
            return this != NO;
        }
    }
}
