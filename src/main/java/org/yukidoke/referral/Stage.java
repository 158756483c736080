package org.yukidoke.referral;

/** The few states of a referral; what each means is written once and shown to both bodies. */
public enum Stage implements Coded {
    SENT,
    ACCEPTED,
    STARTED,
    DECLINED,
    WITHDRAWN,
    SERVED,
    CLOSED;

    @Override
    public String kind() {
        return "stage";
    }

    /** Key of what it means. */
    public String meaning() {
        return text() + ".means";
    }

    /** Whether somebody still has something to do. */
    public boolean open() {
        return this == SENT || this == ACCEPTED || this == STARTED || this == SERVED;
    }
}
