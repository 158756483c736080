package org.yukidoke.dropbox;

import java.time.Instant;
import java.time.LocalDate;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * What the holder of a receipt is told.
 *
 * @param body key of the body that has it now
 * @param due last day on which somebody should be in touch
 * @param erased whether what was written is gone
 */
public record Standing(String body, Instant arrivedAt, LocalDate due, State state, boolean erased) {

    /** How far it has come. */
    public sealed interface State {

        /** It lies there, unread. */
        record Arrived() implements State {}

        /**
         * It waits at a body that has gone, where nobody reads it any more.
         *
         * @param successor key of the body that took over; blank for none
         */
        record Left(String successor) implements State {}

        /** Somebody of the body read it. */
        record Seen(Instant at) implements State {}

        /** Somebody tried and reached nobody; they will try again. */
        record Tried(Instant at) implements State {}

        /** They were in touch. */
        record Contacted(Instant at) implements State {}

        /** Nobody could be reached, and nobody tries any more. */
        record Unreached(Instant at) implements State {}

        /** Its sender took it back; what was written is destroyed. */
        record Withdrawn(Instant at) implements State {}
    }

    /** How far it has come, in words for whoever holds the receipt. */
    public String words(Texts t) {
        boolean said = !erased || state instanceof State.Withdrawn;
        return said ? stands(t) : t.of("dropbox.receipt.erased", stands(t));
    }

    private String stands(Texts t) {
        return switch (state) {
            case State.Arrived() -> t.of("dropbox.receipt.arrived");
            case State.Left left -> t.of("dropbox.receipt.left");
            case State.Seen(Instant at) -> t.of("dropbox.receipt.seen", Moments.words(at, t));
            case State.Tried(Instant at) -> t.of("dropbox.receipt.tried", Moments.words(at, t));
            case State.Contacted(Instant at) -> t.of("dropbox.receipt.contacted", Moments.words(at, t));
            case State.Unreached(Instant at) -> t.of("dropbox.receipt.unreached", Moments.words(at, t));
            case State.Withdrawn(Instant at) -> t.of("dropbox.receipt.withdrawn", Moments.words(at, t));
        };
    }

    /** Whether there is anything left to withdraw. */
    public boolean withdrawable() {
        return !erased;
    }
}
