package org.yukidoke.casework.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.casework.Period;

/** Open cases of one body as rows. Everything but the newest sign of life hangs on the body's index. */
@Component
final class CaseRows {

    /** Begins with the body's own index; what hangs on a case is found by its person. */
    static final String OPEN = """
            select p.id, p.person, p.kind, p.opened_on, p.responsible, r.rung,
                   l.seen_on as last_on, l.how as last_how,
                   n.next_by, n.next_on,
                   cast(n.happened_at at time zone 'Asia/Tokyo' as date) as next_since
              from casework.period p
              left join lateral (select s.seen_on, s.how
                                   from ((select cast(c.happened_at at time zone 'Asia/Tokyo' as date) as seen_on,
                                                 'contact' as how
                                            from casework.contact_newest_v c
                                           where c.person = p.person
                                           order by c.happened_at desc
                                           limit 1)
                                          union all
                                         (select o.seen_on, o.how
                                            from casework.seen o
                                           where o.person = p.person
                                           order by o.seen_on desc
                                           limit 1)
                                          union all
                                         (select f.asked_on, 'follow_up'
                                            from casework.follow_up f
                                           where f.person = p.person
                                             and f.state <> 'unknown'
                                             -- Of what did not happen nobody was asked.
                                             and not exists (select 1
                                                               from casework.outcome n
                                                              where n.corrects = f.outcome
                                                                and n.void)
                                           order by f.asked_on desc
                                           limit 1)) s
                                  -- Of one day the record says most.
                                  order by s.seen_on desc, s.how = 'contact' desc
                                  limit 1) l on true
              left join lateral (select g.rung
                                   from casework.rung_v g
                                  where g.person = p.person) r on true
              left join lateral (select c.next_by, c.next_on, c.happened_at
                                   from casework.contact_newest_v c
                                  where c.person = p.person
                                    and c.next_by is not null
                                    and c.next_done_at is null
                                  order by c.next_by = 'us' desc, c.next_on nulls last, c.happened_at
                                  limit 1) n on true
             where p.owner = :body
               and p.closed_on is null
               and (cast(:whose as uuid) is null or p.responsible = :whose)
            """;

    /** As above, of one person: the file is found by its own key, and no other is looked at. */
    static final String ONE = OPEN + "   and p.person = :person\n";

    private final JdbcClient database;

    CaseRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An open case with what hangs on it.
     *
     * @param known without consents and follow-ups, which are asked for elsewhere
     */
    record Open(Period period, Case.Known known) {}

    /** Those of a body, or of one account there, or of one person, who is then all that is looked at. */
    List<Open> open(String body, @Nullable UUID whose, @Nullable UUID person) {
        return database.sql(person == null ? OPEN : ONE)
                .param("body", body)
                .param("whose", whose)
                .param("person", person)
                .query((row, number) -> new Open(period(row), known(row)))
                .list();
    }

    private static Case.Known known(ResultSet row) throws SQLException {
        String by = row.getString("next_by");
        String rung = row.getString("rung");
        LocalDate last = row.getObject("last_on", LocalDate.class);
        return new Case.Known(
                last == null ? null : new Case.Sign(last, Case.How.of(row.getString("last_how"))),
                by == null
                        ? null
                        : new Case.Next(
                                Case.By.of(by),
                                row.getObject("next_on", LocalDate.class),
                                row.getObject("next_since", LocalDate.class)),
                rung == null ? "" : rung,
                null,
                null,
                null);
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Period.Kind.find(row.getString("kind")).orElseThrow(),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("responsible", UUID.class),
                new Period.State.Open());
    }

    /** How many open cases each colleague answers for. */
    Map<UUID, Integer> burden(String body) {
        return database
                .sql("""
                        select responsible, count(*) as cases
                          from casework.period
                         where owner = :body
                           and closed_on is null
                           and responsible is not null
                         group by responsible
                        """)
                .param("body", body)
                .query((row, number) -> Map.entry(row.getObject("responsible", UUID.class), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
