package org.yukidoke.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody passed on from one body to another, as one of the two sees it; it tells nothing about whom.
 *
 * @param side on which the acting account stands
 * @param hearer who hears the person's own word: whom they would rather tell, and where that body has gone the other
 * @param sentBy who sent it, at the body that refers
 * @param version for noticing that somebody else did something meanwhile
 */
public record Referral(
        UUID id,
        Side side,
        Bodies between,
        Wish wish,
        Side hearer,
        State state,
        Instant sentAt,
        UUID sentBy,
        Instant changedAt,
        int version) {

    /** Keys of the body that refers and the one it asks. */
    public record Bodies(String sender, String receiver) {

        public String of(Side side) {
            return switch (side) {
                case SENDER -> sender;
                case RECEIVER -> receiver;
                case PROGRAM -> "";
            };
        }
    }

    /**
     * What is wished for.
     *
     * @param transfer the receiver goes on alone and keeps the file from then on
     * @param service key of an entry of the directory; blank for the body as such
     * @param asks who asks for the person's own word at the end: whom they would rather tell
     */
    public record Wish(boolean transfer, String service, Urgency urgency, Side asks) {}

    /** How soon somebody should be met. */
    public enum Urgency implements Coded {
        TODAY,
        WEEK,
        MONTH,
        OPEN;

        @Override
        public String kind() {
            return "urgency";
        }
    }

    /** Whether its sender has to look after it: no word came in time, or it ended without help and nothing followed. */
    public boolean pressing(LocalDate today) {
        return TaskRules.pressing(this, today);
    }

    /** The body on the other side. */
    public String other() {
        return between.of(side.other());
    }
}
