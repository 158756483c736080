package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** The inbox of a body that has answered very many referrals over the years and has few open. */
@PageTest(laidOut = {Councils.class, People.class})
class ListScaleIT {

    private static final int ENDED = 30_000;
    private static final int OPEN = 10;

    /** Pages of 8 KiB a list of few may touch; all that ended are some thousand. */
    private static final long MOST_PAGES = 400;

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void whatHasEndedIsNotReadToShowWhatIsOpen(TestReporter reporter) {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        fill(person, sender.requireAccount());
        for (int number = 0; number < OPEN; number++) {
            referring.send(sender, people.file(sender), People.OFFICE);
        }
        referring.overdue(referring.send(sender, people.file(sender), People.OFFICE));
        database.owner().sql("analyze referral.referral").update();

        fewPages(receiver, Listing.RECEIVED_OPEN, reporter);
        fewPages(sender, Listing.SENT_OPEN, reporter);
        fewPages(sender, Listing.SENT_PRESSING, reporter);
        assertThat(referrals.list(receiver, Side.RECEIVER, true, 1).total()).isEqualTo(OPEN + 1);
        assertThat(referrals.pressing(sender, 1).total()).isOne();
        assertThat(referrals.list(receiver, Side.RECEIVER, false, 2).total()).isEqualTo(ENDED);
    }

    private void fewPages(Scope scope, Listing listing, TestReporter reporter) {
        for (String sql : List.of(listing.page(), listing.count())) {
            explain(scope, sql);
            List<String> plan = explain(scope, sql);
            reporter.publishEntry(listing.name(), String.join("\n", plan));
            assertThat(pages(plan)).as(String.join("\n", plan)).isLessThan(MOST_PAGES);
            assertThat(plan).as(listing.name()).noneMatch(line -> line.contains("Seq Scan on referral"));
        }
    }

    private List<String> explain(Scope scope, String sql) {
        return transactions.in(
                scope,
                () -> application
                        .sql("explain (analyze, buffers) " + sql)
                        .param("today", LocalDate.now(Japan.ZONE))
                        .param("limit", Referrals.PAGE)
                        .param("offset", 0)
                        .query(String.class)
                        .list());
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

    /** Years of referrals that were declined and settled, past the program. */
    private void fill(UUID person, UUID account) {
        database.owner()
                .sql("alter table referral.referral disable trigger user")
                .update();
        database.owner()
                .sql("""
                        with promised as (
                            insert into person.share (id, person, owner, basis, consent, parts, purpose, valid_from, valid_to,
                                                      made_at, made_by, ended_at, ended_by, ended_reason)
                            select gen_random_uuid(), :person, :sender, 'consent', gen_random_uuid(), '{identity}', 'x',
                                   now() - interval '900 days', now() - interval '800 days', now() - interval '900 days',
                                   :account, now() - interval '850 days', :account, 'declined'
                              from generate_series(1, :ended)
                            returning id)
                        insert into referral.referral (id, person, owner, receiver, share, transfer, service, urgency, due_on,
                                                       asks, state, sent_at, sent_by, answered_at, reason, settled_at,
                                                       changed_at)
                        select gen_random_uuid(), :person, :sender, :receiver, p.id, false, '', 'month', date '2024-06-03',
                               'sender', 'declined', now() - interval '900 days', :account, now() - interval '895 days',
                               'full', now(), now() - random() * interval '800 days'
                          from promised p
                        """)
                .param("person", person)
                .param("sender", People.CENTRE)
                .param("receiver", People.OFFICE)
                .param("account", account)
                .param("ended", ENDED)
                .update();
        database.owner()
                .sql("alter table referral.referral enable trigger user")
                .update();
    }
}
