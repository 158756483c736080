package org.yukidoke.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.audit.Entry;
import org.yukidoke.audit.Lookup;
import org.yukidoke.audit.Search;
import org.yukidoke.audit.Standing;
import org.yukidoke.db.Transactions;

/**
 * The record as administrators and auditors look through it. Whoever looks is in the record too: a search tells who
 * was interested in whom.
 */
@Component
public final class RecordSearch {

    private static final int MOST_NAMED = 200;

    private final Lookup lookup;
    private final Audit audit;
    private final Transactions transactions;
    private final JdbcClient database;

    RecordSearch(Lookup lookup, Audit audit, Transactions transactions, JdbcClient database) {
        this.lookup = lookup;
        this.audit = audit;
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * Events, and who the accounts in them are as far as the asker may know.
     *
     * @param accounts name and login by id; the accounts of other organisations are missing for an auditor
     */
    public record Found(List<Entry> entries, Map<UUID, Who> accounts) {
        public Found {
            entries = List.copyOf(entries);
            accounts = Map.copyOf(accounts);
        }
    }

    /** An account's name and login. */
    public record Who(String name, String login) {}

    /**
     * What fits, newest first.
     *
     * @param deed {@code audit.search} to look, {@code audit.export} to take away
     */
    public Found find(Scope scope, Search search, String deed) {
        scope.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return transactions.in(scope, () -> {
            audit.write(said(deed, search));
            List<Entry> entries = lookup.list(search);
            return new Found(entries, named(entries));
        });
    }

    /** Accounts whose login or name has these words in it, as far as the asker may know them. */
    public List<UUID> accounts(Scope scope, String words) {
        scope.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select id
                          from access.account
                         where position(lower(:words) in lower(login || ' ' || name)) > 0
                            or id::text = lower(:words)
                         order by login
                         limit :most
                        """)
                        .param("words", words)
                        .param("most", MOST_NAMED)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list());
    }

    /** How far the record is sealed. */
    public Standing standing(Scope scope) {
        scope.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return transactions.in(scope, lookup::standing);
    }

    private static AuditEvent said(String deed, Search search) {
        var facts = new HashMap<String, String>();
        facts.put("organisation", search.organisation());
        facts.put("action", search.action());
        facts.put("subject", search.subject() == null ? "" : search.subject().toString());
        facts.put(
                "accounts",
                search.accounts() == null
                        ? ""
                        : search.accounts().stream()
                                .limit(10)
                                .map(UUID::toString)
                                .collect(Collectors.joining(" ")));
        AuditEvent event = AuditEvent.done(deed, "record", "");
        for (var fact : facts.entrySet()) {
            event = fact.getValue().isEmpty() ? event : event.with(fact.getKey(), fact.getValue());
        }
        return event;
    }

    private Map<UUID, Who> named(List<Entry> entries) {
        UUID[] ids = entries.stream()
                .map(entry -> entry.who().account())
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        var named = new HashMap<UUID, Who>();
        database.sql("select id, name, login from access.account where id = any (:ids)")
                .param("ids", ids)
                .query(row -> {
                    named.put(row.getObject("id", UUID.class), new Who(row.getString("name"), row.getString("login")));
                });
        return named;
    }
}
