package org.yukidoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from plan.kpi k, plan.measure m where k.id = m.id     | READ plan.kpi, READ plan.measure
            select a, b from plan.kpi order by a, b                        | READ plan.kpi
            select 1 from plan.kpi join plan.measure using (id)            | READ plan.kpi, READ plan.measure
            select extract(year from k.day) from plan.kpi k                | READ plan.kpi
            select * from plan.kpi where a is distinct from b              | READ plan.kpi
            select * from (select id from plan.kpi) k, plan.goal           | READ plan.kpi, READ plan.goal
            with few as (select 1 from plan.kpi) select * from few         | READ plan.kpi
            select * from unnest(:keys) as key                             | ''
            select access.acting_as('x') from plan.kpi for update          | CALL access.acting_as, READ plan.kpi
            insert into plan.kpi (a) select b from plan.goal               | WRITE plan.kpi, READ plan.goal
            insert into plan.kpi (a) values (1) on conflict do update set a = 1 | WRITE plan.kpi
            update plan.kpi set a = 1 from plan.goal g where g.id = 1      | WRITE plan.kpi, READ plan.goal
            delete from plan.kpi using plan.goal where true                | WRITE plan.kpi, READ plan.goal
            merge into plan.kpi k using plan.goal g on k.id = g.id when matched then update set a = 1 | WRITE plan.kpi, READ plan.goal
            with gone as (delete from plan.kpi returning id) select * from gone | WRITE plan.kpi
            truncate plan.kpi                                              | WRITE plan.kpi
            select 'from plan.kpi' -- from plan.goal                       | ''
            select * from kpi                                              | READ kpi
            """)
    void whatAQueryTouches(String sql, String uses) {
        assertThat(touched(sql)).isEqualTo(uses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create schema plan                                            | DEFINE plan.*
            create table if not exists plan.kpi (id text references access.account on update cascade) | DEFINE plan.kpi, POINT_AT access.account
            create unique index a on plan.kpi using gin (id)              | DEFINE plan.kpi
            create policy self on plan.kpi for update using (id = (select x from plan.goal)) | DEFINE plan.kpi, READ plan.goal
            create trigger a before insert or update on plan.kpi for each row execute function plan.stop() | DEFINE plan.kpi, CALL plan.stop
            create or replace view plan.kpi_v as select * from plan.kpi   | DEFINE plan.kpi_v, READ plan.kpi
            alter table only plan.kpi add a int                           | DEFINE plan.kpi
            comment on table plan.kpi is 'public: x'                      | DEFINE plan.kpi
            comment on column plan.kpi.id is 'x'                          | DEFINE plan.kpi
            grant select, update on plan.kpi, plan.goal to yukidoke_app   | DEFINE plan.kpi, DEFINE plan.goal
            grant usage on schema plan to yukidoke_app                    | DEFINE plan.*
            revoke all on plan.kpi from yukidoke_app                      | DEFINE plan.kpi
            drop function plan.stop()                                     | DEFINE plan.stop
            """)
    void whatAMigrationTouches(String sql, String uses) {
        assertThat(touched(sql)).isEqualTo(uses);
    }

    private static String touched(String sql) {
        return Sql.uses(sql).stream().map(use -> use.deed() + " " + use.name()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select the plan's year", "with pleasure", "update", "delete", "plan.select.year", "from x"})
    void wordsAreNotSql(String text) {
        if (text.startsWith("select ")) {
            // Reads like SQL, and touches nothing.
            assertThat(Sql.uses(text)).isEmpty();
        } else {
            assertThat(Sql.isStatement(text)).isFalse();
        }
    }
}
