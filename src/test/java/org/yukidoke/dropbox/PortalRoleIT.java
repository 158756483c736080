package org.yukidoke.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.PortalLogin;
import org.yukidoke.support.TestDatabase;

/** What whoever breaks into the public pages can do to the database: put in, and read nothing about anybody. */
class PortalRoleIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final UUID SEAL = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static final JdbcClient PORTAL = portal();

    @BeforeAll
    static void aBodyThatTakesRequests() {
        DATABASE.owner().sql("""
                        insert into directory.organisation (key, platform, name, name_en, official_name, kind)
                        values ('saitama.centre', 'saitama', '見本センター', 'Centre', '', 'support_body'),
                               ('saitama.closed', 'saitama', '見本課', 'Section', '', 'prefecture');
                        insert into dropbox.box (organisation, since, takes, roles, due_days, keep_days, hourly, decided_at)
                        values ('saitama.centre', '2020-04-01', true, '{counsellor}', 3, 30, 1000, now());
                        insert into dropbox.seal (id, sealing, made_at)
                        values ('01900000-0000-7000-8000-000000000001', 'x', now())
                        """).update();
    }

    @Test
    void itPutsInAndCannotReadWhatItPutIn() {
        assertThat(put(UUID.randomUUID(), "saitama.centre")).isEqualTo(1);
        for (String asked : List.of(
                "select * from dropbox.request",
                "select id from dropbox.request",
                "select count(*) from dropbox.request",
                "select sealed from dropbox.request",
                "select mark from dropbox.request",
                "select * from dropbox.opening",
                "update dropbox.request set ending = 'reached'",
                "update dropbox.request set may_pass = true",
                "delete from dropbox.request",
                "insert into dropbox.seal (id, sealing, made_at) values (gen_random_uuid(), 'x', now())",
                "insert into dropbox.request (id, code, body, may_pass, arrived_at) values"
                        + " (gen_random_uuid(), sha256('z'), 'saitama.centre', true, now())",
                "select dropbox.release(gen_random_uuid())",
                "select dropbox.pass(gen_random_uuid(), 'saitama.centre')",
                "select dropbox.tidy(now())",
                "select * from audit.event")) {
            assertThatThrownBy(() -> PORTAL.sql(asked).query().listOfRows())
                    .as(asked)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void itPutsInNothingForABodyThatTakesNone() {
        assertThatThrownBy(() -> put(UUID.randomUUID(), "saitama.closed"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void itPutsInNothingForABodyThatHasGone() {
        DATABASE.owner().sql("""
                        insert into directory.organisation (key, platform, name, name_en, official_name, kind)
                        values ('saitama.gone', 'saitama', '見本終了', 'Gone', '', 'support_body');
                        insert into dropbox.box (organisation, since, takes, roles, due_days, keep_days, hourly, decided_at)
                        values ('saitama.gone', '2020-04-01', true, '{counsellor}', 3, 30, 1000, now())
                        """).update();
        assertThat(taking()).contains("saitama.gone", "saitama.centre");
        DATABASE.owner().sql("""
                        insert into access.contract_end (id, organisation, successor, starts_on, ask_by, commissioner,
                                                         document, announced_at)
                        values (gen_random_uuid(), 'saitama.gone', 'saitama.centre', '2026-04-01', '2026-03-01', 'x', 'x',
                                now())
                        """).update();

        assertThat(taking()).contains("saitama.centre").doesNotContain("saitama.gone");
        assertThatThrownBy(() -> put(UUID.randomUUID(), "saitama.gone")).hasStackTraceContaining("row-level security");
    }

    private static List<String> taking() {
        return PORTAL.sql("select key from dropbox.taking() key")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** All tables there are, so that a new one cannot be forgotten. */
    @Test
    void itReadsNoTableAboutAnybody() {
        List<String> personal = tables("^personal:");
        assertThat(personal).hasSizeGreaterThan(30).contains("person.person", "access.account", "dropbox.request");
        for (String table : personal) {
            assertThatThrownBy(
                            () -> PORTAL.sql("select 1 from " + table).query().listOfRows())
                    .as(table)
                    .hasStackTraceContaining("permission denied");
            assertThat(may("select, update, references", table)).as(table).isFalse();
            assertThat(may("insert", table)).as(table).isEqualTo(table.equals("dropbox.request"));
        }
    }

    /** Only what is public; of what the program needs to run no more than the rows a policy names. Nothing can be changed. */
    @Test
    void itReadsOnlyWhatIsPublic() {
        assertThat(DATABASE.owner()
                        .sql("""
                        select c.oid::regclass::text
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p')
                           and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'flyway')
                           and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^public: '
                           and has_any_column_privilege('yukidoke_portal', c.oid, 'select, update')
                           and not (obj_description(c.oid, 'pg_class') ~ '^operational: '
                                    and c.relrowsecurity
                                    and exists (select
                                                  from pg_policy p
                                                 where p.polrelid = c.oid
                                                   and p.polroles = array['yukidoke_portal'::regrole::oid]
                                                   and p.polcmd = 'r'))
                        """)
                        .query((row, number) -> row.getString(1))
                        .list())
                .isEmpty();
        for (String table : tables("^(public|operational): ")) {
            assertThat(may("insert, update", table)).as(table).isFalse();
        }
    }

    /** A function with its owner's rights is a door through the wall; the portal has three, and they tell no content. */
    @Test
    void itCallsThreeFunctionsOfTheOwnerAndNoMore() {
        assertThat(DATABASE.owner()
                        .sql("""
                        select p.oid::regprocedure::text
                          from pg_proc p
                          join pg_namespace n on n.oid = p.pronamespace
                         where p.prosecdef
                           and n.nspname !~ '^pg_'
                           and p.prorettype <> 'trigger'::regtype
                           and has_schema_privilege('yukidoke_portal', n.oid, 'usage')
                           and has_function_privilege('yukidoke_portal', p.oid, 'execute')
                         order by 1
                        """)
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("dropbox.holds(bytea,bytea)", "dropbox.standing(bytea)", "dropbox.withdraw(bytea)");
    }

    private static boolean may(String what, String table) {
        return DATABASE.owner()
                .sql("select has_any_column_privilege('yukidoke_portal', cast(:table as regclass), :what)")
                .param("table", table)
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    private static List<String> tables(String kind) {
        return DATABASE.owner()
                .sql("""
                        select c.oid::regclass::text
                          from pg_class c
                         where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') ~ :kind
                        """)
                .param("kind", kind)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static int put(UUID id, String body) {
        return PORTAL.sql("""
                        insert into dropbox.request (id, code, body, may_pass, seal, sealed)
                        values (:id, sha256(cast(cast(:id as text) as bytea)), :body, false, :seal, 'x')
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("body", body)
                .param("seal", SEAL)
                .update();
    }

    private static JdbcClient portal() {
        DatabaseAccess access = PortalLogin.to(DATABASE.access());
        var login = access.application();
        return JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()));
    }
}
