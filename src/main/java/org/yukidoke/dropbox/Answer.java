package org.yukidoke.dropbox;

/** How doing something about a request can end. */
public sealed interface Answer {

    record Done() implements Answer {}

    /** There is no such request for this body; whether another has it cannot be told. */
    record Gone() implements Answer {}

    /** It has ended or is somebody else's meanwhile. */
    record Late() implements Answer {}

    /** Its sender did not allow it, or the other body takes no requests. */
    record NotAllowed() implements Answer {}
}
