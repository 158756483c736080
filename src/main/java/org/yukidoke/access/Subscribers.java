package org.yukidoke.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Transactions;

/** For whom a calendar is read that nobody signs in for. */
@Component
public class Subscribers {

    private final Transactions transactions;
    private final JdbcClient database;

    Subscribers(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * What an account may do today. No scope: nothing about a person can be read with it.
     *
     * @param organisation key of the body it belongs to; blank for none
     */
    public record Subscriber(UUID account, String organisation, String language, Set<Grant> grants) {
        public Subscriber {
            grants = Set.copyOf(grants);
        }

        public boolean is(Role role, String platform) {
            return grants.stream().anyMatch(grant -> grant.role() == role && grant.covers(platform));
        }
    }

    /** For whom the program acts while it writes a calendar: no account, no role. */
    public Scope program() {
        return Scope.program("calendar");
    }

    /** Empty for an account that is not in use, and in every scope but {@link #program}. */
    public Optional<Subscriber> find(Scope scope, UUID account) {
        return transactions.in(
                scope,
                () -> database.sql("select organisation, language, grants from access.subscriber(:account)")
                        .param("account", account)
                        .query((row, number) -> new Subscriber(
                                account,
                                row.getString("organisation"),
                                row.getString("language"),
                                Stream.of(row.getString("grants").split(" ", -1))
                                        .flatMap(key -> Grant.find(key).stream())
                                        .collect(Collectors.toUnmodifiableSet())))
                        .optional());
    }
}
