package org.yukidoke.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema of a module is its own: its classes and migrations write nothing else and read of another module only what
 * it publishes for that ({@code *_v}), along the graph. Functions, the targets of foreign keys and tables whose changes a
 * trigger listens to are used along the graph. Names are qualified, statements are lower case and not put together from parts.
 */
record SqlRule(ModuleGraph graph) implements Rule {

    private static final Pattern UPPER = Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|VALUES)\\b");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final Set<String> CATALOGUES = Set.of("pg_catalog", "information_schema");

    /** Schemas beside that of the same name: the record of migrations, and what stands in for a missing function. */
    private static final Map<String, Set<String>> FURTHER = Map.of("db", Set.of("flyway", "public"));

    /** The module that lays out roles and databases, whose names no parameter can carry. */
    private static final String LAYS_OUT = "db";

    @Override
    public List<String> broken(Tree tree) {
        return Stream.concat(
                        tree.models().stream().map(Texts::of).flatMap(this::classes),
                        tree.migrations().stream()
                                .filter(file -> !file.moduleIn(Tree.MIGRATIONS).isEmpty())
                                .flatMap(file -> ownership(file.path(), file.moduleIn(Tree.MIGRATIONS), file.text())))
                .distinct()
                .toList();
    }

    private Stream<String> classes(Texts texts) {
        return texts.texts().stream()
                .filter(Sql::isStatement)
                .flatMap(sql -> Stream.concat(style(texts, sql), ownership(texts.type(), texts.module(), sql)));
    }

    private static Stream<String> style(Texts texts, String sql) {
        boolean parts = sql.contains("\1") && !texts.module().equals(LAYS_OUT);
        boolean upper = UPPER.matcher(QUOTED.matcher(sql).replaceAll("")).find();
        return Stream.of(
                        parts ? "%s puts SQL together from parts: %s" : "",
                        upper ? "%s writes SQL in capitals: %s" : "")
                .filter(fault -> !fault.isEmpty())
                .map(fault -> fault.formatted(texts.type(), firstLine(sql)));
    }

    private static String firstLine(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }

    private Stream<String> ownership(String where, String module, String sql) {
        return Sql.uses(sql).stream()
                .filter(use -> !isFine(module, use))
                .map(use -> "%s: %s may not %s %s".formatted(where, module, words(use.deed()), use.name()));
    }

    private boolean isFine(String module, Sql.Use use) {
        String schema = use.schema();
        if (schema.equals(module) || FURTHER.getOrDefault(module, Set.of()).contains(schema)) {
            return true;
        }
        boolean catalogue = CATALOGUES.contains(schema)
                || (schema.isEmpty() && use.name().startsWith("pg_"))
                || (schema.isEmpty() && use.deed() == Sql.Deed.CALL);
        boolean along = graph.allows(module, schema);
        return switch (use.deed()) {
            case READ -> catalogue || (along && use.name().endsWith("_v"));
            case CALL -> catalogue || along;
            case POINT_AT -> along;
            case WRITE, DEFINE -> false;
        };
    }

    private static String words(Sql.Deed deed) {
        return switch (deed) {
            case READ -> "read";
            case WRITE -> "write";
            case DEFINE -> "define";
            case POINT_AT -> "point at";
            case CALL -> "call";
        };
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                store("a module writes the table of another", "plan", "update access.account set name = :name"),
                store("a module reads the table of another", "plan", "select name from access.account"),
                store("a module reads a view against the graph", "access", "select name from plan.kpi_v"),
                store("a table without its schema", "plan", "select name from kpi"),
                store("SQL in capitals", "plan", "SELECT name FROM plan.kpi"),
                Planted.that("SQL put together from parts").java("""
                        package org.yukidoke.plan;

                        final class KpiRows {
                            String sql(String column) {
                                return "select name from plan.kpi order by " + column;
                            }
                        }
                        """),
                Planted.that("a migration makes a table in another's schema")
                        .migration("plan/V20990101_0000__plan.sql", "create table access.badge (id int);\n"),
                Planted.that("a migration grants what another owns")
                        .migration(
                                "plan/V20990101_0000__plan.sql",
                                "grant select on all tables in schema access to yukidoke_app;\n"),
                Planted.that("a view over the table of another")
                        .migration(
                                "plan/V20990101_0000__plan.sql",
                                "create view plan.owner_v as select name from access.account;\n"),
                Planted.that("a trigger that changes the rows of another")
                        .migration(
                                "plan/V20990101_0000__plan.sql",
                                "create trigger kpi before update on access.account for each row execute function plan.go();\n"),
                Planted.that("a trigger that listens against the graph")
                        .migration(
                                "access/V20990101_0000__access.sql",
                                "create trigger seen after update on plan.kpi for each row execute function access.go();\n"),
                Planted.that("a foreign key against the graph")
                        .migration(
                                "access/V20990101_0000__access.sql",
                                "create table access.badge (kpi text references plan.kpi);\n"));
    }

    @Override
    public List<Planted> sound() {
        return List.of(
                store("reads what another publishes, along the graph", "plan", """
                        with mine as (select id from plan.kpi)
                        select name
                          from access.account_v
                          join mine on mine.id = account_v.id
                         where access.acting_as('administrator')
                        """),
                Planted.that("a trigger that listens along the graph")
                        .migration(
                                "plan/V20990101_0000__plan.sql",
                                "create trigger gone after delete on access.account for each row execute function plan.go();\n"),
                Planted.that("a foreign key along the graph")
                        .migration(
                                "plan/V20990101_0000__plan.sql",
                                "create table plan.kpi (account uuid references access.account);\n"));
    }

    private static Planted store(String what, String module, String sql) {
        return Planted.that(what).java("""
                        package org.yukidoke.%s;

                        final class KpiRows {
                            String sql() {
                                return \"""
                                        %s
                                        \""";
                            }
                        }
                        """.formatted(module, sql));
    }
}
