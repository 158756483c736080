package org.yukidoke.workflow;

import java.util.UUID;

/**
 * A letter to one person.
 *
 * @param id stable, so that the same letter sent twice is shown once
 * @param to one address
 */
record Letter(UUID id, String to, String subject, String text) {

    /** Without address and words: this may stand in a log. */
    @Override
    public String toString() {
        return "letter " + id;
    }
}
