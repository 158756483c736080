package org.yukidoke.access;

import java.util.List;
import org.yukidoke.web.Texts;

/** Tells the names of organisations, which a later module keeps. */
@FunctionalInterface
public interface OrganisationNames {

    /** All organisations somebody may belong to, in the order they are chosen from. */
    List<Named> list(Texts texts);

    /** A key and its name. */
    record Named(String key, String name) {}
}
