package org.yukidoke.reporting;

import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Standing;

/** Where a body's report stands, in one word. */
final class StatusRules {

    private StatusRules() {}

    static Status status(Ask ask, Standing standing, boolean notApplicable) {
        return switch (standing) {
            case Standing.Making(Deed back) ->
                back != null && back.kind() == Deed.Kind.RETURN
                        ? Status.RETURNED
                        : ask.version() > 0 || ask.viewed() != null ? Status.DRAFTING : Status.NOT_OPENED;
            case Standing.Submitted submitted -> Status.SUBMITTED;
            case Standing.Approved approved -> Status.APPROVED;
            case Standing.Accepted accepted -> notApplicable ? Status.NOT_APPLICABLE : Status.ACCEPTED;
        };
    }
}
