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

/** Whom to ask how they fare after an outcome, and who left it. */
@Component
class FollowUps {

    private static final int YEARS = 4;

    private static final String OPEN = """
            select o.person, o.id, o.happened_on, p.responsible,
                   p.id is not null and p.closed_on is null as open,
                   array(select f.months
                           from casework.follow_up f
                          where f.outcome = o.id) as asked
              from casework.outcome o
              left join lateral (select l.id, l.responsible, l.closed_on, l.ending
                                   from casework.period l
                                  where l.person = o.person
                                    and l.owner = o.owner
                                  -- One by mistake says nothing where there was another.
                                  order by l.closed_on is null desc, l.ending is not distinct from 'mistake',
                                           l.closed_on desc, l.opened_at desc
                                  limit 1) p on true
             where o.owner = :body
               and o.happened_on >= :since
               and o.kind = 'work'
               and not o.void
               -- Another body asks whom it took over; the dead are asked nothing.
               and coalesce(p.ending not in ('transferred', 'died', 'mistake'), true)
               and not exists (select 1
                                 from casework.outcome later
                                where later.corrects = o.id)
               and not exists (select 1
                                 from casework.follow_up f
                                where f.outcome = o.id
                                  and f.state = 'left')
            """;

    /** As above, of one person: no other is looked at. */
    private static final String ONE = OPEN + " and o.person = :person";

    private final Transactions transactions;
    private final JdbcClient database;
    private final Yardsticks yardsticks;
    private final LeftWork leftWork;

    FollowUps(Transactions transactions, JdbcClient database, Yardsticks yardsticks, LeftWork leftWork) {
        this.transactions = transactions;
        this.database = database;
        this.yardsticks = yardsticks;
        this.leftWork = leftWork;
    }

    /**
     * Somebody to ask.
     *
     * @param open whether they are accompanied now
     * @param responsible who answers for them, or did when they were last accompanied; null when nobody does
     */
    record Due(
            UUID person,
            UUID outcome,
            int months,
            LocalDate on,
            boolean open,
            @Nullable UUID responsible) {}

    private record Row(
            UUID person,
            UUID outcome,
            LocalDate since,
            List<Integer> asked,
            boolean open,
            @Nullable UUID responsible) {}

    /** Those to be asked by a day, the longest due first. */
    List<Due> due(Scope scope, LocalDate by) {
        return due(scope, by, null);
    }

    /** As above; of one person, who is then all that is looked at. */
    List<Due> due(Scope scope, LocalDate by, @Nullable UUID person) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> {
            List<Integer> months = yardsticks.get(scope).followUp();
            return rows(scope.organisation(), by, person).stream()
                    .flatMap(row -> FollowUpRules.next(row.since(), months, row.asked(), by)
                            .filter(asking -> !asking.on().isAfter(by))
                            .map(asking -> new Due(
                                    row.person(),
                                    row.outcome(),
                                    asking.months(),
                                    asking.on(),
                                    row.open(),
                                    row.responsible()))
                            .stream())
                    .sorted(Comparator.comparing(Due::on))
                    .toList();
        });
    }

    /** Who left their work and was not heard from since; of all, or of one person. */
    List<LeftWork.Left> left(Scope scope, LocalDate today, @Nullable UUID person) {
        return leftWork.list(scope, today, person);
    }

    private List<Row> rows(String body, LocalDate by, @Nullable UUID person) {
        return database.sql(person == null ? OPEN : ONE)
                .param("body", body)
                .param("person", person)
                .param("since", by.minusYears(YEARS))
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("person", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                Yardsticks.months(row.getArray("asked")),
                row.getBoolean("open"),
                row.getObject("responsible", UUID.class));
    }
}
