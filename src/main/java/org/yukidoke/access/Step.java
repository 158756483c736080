package org.yukidoke.access;

/** What somebody comes to after showing one thing. */
public enum Step {
    /** They are in. */
    IN,
    /** A second factor has to be shown. */
    SECOND,
    /** There is none yet and there has to be one. */
    ENROL
}
