package org.yukidoke.dropbox;

import java.util.Optional;
import org.yukidoke.access.Scope;

/** Where a request leads beyond an answer: another module makes a file of it, so that nothing is typed twice. */
@FunctionalInterface
public interface TakingIn {

    /** The page on which it is taken in; empty for whoever cannot, and for a request that has ended. */
    Optional<String> href(Scope scope, Request request);
}
