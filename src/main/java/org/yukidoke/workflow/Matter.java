package org.yukidoke.workflow;

import java.util.UUID;

/**
 * What is to be approved.
 *
 * @param kind what sort of thing it is, such as {@code report}; reasons for returning differ by it
 * @param id of the thing in its own module
 */
public record Matter(String kind, UUID id) {

    public Matter {
        if (!kind.matches("[a-z][a-z_]{1,30}")) {
            throw new IllegalArgumentException("no kind of matter: " + kind);
        }
    }
}
