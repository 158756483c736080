package org.yukidoke.access;

import java.util.UUID;

/** Where the form of a kind of matter is. Its pages stand below {@code /seat/}, which needs nobody signed in. */
public interface SeatDoor {

    /** The kind of matter, as given when seats for it are issued. */
    String kind();

    /** The page of the form. */
    String href(UUID matter);
}
