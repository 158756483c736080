package org.yukidoke.referral;

/** Who does something to a referral. */
public enum Side implements Coded {
    SENDER,
    RECEIVER,
    PROGRAM;

    @Override
    public String kind() {
        return "side";
    }

    /** The other of the two bodies. */
    public Side other() {
        return switch (this) {
            case SENDER -> RECEIVER;
            case RECEIVER -> SENDER;
            case PROGRAM -> PROGRAM;
        };
    }
}
