package org.yukidoke.dropbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

/** Bodies decide for themselves whether requests may be put in for them, who reads them and how soon they answer. */
@Component
public class Boxes {

    private final Transactions transactions;
    private final BoxRows rows;
    private final Audit audit;
    private final Clock clock;

    Boxes(Transactions transactions, BoxRows rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What holds for the acting body today.
     *
     * @throws AccessDeniedException for anybody but a counsellor or a member of a body
     */
    public Box get(Scope scope) {
        deciding(scope);
        return transactions.in(scope, () -> rows.get(scope.organisation(), today()));
    }

    /**
     * Decides for the acting body, from today on.
     *
     * @return what is wrong; empty when it was decided
     * @throws AccessDeniedException as {@link #get}
     */
    public List<FieldError> decide(Scope scope, Typed typed) {
        deciding(scope);
        return switch (BoxRules.parse(typed)) {
            case Parsed.Invalid<Box>(var errors) -> errors;
            case Parsed.Valid<Box>(Box box) -> {
                decide(scope, box);
                yield List.of();
            }
        };
    }

    void decide(Scope scope, Box box) {
        transactions.run(scope, () -> {
            Box before = rows.get(scope.organisation(), today());
            rows.decide(scope.organisation(), today(), box, scope.requireAccount());
            audit.write(AuditEvent.done("dropbox.decide", "organisation", scope.organisation())
                    .with("before", before.facts())
                    .with("after", box.facts()));
        });
    }

    private static void deciding(Scope scope) {
        String body = scope.organisation();
        int dot = body.indexOf('.');
        String council = dot < 0 ? body : body.substring(0, dot);
        if (body.isEmpty() || !(scope.is(Role.COUNSELLOR, council) || scope.is(Role.MEMBER, council))) {
            throw new AccessDeniedException("needs a counsellor or a member of a body");
        }
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }
}
