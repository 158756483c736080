package org.yukidoke.referral;

import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;

/** At which body somebody works on referrals. The database asks the same; this says it in words before. */
record Desk(String body) {

    /** The kind of matter by which somebody without an account answers one referral. */
    static final String SEAT = "referral";

    /**
     * The desk of a counsellor or of whoever sits on the seat of one referral.
     *
     * @throws AccessDeniedException for everybody else
     */
    static Desk of(Scope scope) {
        boolean seated = scope.seat()
                .filter(seat -> !seat.issued() && seat.kind().equals(SEAT))
                .isPresent();
        if (seated || (scope.is(Role.COUNSELLOR) && !scope.organisation().isEmpty())) {
            return new Desk(scope.organisation());
        }
        throw new AccessDeniedException("needs a counsellor of a body");
    }
}
