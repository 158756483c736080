package org.yukidoke.reporting;

import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Ledger;

/** From where somebody looks at a report. */
enum Standpoint {
    /** They keep the round. */
    SECRETARIAT,
    /** They report for the body. */
    BODY;

    /**
     * @throws AccessDeniedException for everybody who is neither
     */
    static Standpoint of(Scope scope, ReportStore.Frame frame) {
        if (scope.is(Role.SECRETARIAT, frame.plan().platform().key())) {
            return SECRETARIAT;
        }
        boolean seated = scope.seat()
                .filter(seat -> seat.issued()
                        && seat.kind().equals(Ask.MATTER)
                        && seat.matter().equals(frame.ask().id()))
                .isPresent();
        if (seated) {
            return BODY;
        }
        boolean own = Ledger.speaksFor(scope, frame.plan())
                .filter(frame.ask().body()::equals)
                .isPresent();
        if (!own) {
            throw new AccessDeniedException(
                    "needs somebody who reports for " + frame.ask().body());
        }
        return BODY;
    }

    static void requireSecretariat(Scope scope, Plan plan) {
        if (!scope.is(Role.SECRETARIAT, plan.platform().key())) {
            throw new AccessDeniedException(
                    "needs the secretariat of " + plan.platform().key());
        }
    }
}
