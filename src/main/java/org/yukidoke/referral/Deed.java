package org.yukidoke.referral;

/** What can be done to a referral. */
public enum Deed implements Coded {
    SEND,
    ACCEPT,
    DECLINE,
    /** By the program: no answer came in time. */
    ESCALATE,
    WITHDRAW,
    /** By the program: the ground of the share fell. */
    LAPSE,
    /** A word from one body to the other. */
    SAY,
    /** The first meeting is set to another time. */
    ARRANGE,
    /** Nobody came to the first meeting, which is no failure. */
    MISS,
    START,
    SERVE,
    /** The other body looked for the person and could not ask them; whoever they chose may still hear. */
    SEEK,
    /** By the program: the share is about to run out. */
    EXPIRE,
    /** The share goes on longer, under the same ground. */
    PROLONG,
    /** What ended without help asks nothing more of the body that referred. */
    SETTLE,
    /** The person's own word is heard. */
    HEAR;

    @Override
    public String kind() {
        return "deed";
    }
}
