package org.yukidoke.casework.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/**
 * Who was said to have left their work, and has not been heard from since. It ends by itself: with a contact on a later day,
 * or on the same one with the person where others had told it, with another outcome, or when the accompaniment begins again.
 */
@Component
class LeftWork {

    /** Nobody is told any more so many months after it was heard. */
    private static final int FORGOTTEN = 12;

    private static final String LEFT = """
            select o.person, f.asked_on, p.responsible, p.id is not null and p.closed_on is null as open
              from casework.follow_up f
              join casework.outcome o on o.id = f.outcome
              left join lateral (select l.id, l.responsible, l.closed_on, l.ending
                                   from casework.period l
                                  where l.person = o.person
                                    and l.owner = o.owner
                                  -- One by mistake says nothing where there was another.
                                  order by l.closed_on is null desc, l.ending is not distinct from 'mistake',
                                           l.closed_on desc, l.opened_at desc
                                  limit 1) p on true
             where f.owner = :body
               and f.state = 'left'
               and f.asked_on >= :since
               and not o.void
               -- Another body asks whom it took over; the dead are asked nothing.
               and coalesce(p.ending not in ('transferred', 'died', 'mistake'), true)
               and not exists (select 1
                                 from casework.outcome later
                                where later.corrects = o.id)
               and not exists (select 1
                                 from casework.follow_up later
                                where later.outcome = f.outcome
                                  and later.asked_on > f.asked_on
                                  and later.state in ('lasts', 'changed'))
               and not exists (select 1
                                 from casework.outcome other
                                where other.person = o.person
                                  and other.id <> o.id
                                  and other.happened_on >= f.asked_on
                                  and not other.void
                                  and not exists (select 1
                                                    from casework.outcome later
                                                   where later.corrects = other.id))
               and not exists (select 1
                                 from casework.contact_newest_v c
                                where c.person = o.person
                                  and c.happened_at >= f.asked_on::timestamp at time zone 'Asia/Tokyo'
                                  and (c.happened_at >= (f.asked_on + 1)::timestamp at time zone 'Asia/Tokyo'
                                       or (f.whom <> 'person' and 'person' = any (c.took_part))))
               and not exists (select 1
                                 from casework.period_event e
                                where e.person = o.person
                                  and e.kind in ('opened', 'reopened')
                                  and e.recorded_at > f.recorded_at)
            """;

    /** As above, of one person: no other is looked at. */
    private static final String ONE = LEFT + " and f.person = :person";

    private final Transactions transactions;
    private final JdbcClient database;

    LeftWork(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * Somebody to be in touch with.
     *
     * @param heardOn the day on which it was heard
     * @param open whether they are accompanied now
     * @param responsible who answers for them, or did when they were last accompanied; null when nobody does
     */
    record Left(
            UUID person,
            LocalDate heardOn,
            boolean open,
            @Nullable UUID responsible) {}

    /** Those of the acting body, the newest first, or one of them, who is then all that is looked at. */
    List<Left> list(Scope scope, LocalDate today, @Nullable UUID person) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database
                        .sql(person == null ? LEFT : ONE)
                        .param("body", scope.organisation())
                        .param("person", person)
                        .param("since", today.minusMonths(FORGOTTEN))
                        .query((row, number) -> left(row))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(Left::heardOn).reversed())
                        .toList());
    }

    private static Left left(ResultSet row) throws SQLException {
        return new Left(
                row.getObject("person", UUID.class),
                row.getObject("asked_on", LocalDate.class),
                row.getBoolean("open"),
                row.getObject("responsible", UUID.class));
    }
}
