package org.yukidoke.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Voids the second factors of somebody who lost them all. Who does so sees none of them, and cannot add one. */
@Component
public final class FactorReset {

    private final JdbcClient database;
    private final Transactions transactions;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    FactorReset(
            JdbcClient database,
            Transactions transactions,
            AccountRows accounts,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Voids authenticator app, passkeys and codes of an account and ends its sessions. The password stays: it and a new
     * factor are two things somebody has to come by.
     */
    public void reset(Scope scope, UUID account, Reason reason) {
        scope.require(Role.ADMINISTRATOR);
        transactions.run(scope, () -> {
            database.sql("update access.account set factors_from = :now where id = :id")
                    .param("now", AccountRows.at(clock.instant()))
                    .param("id", account)
                    .update();
            accounts.endSessions(account, clock.instant());
            audit.write(
                    AuditEvent.done("account.reset-factors", "account", account).with("reason", reason.key()));
        });
        sessions.clear(account);
    }

    /** Why factors are voided. */
    public enum Reason {
        LOST("lost"),
        BROKEN("broken"),
        STOLEN("stolen");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** Key of its words in the texts. */
        public String text() {
            return "access.reset." + key;
        }
    }
}
