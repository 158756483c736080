package org.yukidoke.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Transactions;

/** Whom something can be told, and for the program's own sender how they are reached. */
@Component
public class Addressees {

    private final Transactions transactions;
    private final JdbcClient database;

    Addressees(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * Who is meant: accounts in use that hold one of these roles for a council.
     *
     * @param body key of the one body they belong to; blank for any
     */
    public record Wanted(String platform, Set<Role> roles, String body) {
        public Wanted {
            roles = Set.copyOf(roles);
        }
    }

    /** An account in use and the body it belongs to, blank for none. */
    public record Addressee(UUID account, String organisation) {}

    /**
     * How somebody is reached.
     *
     * @param address e-mail address; blank for somebody who has none
     * @param language {@code ja} or {@code en}
     */
    public record Mailbox(UUID account, String name, String address, String language) {

        /** Without the address: this may stand in a log. */
        @Override
        public String toString() {
            return "mailbox of " + account;
        }
    }

    /** For whom the program acts when it sends by itself: no account, no role. */
    public Scope program() {
        return Scope.program("mail");
    }

    public List<Addressee> list(Scope scope, Wanted wanted) {
        return transactions.in(
                scope,
                () -> database.sql(
                                "select account, organisation from access.addressees(:platform, :roles, :body) order by account")
                        .param("platform", wanted.platform())
                        .param("roles", wanted.roles().stream().map(Role::key).toArray(String[]::new))
                        .param("body", wanted.body())
                        .query((row, number) ->
                                new Addressee(row.getObject("account", UUID.class), row.getString("organisation")))
                        .list());
    }

    /** Where accounts in use are reached, by id; empty in every scope but {@link #program}. */
    public Map<UUID, Mailbox> mailboxes(Scope scope, Collection<UUID> accounts) {
        return transactions.in(
                scope,
                () -> database
                        .sql("select * from access.mailboxes(:accounts)")
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .query((row, number) -> new Mailbox(
                                row.getObject("account", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("language")))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Mailbox::account, mailbox -> mailbox)));
    }

    /** Names of accounts, for the council's secretariat and administrators; empty for everybody else. */
    public Map<UUID, String> names(Scope scope, String platform, Collection<UUID> accounts) {
        return transactions.in(
                scope,
                () -> database
                        .sql("select * from access.addressee_names(:platform, :accounts)")
                        .param("platform", platform)
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(row.getObject("account", UUID.class), row.getString("name")))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
