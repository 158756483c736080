package org.yukidoke.referral;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** What happened on the other side and nobody of the acting body has read, and what the program sees to by itself. */
@Component
final class NewsRows {

    private static final int SHOWN = 50;

    private final JdbcClient database;
    private final Transactions transactions;

    NewsRows(JdbcClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The last thing not read of a referral; {@code code} is that of its step. */
    record News(UUID id, String other, Deed deed, String code) {}

    List<News> unread() {
        return database.sql("""
                        select r.id, case when mine.side = 'sender' then r.receiver else r.owner end as other, s.deed,
                               s.code
                          from (select id, owner, receiver,
                                       case when owner = (select person.acting_body()) then 'sender'
                                            else 'receiver' end as side
                                  from referral.referral
                                 where changed_at > statement_timestamp() - interval '60 days'
                                   and (owner = (select person.acting_body())
                                        or receiver = (select person.acting_body()))) mine
                          join referral.referral r on r.id = mine.id
                          left join referral.read seen on seen.referral = r.id and seen.side = mine.side
                         cross join lateral (select step.deed, step.side, step.code, step.number
                                               from referral.step
                                              where step.referral = r.id
                                              order by step.number desc
                                              limit 1) s
                         where s.side <> mine.side
                           and s.deed not in ('send', 'settle')
                           and not (s.deed = 'escalate' and mine.side = 'sender') -- a task as long as it is so
                           and s.number > coalesce(seen.number, 0)
                         order by r.changed_at desc
                         limit :shown
                        """)
                .param("shown", SHOWN)
                .query((row, number) -> new News(
                        row.getObject("id", UUID.class),
                        row.getString("other"),
                        Deed.valueOf(ReferralRows.upper(row, "deed")),
                        row.getString("code")))
                .list();
    }

    /** Which accounts of one of the two bodies may be told of a referral. */
    Set<UUID> addressees(Scope scope, UUID referral, Side whom) {
        return transactions.in(
                scope,
                () -> Set.copyOf(database.sql("select account from referral.addressees(:referral, :whom)")
                        .param("referral", referral)
                        .param("whom", whom.key())
                        .query(UUID.class)
                        .list()));
    }

    /** What the program did to a referral just now. */
    record Swept(UUID id, Referral.Bodies between, Post.Happened step) {}

    /** Tells what is late, ends what lost its ground; one copy of the program at a time. */
    List<Swept> sweep() {
        boolean alone = database.sql("select pg_try_advisory_xact_lock(hashtext('referral.sweep'))")
                .query(Boolean.class)
                .single();
        return !alone
                ? List.of()
                : database.sql("select referral, sender, receiver, deed, code, number from referral.sweep()")
                        .query((row, number) -> new Swept(
                                row.getObject("referral", UUID.class),
                                new Referral.Bodies(row.getString("sender"), row.getString("receiver")),
                                new Post.Happened(
                                        Deed.valueOf(ReferralRows.upper(row, "deed")),
                                        row.getString("code"),
                                        row.getInt("number"))))
                        .list();
    }
}
