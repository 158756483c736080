package org.yukidoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.support.TestDatabase;

/** The migrated database keeps what {@link Tables} asks, and each planted table breaks it in its own way. */
class TablesIT {

    @Test
    void theMigratedDatabaseIsInOrder() {
        assertThat(new Tables(product(), ModuleGraph.PRODUCT).broken()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a table nobody classified            | create table plan.x (id int)                                    | plan.x holds nobody knows what
            a table classified by another word   | create table plan.x (id int); comment on table plan.x is 'secret: x' | plan.x holds nobody knows what
            personal without row-level security  | create table plan.x (id int); comment on table plan.x is 'personal: x' | plan.x is personal without
            personal, not forced on the owner    | create table plan.x (id int); comment on table plan.x is 'personal: x'; alter table plan.x enable row level security; create policy p on plan.x using (id = 1) | plan.x is personal without
            personal and shown to everybody      | create table plan.x (id int); comment on table plan.x is 'personal: x'; alter table plan.x enable row level security; alter table plan.x force row level security; create policy p on plan.x using (true) | plan.x is personal and shown
            a table that loses its protection    | alter table access.account disable row level security           | access.account is personal without
            a schema of nobody                   | create schema weather                                           | weather is the schema of no module
            a foreign key against the graph      | alter table access.account add x text references plan.plan      | access.account account_x_fkey points at plan
            a view that passes row security      | create view access.x_v as select id from access.account         | access.x_v must be named
            a view without its mark              | create view access.x with (security_invoker = true) as select id from access.account | access.x must be named
            a view of another's table            | create view plan.x_v with (security_invoker = true) as select id from access.account | plan.x_v reads a table
            a view against the graph             | create view access.x_v with (security_invoker = true) as select key from plan.plan | access.x_v reads plan
            a table given to everybody           | create table plan.x (id int); grant select on plan.x to public  | plan.x is granted to everybody
            """)
    void aPlantedViolationIsFound(String what, String sql, String fault) {
        var owner = product();
        owner.sql(sql).update();
        // What the planted table needs beside, so that only the one thing is wrong.
        owner.sql("grant select on all tables in schema plan, access to yukidoke_app")
                .update();
        if (sql.contains("to public")) {
            owner.sql("comment on table plan.x is 'public: x'").update();
        }
        assertThat(new Tables(owner, ModuleGraph.PRODUCT).broken())
                .isNotEmpty()
                .allMatch(line -> line.startsWith(fault) || line.startsWith(fault.split(" ", 2)[0] + " reads"));
    }

    @Test
    void aTableTheApplicationCannotReachIsFound() {
        var owner = product();
        owner.sql("create table plan.x (id int); comment on table plan.x is 'public: x'")
                .update();
        assertThat(new Tables(owner, ModuleGraph.PRODUCT).broken())
                .singleElement()
                .asString()
                .startsWith("plan.x is out of the application's reach");
    }

    /** As the product's own migrations leave it; tests of backup and upgrade bring a schema to drill with. */
    private static JdbcClient product() {
        var owner = TestDatabase.create().owner();
        owner.sql("drop schema if exists drill cascade").update();
        return owner;
    }
}
