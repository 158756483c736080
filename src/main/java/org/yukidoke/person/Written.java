package org.yukidoke.person;

import java.util.UUID;

/** How writing to a file can end. */
public sealed interface Written {

    /** It stands there now. */
    record Done(UUID id) implements Written {}

    /** There is no such file, or none that this account may write; the two cannot be told apart. */
    record Gone() implements Written {}

    /** Somebody else was faster: the page has to show both. */
    record Clash() implements Written {}

    /** The body may not keep data for this purpose. */
    record NotKept(Zone zone) implements Written {}
}
