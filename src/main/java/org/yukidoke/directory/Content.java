package org.yukidoke.directory;

import java.util.List;

/** What an entry says. Blank, empty and unknown mean that nobody has said it. */
public sealed interface Content permits Place, Service, Scheme {

    Title title();

    /** Where it stands, the newest first. */
    List<Reference> references();

    EntryKind kind();
}
