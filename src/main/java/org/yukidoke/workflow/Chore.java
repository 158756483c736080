package org.yukidoke.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * Work the program does by itself, again and again. Every copy of the program does it, so a chore takes a lock or does
 * each thing once in some other way.
 */
public interface Chore {

    /** What the log calls it. */
    String name();

    /** How long to wait after it has run. */
    Duration every();

    void run(Instant now);
}
