package org.yukidoke.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as rows. Every statement runs in the transaction of a scope and sees only what that scope may see. */
@Component
final class AccountRows {

    private static final String SELECT = """
            select a.id, a.login, a.name, coalesce(a.email, '') as email, coalesce(a.organisation, '') as organisation,
                   a.language, a.state, a.state_since, a.disabled_reason, a.disabled_text, a.demo, a.created_at,
                   a.version,
                   coalesce((select string_agg(g.role || '@' || g.platform, ' ')
                             from access.role_grant g
                             where g.account = a.id), '') as grants,
                   coalesce((select string_agg(g.role || '@' || g.platform, ' ')
                             from access.timed_grant g
                             where g.account = a.id and access.runs(g)), '') as timed,
                   access.ended(a.organisation) as gone
            from access.account a
            """;

    private final JdbcClient database;

    AccountRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(UUID id) {
        return database.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AccountRows::account)
                .optional();
    }

    /**
     * The account of a session, unless its sessions were ended after this one began. Of a body that has gone nobody
     * accompanies anybody.
     */
    Optional<Account> findInSession(UUID id, Instant started) {
        return database.sql(SELECT + "where a.id = :id and a.sessions_from <= :started")
                .param("id", id)
                .param("started", at(started))
                .query((row, number) -> {
                    Account held = account(row, number);
                    return row.getBoolean("gone") ? held.without(Role.COUNSELLOR) : held;
                })
                .optional();
    }

    /** Ends every session begun before now, by the clock that sessions carry, which counts milliseconds. */
    void endSessions(UUID id, Instant now) {
        database.sql("update access.account set sessions_from = :now where id = :id")
                .param("now", at(now.truncatedTo(ChronoUnit.MILLIS)))
                .param("id", id)
                .update();
    }

    Optional<Account> find(Login login) {
        return database.sql(SELECT + "where a.login = :login")
                .param("login", login.value())
                .query(AccountRows::account)
                .optional();
    }

    List<Account> list() {
        return database.sql(SELECT + "order by a.login")
                .query(AccountRows::account)
                .list();
    }

    /** Adds an account; false when its login is taken. */
    boolean add(Account account) {
        try {
            database.sql("""
                            insert into access.account
                                (id, login, name, email, organisation, language, state, state_since, sessions_from,
                                 demo, created_at)
                            values
                                (:id, :login, :name, nullif(:email, ''), nullif(:organisation, ''), :language, 'invited',
                                 :created, :created, :demo, :created)
                            """)
                    .param("id", account.id())
                    .param("login", account.login().value())
                    .param("name", account.name())
                    .param("email", account.profile().email())
                    .param("organisation", account.organisation())
                    .param("language", account.profile().language())
                    .param("created", at(account.created()))
                    .param("demo", account.demo())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Writes profile, organisation and state over the given version; false when somebody else changed it meanwhile. */
    boolean change(Account account) {
        AccountState state = account.state();
        return database.sql("""
                                update access.account
                                set name            = :name,
                                    email           = nullif(:email, ''),
                                    organisation    = nullif(:organisation, ''),
                                    language        = :language,
                                    state           = :state,
                                    state_since     = :since,
                                    disabled_reason = :reason,
                                    disabled_text   = :text,
                                    version         = version + 1
                                where id = :id and version = :version
                                """)
                        .param("name", account.name())
                        .param("email", account.profile().email())
                        .param("organisation", account.organisation())
                        .param("language", account.profile().language())
                        .param("state", state.key())
                        .param("since", at(since(state)))
                        .param(
                                "reason",
                                state instanceof AccountState.Disabled disabled
                                        ? disabled.reason().key()
                                        : null)
                        .param("text", state instanceof AccountState.Disabled disabled ? disabled.text() : null)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update()
                == 1;
    }

    /** Grants these and no others. A grant held before stays as it is: who allowed it, and when, is not rewritten. */
    void grant(UUID account, Set<Grant> grants, Scope by, Instant now) {
        database.sql("""
                        delete from access.role_grant
                        where account = :account and role || '@' || platform <> all (:kept)
                        """)
                .param("account", account)
                .param("kept", grants.stream().map(Grant::key).toArray(String[]::new))
                .update();
        for (Grant grant : grants) {
            database.sql("""
                            insert into access.role_grant (account, role, platform, granted_at, granted_by)
                            values (:account, :role, :platform, :now, :by)
                            on conflict (account, role, platform) do nothing
                            """)
                    .param("account", account)
                    .param("role", grant.role().key())
                    .param("platform", grant.platform())
                    .param("now", at(now))
                    .param("by", by.id().orElse(null))
                    .update();
        }
    }

    /** Lets only one transaction at a time change who administers. */
    void lockAdministrators() {
        database.sql("select pg_advisory_xact_lock(hashtext('access.administrators'))")
                .query()
                .singleRow();
    }

    /** Active administrators besides this account. */
    int countOtherAdministrators(UUID account) {
        return database.sql("""
                        select count(*)
                        from access.account a
                        join access.role_grant g on g.account = a.id and g.role = 'administrator'
                        where a.state = 'active' and a.id <> :account
                        """).param("account", account).query(Integer.class).single();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant since(AccountState state) {
        return switch (state) {
            case AccountState.Invited invited -> invited.at();
            case AccountState.Active active -> active.since();
            case AccountState.Disabled disabled -> disabled.at();
        };
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new Login(row.getString("login")),
                new Account.Profile(row.getString("name"), row.getString("email"), row.getString("language")),
                row.getString("organisation"),
                state(row),
                grants(row.getString("grants")),
                grants(row.getString("timed")),
                row.getBoolean("demo"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Set<Grant> grants(String keys) {
        return Stream.of(keys.split(" "))
                .flatMap(key -> Grant.find(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static AccountState state(ResultSet row) throws SQLException {
        Instant since = row.getObject("state_since", OffsetDateTime.class).toInstant();
        return switch (row.getString("state")) {
            case "invited" -> new AccountState.Invited(since);
            case "active" -> new AccountState.Active(since);
            case "disabled" ->
                new AccountState.Disabled(
                        since,
                        AccountState.Reason.valueOf(
                                row.getString("disabled_reason").toUpperCase(Locale.ROOT)),
                        row.getString("disabled_text"));
            default -> throw new IllegalStateException("unknown state of an account");
        };
    }
}
