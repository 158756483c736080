package org.yukidoke.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Transactions;

/** Whether somebody already known still knows their password. */
@Component
final class KnownPassword {

    private final Transactions transactions;
    private final Credentials credentials;
    private final Passwords passwords;

    KnownPassword(Transactions transactions, Credentials credentials, Passwords passwords) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** Asked outside a transaction: hashing takes long enough to use up the connections. */
    boolean matches(UUID account, String typed) {
        Optional<String> hash = transactions.in(Scope.self(account), () -> credentials.find(account));
        return passwords.matches(typed, hash);
    }
}
