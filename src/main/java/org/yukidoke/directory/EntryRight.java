package org.yukidoke.directory;

import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Scope;

/** Who may do what to an entry. */
final class EntryRight {

    /** The kind of matter a light seat for an entry names. */
    static final String SEAT = "entry";

    private EntryRight() {}

    /** Whoever keeps it, and whoever holds the link that was sent for this very entry. */
    static boolean confirms(Scope scope, Entry entry) {
        return scope.keeps(entry.platform(), entry.owner())
                || scope.seat()
                        .filter(seat -> seat.issued()
                                && seat.kind().equals(SEAT)
                                && seat.matter().equals(entry.id())
                                && seat.organisation().equals(entry.owner()))
                        .isPresent();
    }

    /** Everybody who works for a council, and the holder of a link for this entry. */
    static boolean proposes(Scope scope, Entry entry) {
        return scope.worksFor(entry.platform()) || confirms(scope, entry);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("this entry is kept by others");
        }
    }
}
