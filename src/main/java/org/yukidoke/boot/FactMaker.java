package org.yukidoke.boot;

import java.util.random.RandomGenerator;

/**
 * Makes up facts of one kind through the face of the module that keeps them, so that they obey every rule real ones do.
 * Every bean of this type is called, in the order of {@code @Order}; mark it {@code @Component} and {@code @Lazy}.
 */
interface FactMaker {

    /** What is made, such as {@code organisations}. */
    String name();

    /**
     * Makes facts and says how many.
     *
     * @param scale 1 is a small prefecture; facts grow in proportion
     * @param chance the same seed gives the same facts
     */
    long make(int scale, RandomGenerator chance);
}
