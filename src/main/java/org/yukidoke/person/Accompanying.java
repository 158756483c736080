package org.yukidoke.person;

import java.util.UUID;
import org.yukidoke.access.Scope;

/** Going along with somebody from the moment their file is opened; whoever keeps accompaniments answers. */
public interface Accompanying {

    /**
     * Begins today, answered for by whoever acts; one that stands open goes on as it is. Called in the transaction in which
     * the file is opened.
     */
    void begin(Scope scope, UUID person, FileKind kind);
}
