package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Notes that somebody signed out, before the framework ends the session: what was done later was somebody else. */
@Component
final class SignOut implements LogoutHandler {

    private final Transactions transactions;
    private final Audit audit;

    SignOut(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof SignedIn signedIn) {
            Account account = signedIn.account();
            transactions.run(
                    Scope.of(account), () -> audit.write(AuditEvent.done("access.sign-out", "account", account.id())));
        }
    }
}
