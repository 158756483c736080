package org.yukidoke.boot;

import java.util.Set;

/**
 * One thing the program can be asked to do.
 *
 * <p>Its help is in the texts {@code boot.command.<name>.usage} and {@code boot.command.<name>.about}.
 */
interface Command {

    String name();

    /** The options it knows, without their dashes. One that ends in {@code =} takes a value. */
    Set<String> options();

    /** Does it; returns when it is done. */
    void run(Line line, Console console);
}
