package org.yukidoke.portal;

/** How near a window stands to where somebody lives, by whom it serves; the nearest first. */
public enum Nearness {
    /** It serves this very municipality. */
    HOME,
    /** It serves the whole prefecture. */
    PREFECTURE,
    /** It serves some municipalities of the prefecture, and nobody said in which one they live. */
    PARTLY,
    /** Nobody has written whom it serves. */
    UNKNOWN,
    /** It serves people wherever they live. */
    EVERYWHERE,
    /** It serves some place, and nobody said where they live. */
    SOMEWHERE,
    /** It serves others. */
    ELSEWHERE
}
