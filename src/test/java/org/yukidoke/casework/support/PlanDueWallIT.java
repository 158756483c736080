package org.yukidoke.casework.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yukidoke.support.TestDatabase;

/** What is due is asked for without the wall being asked about everybody there is. */
class PlanDueWallIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @BeforeAll
    static void aBodyOfTwoThousandPlansBesideOneOfThreeHundred() {
        DATABASE.owner().sql("""
                        insert into access.account (id, login, name, language, state, state_since, sessions_from, created_at)
                        values ('01900000-0000-7000-8000-000000000001', 'mihon', '見本', 'ja', 'active', now(), now(), now());
                        insert into directory.organisation (key, platform, name, name_en, official_name, kind)
                        values ('saitama.ours',   'saitama', '見本センター', 'Ours',   '', 'support_body'),
                               ('saitama.theirs', 'saitama', '見本協会',     'Theirs', '', 'support_body');
                        create function pg_temp.id(of text, n integer) returns uuid
                            language sql immutable return md5(of || n)::uuid;
                        insert into person.person (id, owner, reference, kind, opened_at, opened_by)
                        select pg_temp.id('person', n), case when n <= 300 then 'saitama.ours' else 'saitama.theirs' end,
                               lpad(n::text, 4, '0') || '-0000', 'person', now(),
                               '01900000-0000-7000-8000-000000000001'
                          from generate_series(1, 2300) as n;
                        insert into casework.plan_version (id, person, owner, number, wish, reason, review_on, made_at,
                                                           made_by, agreed_how, agreed_on, agreed_word, agreed_by)
                        select pg_temp.id('version', n), pg_temp.id('person', n),
                               case when n <= 300 then 'saitama.ours' else 'saitama.theirs' end, 1, '', '', '2026-11-20',
                               now(), '01900000-0000-7000-8000-000000000001', 'spoken', '2026-11-01', '',
                               '01900000-0000-7000-8000-000000000001'
                          from generate_series(1, 2300) as n;
                        insert into casework.plan_goal (id, version, person, owner, line, place, words, note, area, state)
                        select pg_temp.id('goal', n), v.id, v.person, v.owner, pg_temp.id('line', n), 0, '', '', 'days',
                               'open'
                          from generate_series(1, 2300) as n
                          join casework.plan_version v on v.id = pg_temp.id('version', n);
                        insert into casework.team_member (id, person, owner, organisation, name, role, added_at, added_by)
                        select pg_temp.id('member', n), pg_temp.id('person', n), 'saitama.theirs', 'saitama.ours', '', '',
                               now(), '01900000-0000-7000-8000-000000000001'
                          from generate_series(301, 320) as n;
                        insert into casework.plan_step (id, goal, version, person, owner, line, place, what, doer, member,
                                                        due)
                        select gen_random_uuid(), pg_temp.id('goal', n), v.id, v.person, v.owner, gen_random_uuid(), 0, '',
                               case when m.id is null then 'us' else 'member' end, m.id, '2026-11-20'
                          from generate_series(1, 2300) as n
                          join casework.plan_version v on v.id = pg_temp.id('version', n)
                          left join casework.team_member m on m.person = v.person;
                        analyze;
                        create sequence person.judged;
                        grant usage on sequence person.judged to yukidoke_app;
                        do $$
                        begin
                            execute regexp_replace(pg_get_functiondef('person.basis_of(uuid)'::regprocedure),
                                                   '\\mbegin\\M', 'begin perform nextval(''person.judged'');');
                        end
                        $$
                        """).update();
    }

    @Test
    void everythingIsCountedAndTheWallJudgesOnlyThoseOnWhoseTeamTheBodyIs() {
        long before = judged();
        int counted = asked(PlanDue.COUNT + " order by kind", "n");
        assertThat(counted).as("reviews and steps of our own").isEqualTo(600);
        assertThat(judged() - before)
                .as("times the wall was asked, for twenty people of others")
                .isBetween(1L, 100L);
    }

    @Test
    void aPageFullJudgesNobodyElseEither() {
        long before = judged();
        asked(PlanDue.DUE + " order by due, person limit 200", null);
        assertThat(judged() - before).isBetween(1L, 100L);
    }

    private static long judged() {
        return DATABASE.owner()
                .sql("select nextval('person.judged')")
                .query(Long.class)
                .single();
    }

    private static int asked(String sql, @Nullable String column) {
        Integer sum = DATABASE.transactions().execute(status -> {
            DATABASE.application()
                    .sql("""
                            select set_config('yukidoke.account',      :account,       true),
                                   set_config('yukidoke.role',         'counsellor',   true),
                                   set_config('yukidoke.organisation', 'saitama.ours', true)
                            """)
                    .param("account", ACCOUNT.toString())
                    .query()
                    .singleRow();
            return DATABASE
                    .application()
                    .sql(sql)
                    .param("body", "saitama.ours")
                    .param("until", LocalDate.of(2026, 11, 21))
                    .query((row, number) -> column == null ? 1 : row.getInt(column))
                    .list()
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        });
        return sum == null ? 0 : sum;
    }
}
