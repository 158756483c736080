package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.support.TestDatabase;

/** The database by itself: whatever the program forgets, these rows stay hidden. */
class RowSecurityIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final UUID HANAKO = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID TARO = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @BeforeAll
    static void twoPeople() {
        person(HANAKO, "hanako", "01".repeat(32));
        person(TARO, "taro", "02".repeat(32));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.account",
                "access.role_grant",
                "access.credential",
                "access.link",
                "access.token",
                "access.sitting",
                "access.passkey",
                "access.recovery",
                "access.totp",
                "access.key",
                "access.subject",
                "access.kept",
                "access.seat",
                "access.timed_grant",
                "audit.event"
            })
    void aConnectionThatSaysNotWhoActsSeesNothing(String table) {
        assertThat(count(DATABASE.application(), table)).isZero();
        assertThat(count(DATABASE.owner(), table)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.account",
                "access.role_grant",
                "access.credential",
                "access.link",
                "access.token",
                "access.sitting",
                "access.passkey",
                "access.recovery",
                "access.totp",
                "access.key",
                "access.subject",
                "access.kept",
                "access.seat",
                "access.timed_grant",
                "audit.event"
            })
    void theOwnerIsBoundToo(String table) {
        assertThat(DATABASE.owner()
                        .sql("select relforcerowsecurity from pg_class where oid = cast(:table as regclass)")
                        .param("table", table)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest(name = "account {0}, role {1}, claim {2} sees of {3}: {4}")
    @CsvSource(textBlock = """
            hanako, member,        '',           access.account,    1
            hanako, member,        '',           access.role_grant, 1
            hanako, member,        '',           access.credential, 1
            hanako, member,        '',           access.link,       0
            hanako, member,        '',           access.token,      1
            hanako, member,        '',           audit.event,       1
            hanako, administrator, '',           access.account,    2
            hanako, administrator, '',           access.role_grant, 2
            hanako, administrator, '',           access.credential, 1
            hanako, administrator, '',           access.link,       2
            hanako, administrator, '',           access.token,      1
            hanako, administrator, '',           audit.event,       2
            hanako, member,        '',           access.sitting,    1
            hanako, member,        '',           access.passkey,    1
            hanako, member,        '',           access.recovery,   1
            hanako, member,        '',           access.totp,       1
            hanako, member,        '',           access.key,        1
            hanako, member,        '',           access.subject,    1
            hanako, member,        '',           access.kept,       1
            hanako, administrator, '',           access.sitting,    1
            hanako, administrator, '',           access.passkey,    1
            hanako, administrator, '',           access.recovery,   1
            hanako, administrator, '',           access.totp,       1
            hanako, administrator, '',           access.key,        1
            hanako, administrator, '',           access.subject,    1
            hanako, administrator, '',           access.kept,       1
            hanako, member,        '',           access.timed_grant, 1
            hanako, administrator, '',           access.timed_grant, 2
            '',     '',            seat:01,      access.timed_grant, 0
            hanako, administrator, '',           access.seat,       0
            hanako, secretariat,   '',           access.seat,       0
            '',     '',            link:01,      access.seat,       0
            '',     '',            seat-link:01, access.seat,       1
            '',     '',            seat-link:03, access.seat,       0
            '',     '',            seat:01,      access.seat,       1
            '',     '',            seat:01,      access.account,    0
            '',     '',            seat-link:01, access.account,    0
            '',     '',            sitting:01,   access.sitting,    1
            '',     '',            sitting:01,   access.account,    0
            '',     '',            sitting:03,   access.sitting,    0
            '',     '',            passkey:01,   access.passkey,    1
            '',     '',            passkey:01,   access.totp,       0
            '',     '',            subject:01,   access.subject,    1
            '',     '',            subject:01,   access.account,    0
            '',     '',            login:hanako, access.totp,       0
            '',     '',            login:hanako, access.passkey,    0
            '',     '',            link:01,      access.kept,       0
            '',     '',            login:hanako, access.account,    1
            '',     '',            login:hanako, access.credential, 1
            '',     '',            login:hanako, access.role_grant, 0
            '',     '',            login:nobody, access.account,    0
            '',     '',            link:01,      access.account,    1
            '',     '',            link:01,      access.credential, 1
            '',     '',            link:01,      access.link,       1
            '',     '',            link:03,      access.account,    0
            '',     '',            token:01,     access.token,      1
            '',     '',            token:01,     access.account,    0
            '',     '',            token:01,     access.role_grant, 0
            '',     '',            token:03,     access.token,      0
            '',     '',            link:01,      access.token,      0
            """)
    void everybodySeesTheirOwn(String account, String role, String claim, String table, int rows) {
        assertThat(as(account, role, claim, () -> count(DATABASE.application(), table)))
                .isEqualTo(rows);
    }

    @Test
    void aMemberMakesNobodyAnAdministrator() {
        assertThatThrownBy(() -> as(
                        "hanako",
                        "member",
                        "",
                        () -> DATABASE.application()
                                .sql("""
                                insert into access.role_grant (account, role, platform, granted_at)
                                values (:id, 'administrator', '*', now())
                                """)
                                .param("id", HANAKO)
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void anAdministratorChangesNobodysPassword() {
        assertThat(as(
                        "hanako",
                        "administrator",
                        "",
                        () -> DATABASE.application()
                                .sql("update access.credential set hash = 'mine' where account = :id")
                                .param("id", TARO)
                                .update()))
                .isZero();
    }

    @Test
    void aLoginJustTypedWritesNothing() {
        assertThat(as(
                        "",
                        "",
                        "login:taro",
                        () -> DATABASE.application()
                                .sql("update access.credential set hash = 'mine' where account = :id")
                                .param("id", TARO)
                                .update()))
                .isZero();
    }

    @Test
    void aTokenEndsNothingAndAnAdministratorEndsNobodysToken() {
        String end = "update access.token set revoked_at = now() where account = :id";
        assertThat(as(
                        "",
                        "",
                        "token:02",
                        () -> DATABASE.application().sql(end).param("id", TARO).update()))
                .isZero();
        assertThat(as(
                        "hanako",
                        "administrator",
                        "",
                        () -> DATABASE.application().sql(end).param("id", TARO).update()))
                .isZero();
    }

    @Test
    void theRecordIsAppendOnly() {
        for (String change : new String[] {"update audit.event set permitted = true", "delete from audit.event"}) {
            assertThatThrownBy(() -> DATABASE.application().sql(change).update())
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> DATABASE.owner().sql(change).update()).hasStackTraceContaining("append-only");
        }
        assertThatThrownBy(() -> DATABASE.owner().sql("truncate audit.event").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void nobodyWritesTheRecordInAnothersName() {
        assertThatThrownBy(() -> as(
                        "hanako",
                        "member",
                        "",
                        () -> DATABASE.application().sql("""
                                insert into audit.event (account, action, object_type, object_id, permitted)
                                values (:id, 'access.page', 'page', '/', true)
                                """).param("id", TARO).update()))
                .hasStackTraceContaining("permission denied");
    }

    private static <T> T as(String account, String role, String claim, Supplier<T> work) {
        return Objects.requireNonNull(DATABASE.transactions().execute(status -> {
            DATABASE.application()
                    .sql("""
                            select set_config('yukidoke.account', :account, true),
                                   set_config('yukidoke.role', :role, true),
                                   set_config('yukidoke.claim', :claim, true)
                            """)
                    .param("account", account.equals("hanako") ? HANAKO.toString() : "")
                    .param("role", role)
                    .param(
                            "claim",
                            claim.matches("(link|token|sitting|passkey|subject|seat|seat-link):.*")
                                    ? claim.substring(0, claim.indexOf(':') + 1)
                                            + claim.substring(claim.indexOf(':') + 1)
                                                    .repeat(32)
                                    : claim)
                    .query()
                    .singleRow();
            return work.get();
        }));
    }

    private static int count(JdbcClient database, String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static void person(UUID id, String login, String token) {
        for (String statement : new String[] {
            """
            insert into access.account (id, login, name, language, state, state_since, sessions_from, created_at)
            values (:id, :login, :login, 'ja', 'active', now(), now(), now())
            """,
            """
            insert into access.role_grant (account, role, platform, granted_at)
            values (:id, 'member', 'saitama', now())
            """,
            "insert into access.credential (account, hash, set_at) values (:id, 'hash', now())",
            """
            insert into access.link (token_hash, account, purpose, issued_at, expires_at)
            values (decode(:token, 'hex'), :id, 'reset', now(), now() + interval '1 day')
            """,
            """
            insert into access.token (id, account, name, hash, made_at, expires_at)
            values (:id, :id, 'monthly', decode(:token, 'hex'), now(), now() + interval '1 day')
            """,
            """
            insert into access.sitting (id, account, proofs, begun_at, seen_at, proven_at)
            values (decode(:token, 'hex'), :id, 'password', now(), now(), now())
            """,
            """
            insert into access.passkey
                (id, account, credential, attested, count, backup_eligible, backed_up, transports, name, made_at)
            values (:id, :id, decode(:token, 'hex'), '', 0, false, false, '', 'desk', now())
            """,
            """
            insert into access.recovery (account, hash, made_at) values (:id, decode(:token, 'hex'), now())
            """,
            "insert into access.totp (account, secret, made_at) values (:id, 'sealed', now())",
            """
            insert into access.key (account, wrapped, generation) values (:id, 'wrapped', 'one')
            """,
            """
            insert into access.subject (hash, account, provider, bound_at)
            values (decode(:token, 'hex'), :id, 'body', now())
            """,
            """
            insert into access.kept (id, account, browser, content, kept_at, expires_at)
            values (:id, :id, decode(:token, 'hex'), 'sealed', now(), now() + interval '12 hours')
            """,
            """
            insert into access.timed_grant (id, account, role, platform, valid_from, valid_until, granted_at)
            values (:id, :id, 'member', 'saitama', current_date, current_date, now())
            """,
            """
            insert into access.seat (id, link, browser, organisation, kind, matter, issued_by, issued_at, expires_at,
                                     first_opened_at)
            values (:id, decode(:token, 'hex'), decode(:token, 'hex'), 'saitama.' || :login, 'report', :id, :id, now(),
                    now() + interval '1 day', now())
            """,
            """
            insert into audit.event (account, action, object_type, object_id, permitted)
            values (:id, 'access.sign-in', 'account', cast(:id as text), true)
            """
        }) {
            DATABASE.owner()
                    .sql(statement)
                    .param("id", id)
                    .param("login", login)
                    .param("token", token)
                    .update();
        }
    }
}
