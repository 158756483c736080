package org.yukidoke.workflow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a matter stands by what was done to it, and what may be done next. */
final class ApprovalRules {

    private ApprovalRules() {}

    static Standing standing(Route route, List<Deed> deeds) {
        Standing standing = new Standing.Making(null);
        for (Deed deed : deeds) {
            standing = after(standing, route, deed).orElseThrow(() -> new IllegalStateException(deed + " out of turn"));
        }
        return standing;
    }

    /** Where the matter stands after a deed; empty when it cannot be done now. */
    static Optional<Standing> after(Standing standing, Route route, Deed deed) {
        return switch (standing) {
            case Standing.Making making ->
                deed.kind() == Deed.Kind.SUBMIT ? Optional.of(new Standing.Submitted(route, deed)) : Optional.empty();
            case Standing.Submitted(Route asked, Deed submit) -> afterSubmitted(asked, submit, deed);
            case Standing.Approved(Deed submit, Deed approve) ->
                switch (deed.kind()) {
                    case ACCEPT -> Optional.of(new Standing.Accepted(submit, approve, deed));
                    case RETURN, LIFT -> Optional.of(new Standing.Making(deed));
                    case SUBMIT, APPROVE -> Optional.empty();
                };
            case Standing.Accepted accepted ->
                deed.kind() == Deed.Kind.LIFT ? Optional.of(new Standing.Making(deed)) : Optional.empty();
        };
    }

    private static Optional<Standing> afterSubmitted(Route route, Deed submit, Deed deed) {
        return switch (deed.kind()) {
            case APPROVE -> route == Route.TWO ? Optional.of(new Standing.Approved(submit, deed)) : Optional.empty();
            case ACCEPT ->
                route == Route.ONE ? Optional.of(new Standing.Accepted(submit, null, deed)) : Optional.empty();
            case RETURN, LIFT -> Optional.of(new Standing.Making(deed));
            case SUBMIT -> Optional.empty();
        };
    }

    /** The deed by the same person that forbids this one; null for none. Whoever looks has not looked before. */
    static @Nullable Deed same(Standing standing, Deed.Kind kind, Doer by) {
        if (kind != Deed.Kind.APPROVE && kind != Deed.Kind.ACCEPT) {
            return null;
        }
        return switch (standing) {
            case Standing.Making making -> null;
            case Standing.Submitted(Route route, Deed submit) -> submit.by().same(by) ? submit : null;
            case Standing.Approved(Deed submit, Deed approve) ->
                submit.by().same(by) ? submit : approve.by().same(by) ? approve : null;
            case Standing.Accepted accepted -> null;
        };
    }

    /** The digest of what was submitted; blank while nothing is. */
    static String digest(Standing standing) {
        return switch (standing) {
            case Standing.Making making -> "";
            case Standing.Submitted(Route route, Deed submit) -> submit.digest();
            case Standing.Approved(Deed submit, Deed approve) -> submit.digest();
            case Standing.Accepted(Deed submit, Deed approve, Deed accept) -> submit.digest();
        };
    }
}
