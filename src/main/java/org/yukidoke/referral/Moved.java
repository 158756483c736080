package org.yukidoke.referral;

/** How doing something to a referral ends. */
public sealed interface Moved {

    record Done() implements Moved {}

    /** There is none for this account. */
    record Gone() implements Moved {}

    /** Somebody did something meanwhile. */
    record Late() implements Moved {}

    /** Not from here, or not theirs to do. */
    record Never() implements Moved {}

    /** The share it stands on opens nothing any more. */
    record Fallen() implements Moved {}
}
