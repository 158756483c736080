package org.yukidoke.person;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;

/** At which body somebody works with people. The database asks the same; this says it in words before. */
record Desk(UUID account, String body) {

    /**
     * The desk of a counsellor.
     *
     * @throws AccessDeniedException for everybody else, and for a counsellor who belongs to no body
     */
    static Desk of(Scope scope) {
        String body = scope.organisation();
        String platform = platform(body);
        if (body.isEmpty() || !scope.is(Role.COUNSELLOR, platform)) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        return new Desk(scope.requireAccount(), body);
    }

    static String platform(String body) {
        int dot = body.indexOf('.');
        return dot < 0 ? body : body.substring(0, dot);
    }
}
