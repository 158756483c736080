package org.yukidoke.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All tables of all modules at once, as only backup and restore may touch them. */
final class Rows {

    // Names reach the statements below through quote_ident only.
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   string_agg(quote_ident(a.attname), ', ' order by a.attname) as columns
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               and a.attgenerated = ''
             where c.relkind = 'r'
               and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
               and n.nspname not like 'pg\\_%'
             group by n.nspname, c.relname
             order by n.nspname, c.relname
            """;

    private static final String SCRIPTS = """
            select script
              from flyway.flyway_schema_history
             where success and type = 'SQL'
             order by installed_rank
            """;

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, last_value
              from pg_sequences
             where last_value is not null
             order by 1
            """;

    private static final String DERIVED = """
            select format('%I.%I', schemaname, matviewname) as name
              from pg_matviews
             order by 1
            """;

    private static final String AFTER_RESTORE = """
            select format('%I.%I', n.nspname, p.proname)
              from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
             where p.proname = 'after_restore'
               and p.pronargs = 0
               and n.nspname !~ '^pg_'
             order by 1
            """;

    private Rows() {}

    /** What turns a row of a query into something; it may fail as reading rows may. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Whether this role passes row-level security. Without, a backup would quietly leave out the most private rows. */
    static boolean seesAll(Connection connection) throws SQLException {
        return one(
                connection,
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user",
                row -> row.getBoolean(1));
    }

    static Manifest manifest(Connection connection, Instant taken) throws SQLException {
        // A digest is taken of the text of the rows, so the text must not depend on who asks.
        for (String setting : List.of(
                "timezone = 'UTC'",
                "datestyle = 'ISO'",
                "intervalstyle = 'postgres'",
                "bytea_output = 'hex'",
                "extra_float_digits = 1")) {
            execute(connection, "set local " + setting);
        }
        var tables = new ArrayList<Manifest.Table>();
        for (String[] table :
                all(connection, TABLES, row -> new String[] {row.getString("name"), row.getString("columns")})) {
            tables.add(digest(connection, table[0], table[1]));
        }
        return new Manifest(
                taken,
                all(connection, SCRIPTS, row -> row.getString(1)),
                tables,
                all(connection, SEQUENCES, row -> new Manifest.Sequence(row.getString(1), row.getLong(2))));
    }

    private static Manifest.Table digest(Connection connection, String name, String columns) throws SQLException {
        String question = """
                select count(*),
                       coalesce(sum(('x' || left(md5(row(%s)::text), 16))::bit(64)::bigint::numeric), 0)::text
                  from %s
                """.formatted(columns, name);
        return one(connection, question, row -> new Manifest.Table(name, columns, row.getLong(1), row.getString(2)));
    }

    /** Takes away what migrations themselves have put into tables; the backup brings it again. */
    static void empty(Connection connection) throws SQLException {
        List<String> names = all(connection, TABLES, row -> row.getString("name"));
        if (!names.isEmpty()) {
            execute(connection, "truncate " + String.join(", ", names));
        }
    }

    static void advance(Connection connection, List<Manifest.Sequence> sequences) throws SQLException {
        for (Manifest.Sequence sequence : sequences) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last());
                statement.execute();
            }
        }
    }

    /** What a schema has to do once its rows are back: its function {@code after_restore()}, if it has one. */
    static void afterRestore(Connection connection) throws SQLException {
        for (String function : all(connection, AFTER_RESTORE, row -> row.getString(1))) {
            execute(connection, "select " + function + "()");
        }
    }

    /** Computes what is kept computed, and tells the planner about the new rows. */
    static void refreshDerived(Connection connection) throws SQLException {
        for (String view : all(connection, DERIVED, row -> row.getString(1))) {
            execute(connection, "refresh materialized view " + view);
        }
        for (String table : all(connection, TABLES, row -> row.getString("name"))) {
            execute(connection, "analyze " + table);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T one(Connection connection, String question, Reading<T> reading) throws SQLException {
        return all(connection, question, reading).getFirst();
    }

    private static <T> List<T> all(Connection connection, String question, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        }
    }
}
