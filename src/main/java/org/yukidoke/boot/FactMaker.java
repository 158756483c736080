package org.yukidoke.boot;

import java.util.random.RandomGenerator;

/**
 * Makes up facts of one kind through the face of the module that keeps them, so that they obey every rule real ones do.
 * Every bean of this type is called, in the order of {@code @Order}; mark it {@code @Component} and {@code @Lazy}.
 */
interface FactMaker {

    /**
     * How much is made.
     *
     * @param scale 1 is a council of forty bodies; facts grow in proportion
     * @param councils how many councils are made up beside those of the demo
     */
    record Size(int scale, int councils) {

        /** As many bodies as a large council has. */
        int bodies() {
            return 40 * scale;
        }
    }

    /** What is made, such as {@code organisations}. */
    String name();

    /**
     * Makes facts and says how many are new.
     *
     * @param chance the same seed gives the same facts
     */
    long make(Size size, RandomGenerator chance);
}
