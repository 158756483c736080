package org.yukidoke.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Where a referral stands, each state with exactly its own facts. */
public sealed interface State {

    /**
     * It waits for an answer.
     *
     * @param due the last day on which an answer is in time
     * @param escalated when both bodies and the secretariat were told that none came; null while it is in time
     */
    record Sent(LocalDate due, @Nullable Instant escalated) implements State {}

    /**
     * The body asked takes it on.
     *
     * @param startsBy the last day in time for its next word: that a first meeting is set, or that help has begun
     */
    record Accepted(
            Instant at, @Nullable Meeting meeting, @Nullable LocalDate startsBy) implements State {}

    /** They have met and help has begun. */
    record Started(Instant at) implements State {}

    /**
     * The body asked cannot; the person stays with the sender, who looks on.
     *
     * @param settled whether the sender has gone on, or said that nothing more is to be done
     */
    record Declined(Instant at, Decline reason, boolean settled) implements State {}

    /**
     * It is over before its end.
     *
     * @param settled as of one that was declined; always where the sender took it back
     */
    record Withdrawn(Instant at, Withdrawal reason, boolean settled) implements State {}

    /** The help that was asked for has ended; the person has not been asked yet. */
    record Served(Instant at, Ending ending) implements State {}

    /**
     * The person has had the last word.
     *
     * @param heardBy who heard it
     * @param word null when it was said to the other body alone
     */
    record Closed(
            Instant at,
            Ending ending,
            Side heardBy,
            @Nullable Word word) implements State {}

    /** When they are to meet first; the hour may still be open. */
    record Meeting(LocalDate on, @Nullable LocalTime at) {}

    default Stage stage() {
        return switch (this) {
            case Sent sent -> Stage.SENT;
            case Accepted accepted -> Stage.ACCEPTED;
            case Started started -> Stage.STARTED;
            case Declined declined -> Stage.DECLINED;
            case Withdrawn withdrawn -> Stage.WITHDRAWN;
            case Served served -> Stage.SERVED;
            case Closed closed -> Stage.CLOSED;
        };
    }

    /** Whether it ended without help and its sender need not look on any more. */
    default boolean settled() {
        return switch (this) {
            case Declined declined -> declined.settled();
            case Withdrawn withdrawn -> withdrawn.settled();
            case Sent sent -> false;
            case Accepted accepted -> false;
            case Started started -> false;
            case Served served -> false;
            case Closed closed -> false;
        };
    }

    /** Why a body cannot take somebody on. */
    enum Decline implements Coded {
        FULL,
        STAFF,
        AREA,
        SCOPE,
        BETTER,
        INTERPRETER,
        OTHER;

        @Override
        public String kind() {
            return "decline";
        }
    }

    /** Why a referral ends before its end. */
    enum Withdrawal implements Coded {
        WISH,
        SOLVED,
        ELSEWHERE,
        SILENCE,
        MISTAKE,
        /** By the program: the ground of the share fell. */
        GROUND,
        /** By the program: the body asked has gone. */
        GONE;

        /** Whether somebody can give it as theirs. */
        public boolean given() {
            return this != GROUND && this != GONE;
        }

        @Override
        public String kind() {
            return "withdrawal";
        }
    }

    /** How the help asked for ended. */
    enum Ending implements Coded {
        REACHED,
        PARTLY,
        ONWARD,
        PAUSED,
        STOPPED,
        UNMET;

        @Override
        public String kind() {
            return "ending";
        }
    }

    /** What the person says at the end. */
    enum Word implements Coded {
        HELPED,
        PARTLY,
        UNHELPED,
        /** They were asked and would rather not say. */
        UNSAID,
        /** Nobody could ask them. */
        UNREACHED;

        @Override
        public String kind() {
            return "word";
        }
    }
}
