package org.yukidoke.directory;

import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;

/** Who may do what to an entry. */
final class EntryRight {

    /** The kind of matter a light seat for an entry names. */
    static final String SEAT = "entry";

    private EntryRight() {}

    /** The council's secretariat, and whoever works for the body that keeps it. */
    static boolean keeps(Scope scope, String platform, String owner) {
        boolean ofBody = !owner.isEmpty()
                && scope.organisation().equals(owner)
                && (is(scope, Role.MEMBER, platform) || is(scope, Role.COUNSELLOR, platform));
        return scope.id().isPresent() && (is(scope, Role.SECRETARIAT, platform) || ofBody);
    }

    // What holds in the whole country belongs to no council, and every council may look after it.
    private static boolean is(Scope scope, Role role, String platform) {
        return platform.isEmpty() ? scope.is(role) : scope.is(role, platform);
    }

    /** Those above, and whoever holds the link that was sent for this very entry. */
    static boolean confirms(Scope scope, Entry entry) {
        return keeps(scope, entry.platform(), entry.owner())
                || scope.seat()
                        .filter(seat -> seat.kind().equals(SEAT)
                                && seat.matter().equals(entry.id())
                                && seat.organisation().equals(entry.owner()))
                        .isPresent();
    }

    /** Everybody who works for a council, and the holder of a link for this entry. */
    static boolean proposes(Scope scope, Entry entry) {
        return reads(scope, entry.platform()) || confirms(scope, entry);
    }

    static boolean reads(Scope scope, String platform) {
        return scope.id().isPresent()
                && (is(scope, Role.SECRETARIAT, platform)
                        || is(scope, Role.MEMBER, platform)
                        || is(scope, Role.COUNSELLOR, platform)
                        || is(scope, Role.VIEWER, platform));
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("this entry is kept by others");
        }
    }
}
