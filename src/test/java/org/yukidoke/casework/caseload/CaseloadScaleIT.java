package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** The list of a body with 300 cases, while other bodies keep very many files. */
@PageTest(laidOut = {Councils.class, People.class})
class CaseloadScaleIT {

    /** Bodies no other test counts anything of. */
    private static final String LARGE = "saitama.jeed";

    private static final String OTHER = "saitama.economic-bodies";
    private static final int OTHERS = 50_000;
    private static final int CASES = 300;

    /** Pages of 8 KiB the whole list may touch: what 300 files need, and not what 50,000 do. */
    private static final long MOST_PAGES = 30_000;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void noRowOfAnotherBodyIsAskedFor(TestReporter reporter) {
        Scope keeper = people.counsellor(LARGE);
        fill(OTHER, people.counsellor(OTHER).requireAccount(), OTHERS, 1);
        fill(LARGE, keeper.requireAccount(), CASES, 10);
        old(LARGE, keeper.requireAccount());
        database.owner()
                .sql("analyze person.person, casework.period, casework.contact, casework.seen")
                .update();

        List<String> plan = transactions.in(keeper, () -> {
            application
                    .sql(CaseRows.OPEN)
                    .param("body", LARGE)
                    .param("whose", null)
                    .query((row, number) -> 1)
                    .list();
            return application
                    .sql("explain (analyze, buffers) " + CaseRows.OPEN)
                    .param("body", LARGE)
                    .param("whose", null)
                    .query(String.class)
                    .list();
        });
        reporter.publishEntry("plan", String.join("\n", plan));

        assertThat(pages(plan)).as(String.join("\n", plan)).isLessThan(MOST_PAGES);
        assertThat(plan)
                .noneMatch(line -> line.contains("Seq Scan on person ")
                        || line.contains("Seq Scan on period ")
                        || line.contains("Seq Scan on contact ")
                        || line.contains("Seq Scan on seen "));
        assertThat(plan).anyMatch(line -> line.contains("rows=" + CASES));
    }

    /** Files of one's own that nobody accompanies any more. */
    private void old(String body, UUID account) {
        database.owner().sql("""
                insert into person.person (id, owner, reference, kind, opened_at, opened_by)
                select gen_random_uuid(), :body, 'ZZZZ-' || translate(upper(lpad(to_hex(n), 4, '0')), 'ILOU', '1100'),
                       'person', now() - interval '900 days', :account
                  from generate_series(1, 60000) n
                    on conflict do nothing
                """).param("body", body).param("account", account).update();
    }

    /** What the topmost node of a plan touched, cached or not. */
    private static long pages(List<String> plan) {
        String top = plan.stream()
                .filter(line -> line.strip().startsWith("Buffers: "))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("(?:hit|read)=(\\d+)")
                .matcher(top)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private void fill(String body, UUID account, int files, int contacts) {
        database.owner()
                .sql("""
                with made as (
                    insert into person.person (id, owner, reference, kind, opened_at, opened_by)
                    select gen_random_uuid(), :body,
                           translate(upper(substr(md5(:body || n), 1, 4) || '-' || lpad(to_hex(n), 4, '0')), 'ILOU', '1100'),
                           'person', now() - interval '90 days', :account
                      from generate_series(1, :files) n
                        on conflict do nothing
                    returning id, owner),
                     begun as (
                    insert into casework.period (id, person, owner, kind, opened_on, opened_at, opened_by, responsible)
                    select gen_random_uuid(), id, owner, 'accompany', current_date - 90, now(), :account, null
                      from made
                    returning id, person, owner, opened_on),
                     told as (
                    insert into casework.period_event (period, number, person, owner, kind, happened_on, note, recorded_at,
                                                       recorded_by)
                    select id, 1, person, owner, 'opened', opened_on, 'x', now(), :account
                      from begun),
                     fresh as (
                    select gen_random_uuid() as id, person, owner, n
                      from begun
                     cross join generate_series(1, :contacts) n),
                     came as (
                    insert into casework.seen (source, person, owner, how, seen_on)
                    select gen_random_uuid(), person, owner, 'place', current_date - n * 7
                      from fresh)
                insert into casework.contact (id, line, number, person, owner, author, happened_at, minutes, channel, topics,
                                              took_part, gentle, strict, next_by, next_on, note, who, next, reason,
                                              withdrawn, written_by, written_at)
                select id, id, 1, person, owner, :account, now() - n * interval '8 days', 20, 'phone', '{work}', '{person}',
                       false, false, case when n = 1 then 'us' end, case when n = 1 then current_date end,
                       'x', 'x', 'x', 'x', false, :account, now()
                  from fresh
                """)
                .param("body", body)
                .param("account", account)
                .param("files", files)
                .param("contacts", contacts)
                .update();
    }
}
