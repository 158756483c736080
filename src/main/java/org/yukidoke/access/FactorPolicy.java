package org.yukidoke.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/**
 * Which roles need a second factor: everywhere, and beyond that in one organisation. An organisation can ask for more,
 * never for less.
 */
@Component
public final class FactorPolicy {

    /** Stands for all organisations. */
    public static final String EVERYWHERE = "*";

    private final JdbcClient database;
    private final Transactions transactions;
    private final AccessSettings settings;
    private final Audit audit;
    private final Clock clock;

    FactorPolicy(JdbcClient database, Transactions transactions, AccessSettings settings, Audit audit, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is demanded everywhere and by each organisation that demands more; everywhere comes first. */
    public Map<String, Set<Role>> list(Scope scope) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, this::read);
    }

    /** Demands a second factor of these roles and no others, from the next sign-in on. */
    public void set(Scope scope, String organisation, Set<Role> roles) {
        scope.require(Role.ADMINISTRATOR);
        String[] keys = roles.stream().map(Role::key).sorted().toArray(String[]::new);
        transactions.run(scope, () -> {
            database.sql("""
                            insert into access.factor_policy (organisation, roles, set_at, set_by)
                            values (:organisation, :roles, :now, :by)
                            on conflict (organisation) do update
                            set roles = excluded.roles, set_at = excluded.set_at, set_by = excluded.set_by
                            """)
                    .param("organisation", organisation)
                    .param("roles", keys)
                    .param("now", AccountRows.at(clock.instant()))
                    .param("by", scope.id().orElse(null))
                    .update();
            audit.write(AuditEvent.done("access.factor-policy", "policy", organisation)
                    .with("roles", String.join(" ", keys)));
        });
    }

    /** Whether this account needs a second factor. Asked within a transaction. */
    boolean demands(Account account) {
        Map<String, Set<Role>> all = read();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(all.getOrDefault(EVERYWHERE, Set.of()));
        roles.addAll(all.getOrDefault(account.organisation(), Set.of()));
        return FactorRules.demanded(account, roles);
    }

    private Map<String, Set<Role>> read() {
        var policies = new LinkedHashMap<String, Set<Role>>();
        // Until somebody decides on the page, the settings of the installation hold.
        policies.put(EVERYWHERE, roles(settings.secondFactor().stream()));
        database
                .sql("select organisation, roles from access.factor_policy order by organisation")
                .query((row, number) -> Map.entry(row.getString("organisation"), roles(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<String, Set<Role>> entry) ->
                                !entry.getKey().equals(EVERYWHERE))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> policies.put(entry.getKey(), entry.getValue()));
        return policies;
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Array keys = row.getArray("roles");
        return roles(Arrays.stream((String[]) keys.getArray()));
    }

    private static Set<Role> roles(Stream<String> keys) {
        return keys.flatMap(key -> Role.find(key).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
