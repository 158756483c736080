package org.yukidoke.architecture;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true of the migrated database, whichever migration made it so.
 *
 * <p>Every table says in its comment what it holds: {@code personal: …} for anything about a person, {@code public: …}
 * for what a council publishes, {@code operational: …} for what the program needs to run. The word decides what
 * protects it, so a table without one is refused.
 */
record Tables(JdbcClient database, ModuleGraph graph) {

    private static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'flyway')
            """;

    private record Pointing(String from, String to, String what) {}

    /** Everything that is wrong, one line each. */
    List<String> broken() {
        return Stream.of(
                        strangeSchemas(),
                        unclassified(),
                        unprotected(),
                        wideOpen(),
                        ungranted(),
                        owned(),
                        givenToAll(),
                        pointingUp(),
                        views(),
                        viewsOfAnothersTable())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> strangeSchemas() {
        return names("select n.nspname from pg_namespace n where n.nspname <> 'public' and " + OURS).stream()
                .filter(schema -> !graph.knows(schema))
                .map(schema -> schema + " is the schema of no module")
                .toList();
    }

    private List<String> unclassified() {
        return say("holds nobody knows what: comment on it 'personal: …', 'public: …' or 'operational: …'", """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^(personal|public|operational): .+'
                   and\s""" + OURS);
    }

    private List<String> unprotected() {
        return say("is personal without row-level security, enabled, forced and with a policy", """
                select c.oid::regclass::text
                  from pg_class c
                 where c.relkind in ('r', 'p')
                   and obj_description(c.oid, 'pg_class') ~ '^personal: '
                   and not (c.relrowsecurity
                            and c.relforcerowsecurity
                            and exists (select from pg_policy p where p.polrelid = c.oid))
                """);
    }

    private List<String> wideOpen() {
        return say("is personal and shown to everybody by a policy that is always true", """
                select distinct c.oid::regclass::text
                  from pg_class c
                  join pg_policy p on p.polrelid = c.oid
                 where obj_description(c.oid, 'pg_class') ~ '^personal: '
                   and p.polpermissive
                   and p.polcmd in ('*', 'r')
                   and pg_get_expr(p.polqual, p.polrelid) = 'true'
                """);
    }

    private List<String> ungranted() {
        return say("is out of the application's reach: grant it in the migration that makes it", """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v')
                   and not has_any_column_privilege('yukidoke_app', c.oid, 'select, insert, update')
                   and\s""" + OURS);
    }

    private List<String> owned() {
        return say("belongs to the application's role, which may own nothing", """
                select c.oid::regclass::text
                  from pg_class c
                 where pg_get_userbyid(c.relowner) = 'yukidoke_app'
                union all
                select n.nspname from pg_namespace n where pg_get_userbyid(n.nspowner) = 'yukidoke_app'
                """);
    }

    private List<String> givenToAll() {
        return say("is granted to everybody", """
                select distinct c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 cross join lateral aclexplode(c.relacl) a
                 where a.grantee = 0
                   and\s""" + OURS);
    }

    private List<String> pointingUp() {
        return against("points at", """
                select distinct f.nspname, t.nspname, k.conrelid::regclass || ' ' || k.conname
                  from pg_constraint k
                  join pg_class a on a.oid = k.conrelid
                  join pg_namespace f on f.oid = a.relnamespace
                  join pg_class b on b.oid = k.confrelid
                  join pg_namespace t on t.oid = b.relnamespace
                 where k.contype = 'f'
                """);
    }

    private List<String> views() {
        return say(
                "must be named …_v and made with (security_invoker = true), or it passes row-level security",
                """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v'
                   and (c.relname !~ '_v$' or not coalesce('security_invoker=true' = any (c.reloptions), false))
                   and\s""" + OURS);
    }

    private List<String> viewsOfAnothersTable() {
        return Stream.concat(
                        against("reads", """
                                select distinct view_schema::text, table_schema::text, view_schema || '.' || view_name
                                  from information_schema.view_table_usage
                                 where table_schema !~ '^(pg_|information_schema)'
                                """).stream(),
                        say("reads a table of another module, not a view made for that", """
                                select distinct view_schema || '.' || view_name
                                  from information_schema.view_table_usage
                                 where table_schema <> view_schema
                                   and table_name !~ '_v$'
                                   and view_schema !~ '^(pg_|information_schema)'
                                """).stream())
                .toList();
    }

    private List<String> against(String does, String sql) {
        return database
                .sql(sql)
                .query((row, number) -> new Pointing(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(pointing -> !graph.allows(pointing.from(), pointing.to()))
                .map(pointing -> "%s %s %s, against the graph".formatted(pointing.what(), does, pointing.to()))
                .toList();
    }

    private List<String> say(String fault, String sql) {
        return names(sql).stream().map(name -> name + " " + fault).toList();
    }

    private List<String> names(String sql) {
        return database.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
