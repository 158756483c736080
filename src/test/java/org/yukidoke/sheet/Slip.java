package org.yukidoke.sheet;

import java.util.Random;

/**
 * One way to spoil a paper.
 *
 * @param name the rule it breaks, and how
 */
record Slip(String name, Deed deed) {

    /** Spoils it; answers whether there was anything to spoil. */
    @FunctionalInterface
    interface Deed {
        boolean on(Clean clean, Random random);
    }
}
